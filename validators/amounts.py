"""Amounts, areas and ratios as messages print them."""

from decimal import Decimal
from fractions import Fraction


def yuan(fen: int) -> str:
    """Fen as 元 for a message: 1234567 → 12,345.67."""
    return f"{'-' if fen < 0 else ''}{abs(fen) // 100:,}.{abs(fen) % 100:02d}"


def square_metres(area: int) -> str:
    """0.01 ㎡ as ㎡ for a message: 8950 → 89.50."""
    return f"{area // 100}.{area % 100:02d}"


def percent(ratio: Fraction | Decimal) -> str:
    """A ratio for a message, cut to two decimals: 1/3 → 33.33%."""
    return f"{Decimal(int(Fraction(ratio) * 10000)).scaleb(-2).normalize():f}%"
