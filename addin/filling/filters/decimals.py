"""小数: rounded to so many decimals, half up."""

from fractions import Fraction

from addin.filling.filters.printed import Filter, Printed, digits, number, rounded


def apply(printed: Printed, argument: str) -> Printed:
    """小数 has two decimals, 小数(1) one."""
    value = printed.value if isinstance(printed.value, Fraction) else number(printed, "小数")
    amount = rounded(value, digits(argument, 2, "小数"))
    return Printed(amount, f"{amount:f}")


FILTER = Filter("小数", "四舍五入到两位小数；小数(1) 到一位", apply, takes_argument=True)
