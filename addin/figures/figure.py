"""What the catalogue holds: single figures, and record sets whose rows a form repeats."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from addin.outcome import Outcome

Value = str | int | Decimal | Fraction | date | bool | None
"""Decimal is 元 or ㎡ with two places, Fraction a ratio; all exact."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One named value."""

    name: str
    meaning: str
    unit: str
    value: Callable[[Outcome], Value]


@dataclass(frozen=True, slots=True)
class Field:
    """A column of a record set."""

    name: str
    meaning: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True)
class RecordSet:
    """Rows of named values: `{{分摊明细.产权人}}` repeats its row once per record."""

    name: str
    meaning: str
    fields: tuple[Field, ...]
    records: Callable[[Outcome], Iterable[Mapping[str, Value]]]


def hundredths(amount: int) -> Decimal:
    """Fen as 元, or 0.01 ㎡ as ㎡: exact, two places."""
    return Decimal(amount).scaleb(-2)
