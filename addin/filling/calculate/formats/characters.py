"""Numbers in Chinese characters: [DBNum1], [DBNum2] and NUMBERSTRING.

What has a zero in everyday characters is not decided: Excel writes ○ or 〇, by its version.
"""

from decimal import Decimal
from fractions import Fraction

from addin.filling.calculate.value import NUMBER, Failed, Unknown
from addin.filling.filters.capitals import in_capitals

_CAPITALS, _EVERYDAY = "零壹贰叁肆伍陆柒捌玖拾佰仟", "零一二三四五六七八九十百千"
_TO_EVERYDAY = str.maketrans(_CAPITALS, _EVERYDAY)
_LARGEST = 10**12


def digits(text: str, kind: int) -> str:
    """Each digit as a character: 2020 → 贰零贰零."""
    made = text.translate(str.maketrans("0123456789", _CAPITALS[:10]))
    return in_kind(made, kind)


def read_out(number: Decimal, kind: int) -> str:
    """As it is spoken: 12.5 → 壹拾贰.伍."""
    whole, _, rest = f"{abs(number):f}".partition(".")
    if int(whole) >= _LARGEST:
        raise Unknown("很大的数写成汉字")
    text = in_capitals(Decimal(whole)).removesuffix("元整")
    rest = rest.rstrip("0")
    made = in_kind(text, kind) + ("." + digits(rest, kind) if rest else "")
    return ("-" if number < 0 else "") + made


def in_kind(capitals: str, kind: int) -> str:
    """2 are capitals as on cheques, 1 everyday characters."""
    if kind == 2:
        return capitals
    if kind != 1 or "零" in capitals:
        raise Unknown("汉字数字里的零")
    return capitals.translate(_TO_EVERYDAY)


def number_string(number: Fraction, kind: int) -> str:
    """1: 一百二十三, 2: 壹佰贰拾叁, 3: 一二三; parts of a whole are rounded."""
    if number < 0 or kind not in (1, 2, 3):
        raise Failed(NUMBER)
    if number.denominator != 1:
        raise Unknown("NUMBERSTRING 的小数")
    if kind == 3:
        return digits(str(int(number)), 1)
    return read_out(Decimal(int(number)), kind)
