"""What a rule of law is here: data.  The threshold, whose part of whom, since when, and where it is written."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from validators.sheets.vote.choices import Matter

THIRD = Fraction(1, 3)
TWO_THIRDS = Fraction(2, 3)
THREE_QUARTERS = Fraction(3, 4)
HALF = Fraction(1, 2)
EVERYONE = Fraction(1)
ALL_MATTERS = frozenset({Matter.ORDINARY, Matter.SPECIAL})
"""A survey is no vote: no rule is for it."""


class Measure(StrEnum):
    """Owners count by heads and by area (0.01 ㎡); nearly every rule asks for both."""

    PERSONS = "persons"
    AREA = "area"

    __hash__ = str.__hash__  # in C: they are keys of everything that is counted


class Comparison(StrEnum):
    """以上 and 以下 include the number itself, 过半数, 超过 and 少于 do not (民法典 第1259条)."""

    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"


class Side(StrEnum):
    """A part of those who decide; the values name the fields of `Cast`, `Meeting`, `Posting` and `Objections`."""

    AGREEING = "agreeing"
    OPPOSING = "opposing"
    LEADING = "leading"
    PARTICIPATING = "participating"
    EVERYBODY = "everybody"
    PRESENT = "present"
    MEMBERS = "members"
    DAYS_POSTED = "days_posted"
    DAYS_REQUIRED = "days_required"


@dataclass(frozen=True, slots=True)
class Rule:
    """`part` of `whole` must compare so with `ratio`, by each of the measures (none: a plain number of people or days).

    In force on both its first and its last day; `in_force_from` None: the day was not found, `in_force_to` None: no end
    known.  `checked_on` dates the law text, or the collection of sources, that the rule was last compared with.
    `confirmed_to`: the last day for which this wording is known to stand; after it the text was amended, and the new
    wording was not found.  None: no amendment is known.
    """

    name: str
    title: str
    authority: str
    citation: str
    in_force_from: date | None
    in_force_to: date | None
    checked_on: date
    part: Side
    whole: Side
    comparison: Comparison
    ratio: Fraction
    matters: frozenset[Matter] = ALL_MATTERS
    measures: tuple[Measure, ...] = tuple(Measure)
    confirmed_to: date | None = None

    def in_force(self, day: date) -> bool:
        """Did the rule bind a vote held on this day?"""
        begun = self.in_force_from is None or self.in_force_from <= day
        return begun and (self.in_force_to is None or day <= self.in_force_to)

    def is_confirmed(self, day: date) -> bool:
        """Is this wording known to be that of the day?"""
        return self.confirmed_to is None or day <= self.confirmed_to
