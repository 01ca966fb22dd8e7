"""Comparisons, as Excel makes them; what hangs on its rounding, or on letters that look alike, is not decided."""

import operator
import unicodedata
from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any

from addin.filling.calculate.value import Error, Failed, Unknown, Value, fraction

COMPARISONS: Mapping[str, Callable[[Any, Any], bool]] = {
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
    """Numbers come before texts, texts before truth; a blank is 0, no text, or FALSE, as the other asks."""
    for value in (left, right):
        if isinstance(value, Error):
            raise Failed(value.code)
    one, other = _beside(left, right), _beside(right, left)
    ranks = _rank(one), _rank(other)
    if ranks[0] != ranks[1]:
        return COMPARISONS[sign](*ranks)
    if isinstance(one, str) and isinstance(other, str):
        return COMPARISONS[sign](_order(one, other, sign), 0)
    first, second = fraction(one), fraction(other)
    if first != second and abs(first - second) <= _SHOWN * max(abs(first), abs(second)):
        raise Unknown("两个数几乎相等")
    return COMPARISONS[sign](first, second)


def same_text(one: str, other: str) -> bool:
    """Capitals are not told apart.  Unknown where they differ in width only, which Excel's language decides."""
    if one.casefold() == other.casefold():
        return True
    if unicodedata.normalize("NFKC", one).casefold() == unicodedata.normalize("NFKC", other).casefold():
        raise Unknown("全角半角不同的文字")
    return False


def _beside(value: Value, other: Value) -> Value:
    if value is not None:
        return value
    return "" if isinstance(other, str) else False if isinstance(other, bool) else None


def _rank(value: Value) -> int:
    return 2 if isinstance(value, bool) else 1 if isinstance(value, str) else 0


def _order(one: str, other: str, sign: str) -> int:
    """Only no text is known to come before another."""
    if same_text(one, other):
        return 0
    if sign in ("=", "<>") or not other:
        return 1
    if not one:
        return -1
    raise Unknown("文字的先后")
