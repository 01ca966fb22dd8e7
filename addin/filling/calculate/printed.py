"""A value as text, where a formula joins it to other text with & or reads its characters."""

from decimal import Context, Decimal
from fractions import Fraction

from addin.filling.calculate.value import Error, Failed, Number, Unknown, Value

_DIGITS = 15
_ROUNDED = Context(prec=_DIGITS)
_LARGEST, _SMALLEST = Decimal(10) ** 15, Decimal(1).scaleb(-5)


def fifteen(number: Number) -> Decimal:
    """The number as Excel keeps it, to 15 digits."""
    exact = Fraction(number)
    return _ROUNDED.divide(Decimal(exact.numerator), Decimal(exact.denominator)) if exact else Decimal(0)


def shown(value: Value) -> str:
    """12.5, TRUE, nothing as no text.  Unknown for numbers that Excel writes with an exponent, or may."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, Error):
        raise Failed(value.code)
    number = fifteen(value)
    if number and not _SMALLEST <= abs(number) < _LARGEST:
        raise Unknown("很大或很小的数变成文字")
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
