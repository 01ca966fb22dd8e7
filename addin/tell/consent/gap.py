"""How much a unit still needs: what a policy asks of its households, or, where none does, what the law asks.

A unit's own figure says where one more answer helps most; whether the motion passes is decided by the whole.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from addin.law.rule import Comparison, Measure
from addin.outcome import Outcome
from addin.policy import measure
from addin.tally import Group
from addin.tell.words import metres

_MORE_IS_BETTER = (Comparison.AT_LEAST, Comparison.MORE_THAN)
ENOUGH = "已够"
Place = tuple[str, str]
"""Building and unit, as in `Address`."""


@dataclass(frozen=True, slots=True, order=True)
class Gap:
    """Missing `households` (policy), or `persons` and `area` in 0.01 ㎡ (law); all 0 where the unit has enough."""

    households: int = 0
    persons: int = 0
    area: int = 0

    def __str__(self) -> str:
        """2 户, or 1 人、50.00 ㎡."""
        said = (f"{self.households} 户", f"{self.persons} 人", metres(self.area))
        numbers = (self.households, self.persons, self.area)
        return "、".join(text for text, number in zip(said, numbers, strict=True) if number) or ENOUGH


def gaps(outcome: Outcome) -> Mapping[Place, Gap]:
    """By unit, for the first motion; none where neither a policy nor a law could be applied."""
    units = [group for group in outcome.groups if group.level == "unit"]
    asked = {_place(group): measure(outcome.dossier.settings, group, outcome.dossier.unreadable) for group in units}
    by_policy = {place: Gap(households=found.missing) for place, found in asked.items() if found}
    return by_policy or _by_law(outcome)


def _by_law(outcome: Outcome) -> dict[Place, Gap]:
    """The larger of what quorum and approval ask for."""
    found: dict[Place, dict[Measure, int]] = {}
    for verdict in outcome.decision.verdicts:
        if verdict.group.level == "unit" and verdict.rule.comparison in _MORE_IS_BETTER:
            missing = found.setdefault(_place(verdict.group), dict.fromkeys(Measure, 0))
            missing[verdict.by] = max(missing[verdict.by], verdict.missing)
    return {place: Gap(0, one[Measure.PERSONS], one[Measure.AREA]) for place, one in found.items()}


def ranks(found: Mapping[Place, Gap]) -> Mapping[Place, int]:
    """1 for the unit that needs least, the same number for those that need the same; none for what has enough."""
    short = sorted({gap for gap in found.values() if gap != Gap()})
    number = {gap: at for at, gap in enumerate(short, start=1)}
    return {place: number[gap] for place, gap in found.items() if gap in number}


def _place(group: Group) -> Place:
    return group.building, group.unit
