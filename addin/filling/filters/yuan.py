"""元: the amount in 元, with fen."""

from decimal import Decimal

from addin.filling.filters.printed import Filter, Printed, number, rounded


def apply(printed: Printed, argument: str) -> Printed:
    """1234.5 → 1234.50."""
    amount = Decimal(number(printed, "元"))
    return Printed(amount, f"{rounded(amount, 2):f}")


FILTER = Filter("元", "金额，两位小数", apply)
