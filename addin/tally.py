"""Who agreed, counted by 户, 人 and 面积 for the compound, each building and each unit.

A person with dwellings in two units of a building counts once in each unit, once in the building and once in the
compound, always with the same answer (sources.md §1.2); so persons of units need not sum to those of the building.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from addin.roll import Roll
from validators.meaning.consent.answer import Answer

Level = Literal["compound", "building", "unit"]


@dataclass(frozen=True, slots=True)
class Count:
    """Households, persons, or area in 0.01 ㎡; the answers sum to the total.

    `served`: how many of those not collected were given the slip in time (送达).
    """

    total: int
    agree: int
    against: int
    abstain: int
    invalid: int
    not_collected: int
    follow: int = 0
    served: int = 0

    @property
    def rate(self) -> Fraction | None:
        """Those who agree among all; None where there is nobody."""
        return Fraction(self.agree, self.total) if self.total else None


@dataclass(frozen=True, slots=True)
class Group:
    """`building` and `unit` are parts as in `Address`, empty where the level has none."""

    level: Level
    name: str
    building: str
    unit: str
    households: Count
    persons: Count
    area: Count

    @property
    def approval_rate(self) -> Fraction | None:
        """同意率: households that agree among all; the policy's figure, no statutory result (sources.md §1.1)."""
        return self.households.rate


def tally(roll: Roll) -> tuple[Group, ...]:
    """The compound, then its buildings, then its units, both in natural order.

    Households and area of the buildings, and of the units, sum to those of the compound, which is there even if empty.
    """
    counted = _Counted.of(roll)
    return (
        *counted.groups("compound", [(roll.name, "", "")] * max(1, len(roll.units))),
        *counted.groups("building", [(unit.building_name, unit.building, "") for unit in roll.units]),
        *counted.groups("unit", [(unit.name, unit.building, unit.unit) for unit in roll.units]),
    )


Said = tuple[Answer, bool]
"""An answer, and whether whoever gave none was served in time."""


_SAID = 2 * len(Answer)
"""Answers, each told apart by whether whoever gave it was served."""


@dataclass(frozen=True, slots=True)
class _Counted:
    """Sums per unit, from which any larger group is made; what was said, and in which unit, as one number: as pairs,
    they would cost a compound of 100,000 households half a second.

    households, area: unit × _SAID + said → how many · owners: (unit, owner) → what he said.
    """

    households: dict[int, int]
    area: dict[int, int]
    owners: dict[tuple[int, int], int]

    @classmethod
    def of(cls, roll: Roll) -> "_Counted":
        households = Counter(
            [home.unit * _SAID + _said(home.answer, home.served) for home in roll.dwellings if home.household]
        )
        area: dict[int, int] = {}
        owners = {}
        for home in roll.dwellings:
            if home.votes:
                spoken = _said(home.owner_answer, home.owner_served)
                at = home.unit * _SAID + spoken
                area[at] = area.get(at, 0) + home.area
                owners[home.unit, home.person] = spoken
        return cls(households, area, owners)

    def groups(self, level: Level, heads: Sequence[tuple[str, str, str]]) -> list[Group]:
        """The groups of one level; `heads[unit]` is the name, building and unit of the group in which a unit lies."""
        number_of = {head: number for number, head in enumerate(dict.fromkeys(heads))}
        group_of = [number_of[head] for head in heads]
        owners = {(group_of[unit], person): spoken for (unit, person), spoken in self.owners.items()}
        persons = Counter([group * _SAID + spoken for (group, _), spoken in owners.items()])
        counts = (
            _counts(len(number_of), _grouped(self.households, group_of)),
            _counts(len(number_of), ((*divmod(at, _SAID), number) for at, number in persons.items())),
            _counts(len(number_of), _grouped(self.area, group_of)),
        )
        return [Group(level, *head, *measures) for head, *measures in zip(number_of, *counts, strict=True)]


def _grouped(amounts: Mapping[int, int], group_of: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    for at, number in amounts.items():
        unit, spoken = divmod(at, _SAID)
        yield group_of[unit], spoken, number


def _said(answer: Answer, served: bool) -> int:
    """`said`, as a number."""
    return answer * 2 + (served and answer is Answer.NOT_COLLECTED)


def said(answer: Answer, served: bool) -> Said:
    """Whether somebody was served matters only where he gave no answer."""
    return answer, served and answer is Answer.NOT_COLLECTED


def _counts(groups: int, amounts: Iterable[tuple[int, int, int]]) -> list[Count]:
    """One count per group from (group, said, amount)."""
    table = [[0] * (len(Answer) + 1) for _ in range(groups)]
    for group, spoken, amount in amounts:
        answer, served = divmod(spoken, 2)
        table[group][answer] += amount
        if served:
            table[group][-1] += amount
    return [Count(sum(row[:-1]), *row) for row in table]
