"""位: one digit a cell, for forms with boxes for amounts (亿 … 分), dates (1 … 8) and numbers (1 …).

Amounts are written as on receipts: boxes above the highest digit stay blank, those below hold a zero where there is
none.  Whether the boxes of a row take the whole amount is asked by `addin.filling.forms.boxes`.
"""

import re
from datetime import date
from decimal import Decimal

from addin.filling.filters.printed import Filter, Printed, Refused

NAME = "位"
_FROM_FEN = "分 角 元/个 十/拾 百/佰 千/仟 万 十万/拾万 百万/佰万 千万/仟万 亿 十亿/拾亿 百亿/佰亿 千亿/仟亿"
PLACES = {name: place for place, names in enumerate(_FROM_FEN.split()) for name in names.split("/")}
"""Of an amount, counted in powers of ten from fen."""
_BETWEEN = re.compile(r"[\s\-—/.]+")


def digits(value: object) -> str | None:
    """What goes into boxes, from the first; None for what has no boxes."""
    if isinstance(value, date):
        return f"{value.year:04}{value.month:02}{value.day:02}"
    if isinstance(value, str):
        return _BETWEEN.sub("", value)
    return None


def fen(value: object) -> int | None:
    """An amount or count in fen; None for what is none, is negative, or has parts of a fen."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        return None
    found = Decimal(value).scaleb(2)
    return int(found) if found == found.to_integral_value() and found >= 0 else None


def _digit(printed: Printed, argument: str) -> Printed:
    """位 万: of an amount; 位 3: the third of a date (20200629) or a number that is text."""
    place, text, amount = argument.strip(), digits(printed.value), fen(printed.value)
    if place in PLACES:
        if amount is None:
            raise Refused(f"“位 {place}”只能用在到分为止、不是负数的金额和数上，这里是“{printed.text}”")
        found = str(amount // 10 ** PLACES[place])[-1] if amount >= 10 ** PLACES[place] or PLACES[place] <= 2 else ""
    elif place.isdecimal() and place.isascii() and int(place):
        if text is None:
            raise Refused(f"“位 {place}”只能用在日期、电话、编号上，金额请写“位 万”“位 元”，这里是“{printed.text}”")
        found = text[int(place) - 1 : int(place)]
    else:
        raise Refused(f"“位”后面要写 万、千 … 元、角、分，或第几位（如 位 3），这里是“{argument}”")
    return Printed(int(found) if found.isdecimal() and found.isascii() else found or None, found)


DIGIT = Filter(NAME, "一格一位：位 万、位 元、位 分；日期、电话、编号写第几位，如 位 3", _digit, takes_argument=True)
