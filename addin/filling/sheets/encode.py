"""A Python value as the cell holds it: exact digits, serial dates, text; Unusable for what Excel cannot hold.

Excel keeps 15 significant digits, dates from 1900-01-01 (or 1904) to 9999, and 32,767 characters.
"""

import re
from datetime import date, datetime
from decimal import Context, Decimal
from fractions import Fraction
from typing import Literal

from addin.filling.sheets import strings
from addin.filling.sheets.values import Plain
from addin.unusable import Unusable

DIGITS = 15
LARGEST = Decimal("9.99999999999999E+307")
SMALLEST = Decimal("2.2251E-308")
_ROUNDED = Context(prec=DIGITS)
_EPOCH, _EPOCH_1904 = date(1899, 12, 30), date(1904, 1, 1)
_LEAP_BUG = date(1900, 3, 1)
_NUMBER = re.compile(r"\s*[+-]?[¥$]?\d[\d,]*\.?\d*(?:[eE][+-]?\d+)?%?\s*|\s*[+-]?\.\d+\s*", re.ASCII)
_MAY_BEGIN = frozenset("0123456789+-.¥$ \t\n\r\f\v")
_REREAD = re.compile(r"\s*(?:[=+@-].+|[\d\s.,/:(-]*\d[\d\s.,/:)年月日时分秒-]*|true|false)\s*", re.I | re.S)
LIKE_NUMBERS = re.compile(f"^(?:{_NUMBER.pattern}|{_REREAD.pattern})$", re.I | re.S | re.M)
"""Found in lines of which one is marked or reread, see below; at times in others."""

_SURELY_FITS = strings.MAX_LENGTH // 2
"""However many UTF-16 units its characters have."""

Kind = Literal["text", "number", "bool", "date", "datetime"]
Encoded = tuple[Kind, str]
"""What kind of value, and what stands in `<v>` or `<t>` (there not yet escaped)."""


def encode(value: Plain, epoch_1904: bool = False) -> Encoded:
    """Unusable (without the place, which the caller adds) for what no cell can hold."""
    if isinstance(value, str):
        if len(value) > _SURELY_FITS and strings.length(value) > strings.MAX_LENGTH:
            raise Unusable(f"文字有 {strings.length(value)} 个字，超过一个单元格最多 {strings.MAX_LENGTH} 个字的限制")
        return "text", value
    if isinstance(value, bool):
        return "bool", "1" if value else "0"
    if isinstance(value, int):
        return "number", _integer(value)
    if isinstance(value, Decimal):
        return "number", _decimal(value)
    if isinstance(value, Fraction):
        return "number", _decimal(_ROUNDED.divide(Decimal(value.numerator), Decimal(value.denominator)))
    if isinstance(value, datetime):
        return "datetime", _moment(value, epoch_1904)
    if isinstance(value, date):
        return "date", str(_day(value, epoch_1904))
    if isinstance(value, float):
        raise Unusable(f'浮点数 {value!r} 存不准，不写；请给 Decimal（如 Decimal("{value!r}")）、Fraction 或整数')
    raise Unusable(f"单元格放不下 {type(value).__name__} 这种值；可以是文字、整数、Decimal、Fraction、日期、是否、None")


def is_marked(text: str) -> bool:
    """Text that Excel marks as a number stored as text."""
    return text[:1] in _MAY_BEGIN and _NUMBER.fullmatch(text) is not None


def is_reread(text: str) -> bool:
    """Text that would become a number, date or formula as soon as somebody edits the cell, unless its format is `@`."""
    return not _is_word(text) and (_NUMBER.fullmatch(text) or _REREAD.fullmatch(text)) is not None


def _is_word(text: str) -> bool:
    return text[:1].isalpha() and text[0] not in "tTfF"


def _integer(value: int) -> str:
    return str(value) if abs(value) < 10**DIGITS else _decimal(Decimal(value))


def _decimal(value: Decimal) -> str:
    text = str(value)
    if len(text) <= DIGITS and text.replace(".", "", 1).isdecimal():
        return text.rstrip("0").rstrip(".") if "." in text else text
    if not value.is_finite():
        raise Unusable(f"“{value}”不是数，不能写入单元格")
    if not value:
        return "0"
    exact = _strip_zeros(value)
    if len(exact.as_tuple().digits) > DIGITS or not SMALLEST <= abs(exact) <= LARGEST:
        raise Unusable(f"数“{text[:24]}”超过 Excel 能保存的 {DIGITS} 位有效数字；证件号、卡号之类请按文字填写")
    return format(exact, "f") if -20 < exact.adjusted() < 21 else str(exact)


def _strip_zeros(value: Decimal) -> Decimal:
    """As Decimal.normalize, but without rounding to the context."""
    sign, digits, exponent = value.as_tuple()
    kept = len(digits)
    while kept > 1 and digits[kept - 1] == 0:
        kept -= 1
    return Decimal((sign, digits[:kept], int(exponent) + len(digits) - kept))


def _day(value: date, epoch_1904: bool) -> int:
    """Days since the epoch; Excel believes that 1900-02-29 existed."""
    day = date(value.year, value.month, value.day)
    serial = (day - (_EPOCH_1904 if epoch_1904 else _EPOCH)).days
    if not epoch_1904 and day < _LEAP_BUG:
        serial -= 1
    if serial < (0 if epoch_1904 else 1):
        raise Unusable(f"日期 {day} 太早，Excel 不能保存")
    return serial


def _moment(value: datetime, epoch_1904: bool) -> str:
    """Clock time as it stands; a time zone is not converted."""
    microseconds = ((value.hour * 60 + value.minute) * 60 + value.second) * 1_000_000 + value.microsecond
    exact = Decimal(microseconds) / Decimal(86_400_000_000)
    return _decimal(_ROUNDED.add(Decimal(_day(value, epoch_1904)), exact))
