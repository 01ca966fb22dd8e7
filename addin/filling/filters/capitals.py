"""Numbers in characters: money as on cheques (支付结算办法 附件一; sources.md §8), and counts as notices have them.

大写: 整 follows 元 and 角, nothing follows 分; zeros between digits are read once; a 角 of 0 before 分 is read 零.
汉字数字: 207 → 二百零七.
"""

from decimal import Decimal

from addin.filling.filters.printed import Filter, Printed, Refused, number

DIGITS = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("", "拾", "佰", "仟")
_GROUPS = ("", "万", "亿", "万亿")
_LIMIT = Decimal(10) ** 16
_EVERYDAY_DIGITS = "零一二三四五六七八九"
_TO_EVERYDAY = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千")


def in_capitals(amount: Decimal) -> str:
    """16409.02 → 壹万陆仟肆佰零玖元零贰分; ValueError for parts of a fen and for 10^16 元 and more."""
    fen = amount.copy_abs().scaleb(2)
    if fen != fen.to_integral_value() or amount.copy_abs() >= _LIMIT:
        raise ValueError(amount)
    yuan, small = divmod(int(fen), 100)
    sign = "负" if amount < 0 else ""
    head = _integer(yuan) + "元" if yuan or not small else ""
    return sign + head + _small(small, after_yuan=yuan > 0)


def _small(fen: int, after_yuan: bool) -> str:
    jiao, fen = divmod(fen, 10)
    text = DIGITS[jiao] + "角" if jiao else "零" if fen and after_yuan else ""
    return text + (DIGITS[fen] + "分" if fen else "整")


def _integer(number: int) -> str:
    if number == 0:
        return "零"
    groups = []
    while number:
        number, group = divmod(number, 10_000)
        groups.append(group)
    text = ""
    for place in reversed(range(len(groups))):
        group = groups[place]
        if text and group and (group < 1_000 or groups[place + 1] == 0):
            text += "零"
        if group:
            text += _group(group) + _unit(groups, place)
    return text


def _group(number: int) -> str:
    """Up to 9999, without zeros in front or behind."""
    text = ""
    for place, digit in enumerate(reversed(f"{number:d}")):
        if digit != "0":
            text = DIGITS[int(digit)] + _PLACES[place] + text
        elif text and not text.startswith("零"):
            text = "零" + text
    return text


def _unit(groups: list[int], place: int) -> str:
    """万亿 says its 亿 only where no 亿 follows."""
    if place == 3 and groups[2]:
        return "万"
    return _GROUPS[place]


def _capitals(printed: Printed, argument: str) -> Printed:
    """大写(人民币) puts 人民币 in front."""
    amount = Decimal(number(printed, "大写"))
    if argument not in ("", "人民币"):
        raise Refused(f"“大写”后面只能写（人民币），这里是“{argument}”")
    try:
        text = in_capitals(amount)
    except ValueError:
        raise Refused(f"“大写”最多写到分、写到千万亿，这里是“{amount:f}”") from None
    return Printed(argument + text, argument + text)


CAPITALS = Filter("大写", "人民币大写；大写(人民币) 前面加“人民币”", _capitals, takes_argument=True)


def in_characters(value: Decimal | int) -> str:
    """-12.05 → 负十二点零五; ValueError for 10^16 and more."""
    exact = Decimal(value)
    if abs(exact) >= _LIMIT:
        raise ValueError(value)
    whole, _, rest = f"{abs(exact):f}".partition(".")
    rest = rest.rstrip("0")
    text = _whole(int(whole)) + ("点" + "".join(_EVERYDAY_DIGITS[int(digit)] for digit in rest) if rest else "")
    return ("负" if exact < 0 else "") + text


def _whole(whole: int) -> str:
    """As money in capitals reads; ten to nineteen begin with 十."""
    text = in_capitals(Decimal(whole)).removesuffix("元整").translate(_TO_EVERYDAY)
    return text[1:] if text.startswith("一十") else text


def _characters(printed: Printed, argument: str) -> Printed:
    """Money with its decimals, counts without."""
    try:
        text = in_characters(number(printed, "汉字数字"))
    except ValueError:
        raise Refused(f"“汉字数字”最多写到千万亿，这里是“{printed.text}”") from None
    return Printed(text, text)


CHARACTERS = Filter("汉字数字", "数写成汉字：二百零七", _characters)
