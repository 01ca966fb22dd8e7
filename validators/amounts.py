"""Amounts, areas and ratios as they are printed: the one place that turns them into text."""

from decimal import Decimal
from fractions import Fraction


def yuan(fen: int) -> str:
    """Fen as 元 for a message: 1234567 → 12,345.67."""
    return f"{'-' if fen < 0 else ''}{abs(fen) // 100:,}.{abs(fen) % 100:02d}"


def square_metres(area: int) -> str:
    """0.01 ㎡ as ㎡ for a message: 8950 → 89.50."""
    return f"{area // 100}.{area % 100:02d}"


def percent(ratio: Fraction | Decimal, digits: int = 2) -> str:
    """A ratio as every sheet, form, message and screen prints it, half up: 1/6 → 16.67%.

    Whether a threshold is met is never read off this.
    """
    exact = Fraction(ratio) * 10 ** (digits + 2)
    nearest = (2 * abs(exact.numerator) + exact.denominator) // (2 * exact.denominator)
    return f"{Decimal(nearest if exact >= 0 else -nearest).scaleb(-digits):f}%"


def short_percent(ratio: Fraction | Decimal) -> str:
    """The same without zeros behind, for ratios that people type: 0.9 → 90%, 0.125 → 12.5%."""
    text = percent(ratio).removesuffix("%")
    return f"{text.rstrip('0').rstrip('.')}%"
