"""Functions over lists, as Excel takes them: in a range, text and truth are passed over."""

from collections.abc import Callable, Sequence
from decimal import Context, Decimal, Inexact
from fractions import Fraction

from addin.filling.calculate.value import Number, Unknown, Value, fraction, is_number

_EXACT = Context(prec=60, traps=[Inexact])
_HALF = Fraction(1, 2)


def total(values: Sequence[Value]) -> Number:
    """Exact: most cells are decimals, and decimals add up quickly."""
    sum_, others = Decimal(0), Fraction(0)
    for value in values:
        if isinstance(value, Decimal):
            try:
                sum_ = _EXACT.add(sum_, value)
            except Inexact:
                others += Fraction(value)
        elif isinstance(value, Fraction):
            others += value
    return others + Fraction(sum_) if others else sum_


def average(values: Sequence[Value]) -> Number:
    """Unknown (Excel: #DIV/0!) where there is no number."""
    numbers = [value for value in values if is_number(value)]
    if not numbers:
        raise Unknown
    return Fraction(total(numbers)) / len(numbers)


def count(values: Sequence[Value]) -> Number:
    """Numbers."""
    return Decimal(sum(map(is_number, values)))


def counta(values: Sequence[Value]) -> Number:
    """All that is not blank."""
    return Decimal(sum(value is not None for value in values))


def largest(values: Sequence[Value]) -> Number:
    """0 where there is no number."""
    return max((fraction(value) for value in values if is_number(value)), default=Fraction(0))


def smallest(values: Sequence[Value]) -> Number:
    """0 where there is no number."""
    return min((fraction(value) for value in values if is_number(value)), default=Fraction(0))


LISTS: dict[str, Callable[[Sequence[Value]], Number]] = {
    "SUM": total,
    "AVERAGE": average,
    "COUNT": count,
    "COUNTA": counta,
    "MAX": largest,
    "MIN": smallest,
}
SUBTOTALS = {1: average, 2: count, 3: counta, 4: largest, 5: smallest, 9: total}
"""By the number that SUBTOTAL is given; 101 … 109 differ only where rows are hidden."""


def rounded(number: Fraction, places: Fraction) -> Number:
    """ROUND: halves away from zero."""
    if places.denominator != 1 or abs(places) > 15:
        raise Unknown
    step = Fraction(10) ** -int(places)
    whole = (abs(number) / step + _HALF).__floor__()
    return whole * step if number >= 0 else -whole * step
