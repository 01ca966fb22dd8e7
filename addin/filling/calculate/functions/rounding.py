"""Rounding and remainders, exactly; halves go away from zero, as Excel's do."""

from collections.abc import Mapping
from decimal import Context, Decimal
from fractions import Fraction
from math import ceil, floor, isqrt

from addin.filling.calculate.functions.taking import values
from addin.filling.calculate.value import DIVISION, NUMBER, Failed, Number, Unknown, Value, fraction, whole
from addin.filling.calculate.worker import Function

_HALF = Fraction(1, 2)
_MOST_PLACES = 15
_ROOTS = Context(prec=40)


def rounded(number: Fraction, places: int) -> Fraction:
    """ROUND."""
    return _towards(number, places, lambda size: floor(size + _HALF))


def _towards(number: Fraction, places: int, how: object) -> Fraction:
    """`how` takes the size, counted in the last place that stays, to a whole number."""
    if abs(places) > _MOST_PLACES or not callable(how):
        raise Unknown("位数太多")
    step = Fraction(10) ** -places
    size = Fraction(how(abs(number) / step)) * step
    return size if number >= 0 else -size


def _round(value: Value, places: Value) -> Number:
    return rounded(fraction(value), whole(places))


def _round_up(value: Value, places: Value) -> Number:
    return _towards(fraction(value), whole(places), ceil)


def _round_down(value: Value, places: Value = None) -> Number:
    return _towards(fraction(value), whole(places), floor)


def _int(value: Value) -> Number:
    return Decimal(floor(fraction(value)))


def _mod(value: Value, by: Value) -> Number:
    """The remainder has the divisor's sign."""
    number, divisor = fraction(value), fraction(by)
    if not divisor:
        raise Failed(DIVISION)
    return number - divisor * floor(number / divisor)


def _quotient(value: Value, by: Value) -> Number:
    if not fraction(by):
        raise Failed(DIVISION)
    return Decimal(int(fraction(value) / fraction(by)))


def _multiple(value: Value, step: Value) -> Number:
    number, size = fraction(value), fraction(step)
    if not size or not number:
        return Fraction(0)
    if (number > 0) is not (size > 0):
        raise Failed(NUMBER)
    return floor(number / size + _HALF) * size


def _ceiling(value: Value, step: Value = Decimal(1)) -> Number:
    number, size = _same_sign(value, step)
    return ceil(number / size) * size if size else Fraction(0)


def _floor(value: Value, step: Value = Decimal(1)) -> Number:
    number, size = _same_sign(value, step)
    if not size and number:
        raise Failed(DIVISION)
    return floor(number / size) * size if size else Fraction(0)


def _same_sign(value: Value, step: Value) -> tuple[Fraction, Fraction]:
    number, size = fraction(value), fraction(step)
    if number > 0 > size:
        raise Failed(NUMBER)
    if number < 0:
        raise Unknown("负数向上向下取整")
    return number, size


def power(value: Value, by: Value) -> Number:
    """Whole exponents and square roots; Unknown for others."""
    base, exponent = fraction(value), fraction(by)
    if exponent == _HALF:
        return _root(base)
    if exponent.denominator != 1 or abs(exponent) > 300:
        raise Unknown("这种乘方")
    if not base and exponent <= 0:
        raise Failed(DIVISION if exponent else NUMBER)
    made = base ** int(exponent)
    if abs(made) >= Fraction(10) ** 300:
        raise Unknown("很大的数")
    return Fraction(made)


def _root(value: Value) -> Number:
    number = fraction(value)
    if number < 0:
        raise Failed(NUMBER)
    parts = isqrt(number.numerator), isqrt(number.denominator)
    if parts[0] ** 2 == number.numerator and parts[1] ** 2 == number.denominator:
        return Fraction(*parts)
    return Fraction(_ROOTS.sqrt(_ROOTS.divide(Decimal(number.numerator), Decimal(number.denominator))))


def _sign(value: Value) -> Number:
    number = fraction(value)
    return Decimal((number > 0) - (number < 0))


FUNCTIONS: Mapping[str, Function] = {
    "ROUND": values(_round, 2),
    "ROUNDUP": values(_round_up, 2),
    "ROUNDDOWN": values(_round_down, 2),
    "TRUNC": values(_round_down, 1, 2),
    "INT": values(_int, 1),
    "MOD": values(_mod, 2),
    "QUOTIENT": values(_quotient, 2),
    "MROUND": values(_multiple, 2),
    "CEILING": values(_ceiling, 2),
    "FLOOR": values(_floor, 2),
    "POWER": values(power, 2),
    "SQRT": values(_root, 1),
    "ABS": values(lambda value: abs(fraction(value)), 1),
    "SIGN": values(_sign, 1),
}
