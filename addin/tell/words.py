"""Values as an explanation prints them."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from addin.tell.figure import Value
from validators.amounts import percent

NOTHING = "（空）"


def shown(value: Value, unit: str = "") -> str:
    """Amounts with thousands and their unit, ratios as percent to two decimals, half up."""
    if value is None or value == "":
        return NOTHING
    if isinstance(value, Fraction):
        return percent(value)
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, (str, date)):
        return str(value)
    return f"{value:,}{f' {unit}' if unit else ''}"


def metres(area: int) -> str:
    """0.01 ㎡ → 12,345.67 ㎡."""
    return f"{Decimal(area).scaleb(-2):,} ㎡"


def long(part: Fraction) -> str:
    """An exact number of fen as 元: cut after six decimals, marked where it goes on."""
    yuan = part / 100
    cut = yuan.numerator * 1_000_000 // yuan.denominator
    text = f"{Decimal(cut).scaleb(-6).normalize():f}"
    return f"{text} 元" if Fraction(cut, 1_000_000) == yuan else f"{text}… 元"
