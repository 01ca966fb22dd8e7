"""Is a rule met?  One function judges every rule, by cross-multiplication."""

from dataclasses import dataclass

from addin.exact import (
    at_least,
    at_most,
    less_than,
    limit_at_most,
    limit_less_than,
    more_than,
    need_at_least,
    need_more_than,
)
from addin.law.cast import Cast
from addin.law.rule import Comparison, Measure, Rule
from addin.tally import Group

_PASSES = {
    Comparison.AT_LEAST: at_least,
    Comparison.MORE_THAN: more_than,
    Comparison.AT_MOST: at_most,
    Comparison.LESS_THAN: less_than,
}
_NEED = {
    Comparison.AT_LEAST: need_at_least,
    Comparison.MORE_THAN: need_more_than,
    Comparison.AT_MOST: limit_at_most,
    Comparison.LESS_THAN: limit_less_than,
}


@dataclass(frozen=True, slots=True)
class Trial:
    """One rule tried on numbers.

    `part` counts, `whole` is the rule's denominator, `need` the smallest integer (persons, 0.01 ㎡, members, days) that
    passes, of 以下 and 少于 the largest.  `missing`: how many `part` stands off `need`; 0 exactly where it passed.
    """

    rule: Rule
    part: int
    whole: int
    need: int
    missing: int
    passed: bool

    @property
    def citation(self) -> str:
        """The article, and what it asks for, in Chinese."""
        return self.rule.citation


@dataclass(frozen=True, slots=True)
class Verdict(Trial):
    """A rule tried on a group's votes, the doubtful ones counted as written.

    `deemed`: how many unreturned votes count as cast in it (未返票处理) · `low`, `high`: the same with the doubtful
    votes at their worst and at their best for this rule · `changed`: the rule's text was amended before that day and
    the new wording is not known here, so that nothing is settled by it · `decides`: the motion stands or falls with
    it; lines of buildings and units of a vote of all are for reference only · `returned`: what of `part` was really
    returned.
    """

    group: Group
    by: Measure
    deemed: int
    low: Trial
    high: Trial
    changed: bool = False
    decides: bool = False
    returned: int = 0

    @property
    def presumed(self) -> int:
        """How much of `part` nobody returned: deemed by the clause of 未返票依据."""
        return self.part - self.returned

    @property
    def settled(self) -> bool:
        """Whether it comes out the same however the doubts are settled."""
        return self.low.passed is self.high.passed and not self.changed


def try_rule(rule: Rule, numbers: object) -> Trial:
    """Try a rule on anything that has the two numbers it names: a `Cast`, a `Meeting`, a `Posting`."""
    return try_numbers(rule, getattr(numbers, rule.part), getattr(numbers, rule.whole))


def try_numbers(rule: Rule, part: int, whole: int) -> Trial:
    """Try a rule on its two numbers."""
    need = _NEED[rule.comparison](whole, rule.ratio)
    passed = _PASSES[rule.comparison](part, whole, rule.ratio)
    return Trial(rule, part, whole, need, 0 if passed else max(1, abs(need - part)), passed)


def judge(
    rule: Rule,
    group: Group,
    by: Measure,
    votes: Cast,
    returned: Cast | None = None,
    decides: bool = False,
    changed: bool = False,
    extremes: tuple[Trial, Trial] | None = None,
) -> Verdict:
    """Judge one rule for one group by one measure.

    `returned`: the votes without those that are deemed, where there are such · `extremes`: the rule tried on the
    doubtful votes at their worst and at their best; None where no vote is doubtful.
    """
    found = try_rule(rule, votes)
    numbers = (found.part, found.whole, found.need, found.missing, found.passed)
    own = found.part if returned is None else getattr(returned, rule.part)
    low, high = extremes or (found, found)
    return Verdict(rule, *numbers, group, by, votes.deemed, low, high, changed, decides, own)
