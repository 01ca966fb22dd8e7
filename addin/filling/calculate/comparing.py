"""Comparisons, as Excel makes them; what hangs on its rounding, or on letters that look alike, is not decided."""

import operator
import unicodedata
from collections.abc import Callable, Mapping
from fractions import Fraction

from addin.filling.calculate.value import Unknown, Value, fraction

COMPARISONS: Mapping[str, Callable[[Fraction, Fraction], bool]] = {
    "=": operator.eq,
    "<>": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_SHOWN = Fraction(1, 10**13)
"""Excel takes numbers for equal that differ after some 15 digits only."""


def compare(left: Value, sign: str, right: Value) -> bool:
    """A blank is 0 beside a number and no text beside a text.  Unknown for the order of texts."""
    if isinstance(left, str) or isinstance(right, str):
        return _texts(left, sign, right)
    if (isinstance(left, bool) or isinstance(right, bool)) and type(left) is not type(right):
        raise Unknown
    one, other = fraction(left), fraction(right)
    if one != other and abs(one - other) <= _SHOWN * max(abs(one), abs(other)):
        raise Unknown
    return COMPARISONS[sign](one, other)


def _texts(left: Value, sign: str, right: Value) -> bool:
    """A number never equals a text, whatever it looks like."""
    if sign not in ("=", "<>"):
        raise Unknown
    one, other = ("" if value is None else value for value in (left, right))
    if one != other and isinstance(one, str) and isinstance(other, str) and _folded(one) == _folded(other):
        raise Unknown
    return (one == other) is (sign == "=")


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()
