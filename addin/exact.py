"""Thresholds and shares in integers.

"以上" includes the number itself, "过半数" and "超过" do not (民法典 第1259条).  Both are compared by
cross-multiplication, so 6,666.66 of 10,000.00 ㎡ fails two thirds although it prints as 66.67 % (sources.md V6).

Nothing ever passes on an empty base: where nobody could vote, nobody has agreed.  Cross-multiplied, 0 would be
"at least" any part of 0, so an empty base is refused by name and its need is 1.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import Any


def at_least(part: int, whole: int, ratio: Fraction) -> bool:
    """Is `part` of `whole` the ratio or more (以上)?"""
    return whole > 0 and part * ratio.denominator >= whole * ratio.numerator


def more_than(part: int, whole: int, ratio: Fraction) -> bool:
    """Is `part` of `whole` more than the ratio (过半数, 超过)?"""
    return whole > 0 and part * ratio.denominator > whole * ratio.numerator


def need_at_least(whole: int, ratio: Fraction) -> int:
    """The smallest integer that is `at_least` the ratio of `whole`; 1 on an empty base."""
    return -(-whole * ratio.numerator // ratio.denominator) if whole else 1


def need_more_than(whole: int, ratio: Fraction) -> int:
    """The smallest integer that is `more_than` the ratio of `whole`; 1 on an empty base."""
    return whole * ratio.numerator // ratio.denominator + 1


def at_most(part: int, whole: int, ratio: Fraction) -> bool:
    """Is `part` of `whole` the ratio or less (以下)?"""
    return whole > 0 and part * ratio.denominator <= whole * ratio.numerator


def less_than(part: int, whole: int, ratio: Fraction) -> bool:
    """Is `part` of `whole` less than the ratio (少于, 不足)?"""
    return whole > 0 and part * ratio.denominator < whole * ratio.numerator


def limit_at_most(whole: int, ratio: Fraction) -> int:
    """The largest integer that is `at_most` the ratio of `whole`; 0 on an empty base, where nothing passes."""
    return whole * ratio.numerator // ratio.denominator


def limit_less_than(whole: int, ratio: Fraction) -> int:
    """The largest integer that is `less_than` the ratio of `whole`; 0 on an empty base, where nothing passes."""
    return -(-whole * ratio.numerator // ratio.denominator) - 1 if whole else 0


def allocate(total: int, weights: Sequence[int], order: Sequence[Any], step: int = 1) -> list[int]:
    """Split `total` by `weights` in whole steps: everyone gets the integer part, the largest remainders one more.

    The parts, counted in steps, sum to `total // step`; none is a whole step off its exact part.

    `order` holds a key for each part, such as its address; where remainders tie, the smaller key goes first, so the
    result depends on who takes part and never on the order of the rows.  `total` and the weights are not negative, one
    weight is above 0, and a part whose weight is 0 gets 0.
    """
    whole = sum(weights) * step
    parts = [total * weight // whole for weight in weights]
    remainders = [total * weight % whole for weight in weights]
    first = sorted(range(len(parts)), key=order.__getitem__)
    first.sort(key=remainders.__getitem__, reverse=True)
    for index in first[: total // step - sum(parts)]:
        parts[index] += 1
    return parts


def settle(parts: Sequence[Fraction], total: int, order: Sequence[Any]) -> list[int]:
    """Round exact parts to integers that sum to `total`: every part down, then the largest remainders one more.

    `total` lies between the sum of the parts rounded down and that of the parts rounded up.  Ties as in `allocate`.
    Remainders are compared as integers: two fractions whose denominators have b bits differ by more than 1/2^(2b).
    """
    whole = [part.numerator // part.denominator for part in parts]
    scale = 2 * max((part.denominator for part in parts), default=1).bit_length()
    lost = [(part.numerator % part.denominator << scale) // part.denominator for part in parts]
    first = sorted(range(len(parts)), key=order.__getitem__)
    first.sort(key=lost.__getitem__, reverse=True)
    for index in first[: total - sum(whole)]:
        whole[index] += 1
    return whole


def half_up(exact: Fraction) -> int:
    """The nearest integer, a half upwards."""
    return (2 * exact.numerator + exact.denominator) // (2 * exact.denominator)
