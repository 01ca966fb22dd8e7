"""The risk that a wrong conclusion would have got this far (Kaplan-Markov), and how many draws bring it under a limit.

Every number errs to the safe side: bounds are rounded up, and so is the risk, in whole billionths of billionths.
"""

from collections.abc import Iterable
from fractions import Fraction
from functools import lru_cache, reduce

GAMMA = Fraction(11, 10)
"""The inflator: bounds are taken a tenth larger than they are, so that even the worst possible error can be outweighed
by more draws, at the price of a tenth more of them where there is none (Lindeman and Stark 2012)."""
ONE = 10**18
"""What a risk of 100 % is."""
_STEPS = 1000


def inflated(bound: Fraction) -> Fraction:
    """The bound used, to the next thousandth upwards."""
    return Fraction(-(-bound * GAMMA * _STEPS // 1), _STEPS)


def no_error_can_turn_it(bound: Fraction) -> bool:
    """All entries could be wrong, and the conclusion would be right."""
    return bound < 1


def risk(bound: Fraction, taints: Iterable[Fraction]) -> Fraction:
    """After these draws; a taint is an owner's overstatement as a part of the most that it could be, 1 or less.

    Each draw multiplies the risk by (1 − 1/U) / (1 − taint/γ).  Never above 1.
    """
    if no_error_can_turn_it(bound):
        return Fraction(0)
    return min(Fraction(1), Fraction(reduce(lambda left, taint: after(bound, left, taint), taints, ONE), ONE))


def after(bound: Fraction, left: int, taint: Fraction) -> int:
    """The risk, of `ONE`, after one more draw; it may pass above `ONE` and come down again."""
    over, under = _factor(bound, taint)
    return -(-left * over // under)


def draws_needed(bound: Fraction, limit: Fraction, so_far: Fraction = Fraction(1)) -> int:
    """How many more draws, none of them in error, bring the risk from `so_far` under the limit."""
    if no_error_can_turn_it(bound):
        return 0
    left, number = -(-so_far * ONE // 1), 0
    while left > limit * ONE:
        left = after(bound, left, Fraction(0))
        number += 1
    return number


@lru_cache(maxsize=4096)
def _factor(bound: Fraction, taint: Fraction) -> tuple[int, int]:
    factor = (1 - 1 / inflated(bound)) / (1 - taint / GAMMA)
    return factor.numerator, factor.denominator
