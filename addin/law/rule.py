"""What a rule of law is here: data.  The threshold, whose part of whom, since when, and where it is written."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from validators.sheets.settings import Matter

TWO_THIRDS = Fraction(2, 3)
THREE_QUARTERS = Fraction(3, 4)
HALF = Fraction(1, 2)
ALL_MATTERS = frozenset(Matter)


class Measure(StrEnum):
    """Owners count by heads and by area (0.01 ㎡); every rule asks for both."""

    PERSONS = "persons"
    AREA = "area"


class Comparison(StrEnum):
    """以上 includes the number itself, 过半数 does not (民法典 第1259条)."""

    AT_LEAST = "at_least"
    MORE_THAN = "more_than"


class Side(StrEnum):
    """A part of the owners; the values name the fields of `Cast`."""

    AGREEING = "agreeing"
    PARTICIPATING = "participating"
    EVERYBODY = "everybody"


@dataclass(frozen=True, slots=True)
class Rule:
    """`part` of `whole` must stand at least at, or above, `ratio`, by persons and by area.

    In force on both its first and its last day; `in_force_to` None: no end known.  `checked_on` dates the law text that
    the rule was last compared with.
    """

    name: str
    authority: str
    citation: str
    in_force_from: date
    in_force_to: date | None
    checked_on: date
    matters: frozenset[Matter]
    part: Side
    whole: Side
    comparison: Comparison
    ratio: Fraction

    def in_force(self, day: date) -> bool:
        """Did the rule bind a vote held on this day?"""
        return self.in_force_from <= day and (self.in_force_to is None or day <= self.in_force_to)
