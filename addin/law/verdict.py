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
    """A rule tried on a group's votes.  `deemed`: how many unreturned votes count as cast in it (未返票处理)."""

    group: Group
    by: Measure
    deemed: int


def try_rule(rule: Rule, numbers: object) -> Trial:
    """Try a rule on anything that has the two numbers it names: a `Cast`, a `Meeting`, a `Posting`."""
    part: int = getattr(numbers, rule.part)
    whole: int = getattr(numbers, rule.whole)
    need = _NEED[rule.comparison](whole, rule.ratio)
    passed = _PASSES[rule.comparison](part, whole, rule.ratio)
    return Trial(rule, part, whole, need, 0 if passed else max(1, abs(need - part)), passed)


def judge(rule: Rule, group: Group, by: Measure, votes: Cast) -> Verdict:
    """Judge one rule for one group by one measure."""
    found = try_rule(rule, votes)
    return Verdict(rule, found.part, found.whole, found.need, found.missing, found.passed, group, by, votes.deemed)
