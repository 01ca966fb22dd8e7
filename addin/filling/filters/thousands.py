"""千分位: thousands set apart; it stays a number in a cell that has a number format of its own."""

import re

from addin.filling.filters.printed import Filter, Printed, number

_BEFORE_THOUSANDS = re.compile(r"(?<=\d)(?=(?:\d{3})+$)")


def apply(printed: Printed, argument: str) -> Printed:
    """1234567.5 → 1,234,567.50: as it prints otherwise, with commas."""
    value = number(printed, "千分位")
    whole, point, rest = printed.text.partition(".")
    return Printed(value, _BEFORE_THOUSANDS.sub(",", whole) + point + rest, only_for="0#")


FILTER = Filter("千分位", "整数部分每三位加逗号", apply)
