"""Is a rule met?  One function judges every rule, by cross-multiplication."""

from dataclasses import dataclass

from addin.exact import at_least, more_than, need_at_least, need_more_than
from addin.law.cast import Cast
from addin.law.rule import Comparison, Measure, Rule
from addin.tally import Group

_PASSES = {Comparison.AT_LEAST: at_least, Comparison.MORE_THAN: more_than}
_NEED = {Comparison.AT_LEAST: need_at_least, Comparison.MORE_THAN: need_more_than}


@dataclass(frozen=True, slots=True)
class Verdict:
    """`part` counts, `whole` is the rule's denominator, `need` the smallest integer (persons, or 0.01 ㎡) that passes.

    `missing` is max(0, need − part).  `deemed`: how many unreturned votes count as cast in this group (未返票处理).
    """

    rule: Rule
    group: Group
    by: Measure
    part: int
    whole: int
    need: int
    missing: int
    passed: bool
    deemed: int

    @property
    def citation(self) -> str:
        """The article, and what it asks for, in Chinese."""
        return self.rule.citation


def judge(rule: Rule, group: Group, by: Measure, votes: Cast) -> Verdict:
    """Judge one rule for one group by one measure."""
    part: int = getattr(votes, rule.part)
    whole: int = getattr(votes, rule.whole)
    need = _NEED[rule.comparison](whole, rule.ratio)
    passed = _PASSES[rule.comparison](part, whole, rule.ratio)
    return Verdict(rule, group, by, part, whole, need, max(0, need - part), passed, votes.deemed)
