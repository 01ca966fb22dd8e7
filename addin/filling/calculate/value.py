"""What a cell holds, for calculating: exact numbers, text, truth, or nothing."""

from decimal import Decimal
from fractions import Fraction

Number = Decimal | Fraction
Value = Number | str | bool | None


class Unknown(Exception):
    """What we do not calculate: another function, an error, a circle, text where a number must be."""


def fraction(value: Value) -> Fraction:
    """As an operator takes it: nothing is 0, truth is 1.  Unknown for text."""
    if isinstance(value, str):
        raise Unknown
    return Fraction(value or 0)


def is_number(value: Value) -> bool:
    """What functions over lists count: not truth, not text."""
    return isinstance(value, (Decimal, Fraction))
