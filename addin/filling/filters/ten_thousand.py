"""万元: 元 as 万元, exactly."""

from decimal import Decimal

from addin.filling.filters.printed import Filter, Printed, digits, number, rounded


def apply(printed: Printed, argument: str) -> Printed:
    """1234500 → 123.45; as text without needless zeros.  万元(1) rounds to one decimal: 123.5."""
    amount = Decimal(number(printed, "万元")).scaleb(-4)
    if argument:
        amount = rounded(amount, digits(argument, 2, "万元"))
        return Printed(amount, f"{amount:f}")
    text = f"{amount:f}"
    return Printed(amount, text.rstrip("0").rstrip(".") if "." in text else text)


FILTER = Filter("万元", "元换算成万元，不舍入；万元(2) 舍入到两位小数", apply, takes_argument=True)
