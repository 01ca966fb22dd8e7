"""Numbers: 万元 and 元, decimals, percent, thousands set apart, numbers of a fixed length."""

import re
from decimal import Decimal
from fractions import Fraction

from addin.filling.filters.printed import Filter, Printed, Refused, digits, number, rounded
from validators.amounts import percent

_BEFORE_THOUSANDS = re.compile(r"(?<=\d)(?=(?:\d{3})+$)")
_LONGEST = 30


def _ten_thousand(printed: Printed, argument: str) -> Printed:
    """1234500 → 123.45; as text without needless zeros.  万元(1) rounds to one decimal: 123.5."""
    amount = Decimal(number(printed, "万元")).scaleb(-4)
    if argument:
        amount = rounded(amount, digits(argument, 2, "万元"))
        return Printed(amount, f"{amount:f}")
    text = f"{amount:f}"
    return Printed(amount, text.rstrip("0").rstrip(".") if "." in text else text)


TEN_THOUSAND = Filter("万元", "元换算成万元，不舍入；万元(2) 舍入到两位小数", _ten_thousand, takes_argument=True)


def _yuan(printed: Printed, argument: str) -> Printed:
    """1234.5 → 1234.50."""
    amount = Decimal(number(printed, "元"))
    return Printed(amount, f"{rounded(amount, 2):f}")


YUAN = Filter("元", "金额，两位小数", _yuan)


def _decimals(printed: Printed, argument: str) -> Printed:
    """小数 has two decimals, 小数(1) one."""
    value = printed.value if isinstance(printed.value, Fraction) else number(printed, "小数")
    amount = rounded(value, digits(argument, 2, "小数"))
    return Printed(amount, f"{amount:f}")


DECIMALS = Filter("小数", "四舍五入到两位小数；小数(1) 到一位", _decimals, takes_argument=True)


def _in_percent(printed: Printed, argument: str) -> Printed:
    """百分比 has two decimals, 百分比(0) none."""
    if not isinstance(printed.value, Fraction):
        raise Refused(f"“百分比”只能用在比率上（如 同意率），这里是“{printed.text}”")
    return Printed(printed.value, percent(printed.value, digits(argument, 2, "百分比")), only_for="%")


IN_PERCENT = Filter("百分比", "比率写成 75.35%；百分比(0) 不要小数", _in_percent, takes_argument=True)


def _thousands(printed: Printed, argument: str) -> Printed:
    """1234567.5 → 1,234,567.50: as it prints otherwise, with commas."""
    value = number(printed, "千分位")
    whole, point, rest = printed.text.partition(".")
    return Printed(value, _BEFORE_THOUSANDS.sub(",", whole) + point + rest, only_for="0#")


THOUSANDS = Filter("千分位", "整数部分每三位加逗号", _thousands)


def _zero_padded(printed: Printed, argument: str) -> Printed:
    """左补零 has two digits, 左补零 4 four; what is longer stays."""
    if argument and not (argument.isdecimal() and 0 < int(argument) <= _LONGEST):
        raise Refused(f"“左补零”后面的位数要写成 1 到 {_LONGEST}，这里是“{argument}”")
    value = printed.value
    text = printed.text.strip()
    if isinstance(value, bool) or not isinstance(value, (int, str)) or not text.isascii() or not text.isdecimal():
        raise Refused(f"“左补零”只能用在整数和编号上，这里是“{printed.text}”")
    text = text.zfill(int(argument or 2))
    return Printed(text, text)


ZERO_PADDED = Filter("左补零", "前面补零到两位；左补零 4 到四位", _zero_padded, takes_argument=True)
