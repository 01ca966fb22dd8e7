"""汉字数字: a number in everyday characters, as text of notices has it: 207 → 二百零七."""

from decimal import Decimal

from addin.filling.filters.capitals import in_capitals
from addin.filling.filters.printed import Filter, Printed, Refused, number

DIGITS = "零一二三四五六七八九"
_CAPITALS = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千")
_LIMIT = 10**16


def in_characters(value: Decimal | int) -> str:
    """-12.05 → 负十二点零五; ValueError for 10^16 and more."""
    exact = Decimal(value)
    if abs(exact) >= _LIMIT:
        raise ValueError(value)
    whole, _, rest = f"{abs(exact):f}".partition(".")
    rest = rest.rstrip("0")
    text = _integer(int(whole)) + ("点" + "".join(DIGITS[int(digit)] for digit in rest) if rest else "")
    return ("负" if exact < 0 else "") + text


def _integer(whole: int) -> str:
    """As money in capitals reads; ten to nineteen begin with 十."""
    text = in_capitals(Decimal(whole)).removesuffix("元整").translate(_CAPITALS)
    return text[1:] if text.startswith("一十") else text


def apply(printed: Printed, argument: str) -> Printed:
    """Money with its decimals, counts without."""
    try:
        text = in_characters(number(printed, "汉字数字"))
    except ValueError:
        raise Refused(f"“汉字数字”最多写到千万亿，这里是“{printed.text}”") from None
    return Printed(text, text)


FILTER = Filter("汉字数字", "数写成汉字：二百零七", apply)
