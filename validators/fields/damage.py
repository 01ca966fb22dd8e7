"""What Excel did to a value before anybody saw it: numbers turned into dates, long numbers rounded or cut short.

`1.38123E+10` as text is a long number shown in scientific notation and then pasted or saved as it looked.
"""

import re
from datetime import date, time, timedelta

from validators.fields.reading import Issue
from validators.finding import Kind, Severity
from validators.grid import Raw

DIGITS_KEPT = 10**15
"""Excel keeps 15 significant digits; from here on the last ones are lost."""

BECAME_DATE = Kind(
    "became-date",
    Severity.ERROR,
    zh="“{column}”变成了日期（{value}），原来可能是 {original}",
    fix="请先把这一列的单元格格式设为“文本”，再按原件重新填写",
    en="Excel turned the value of {column} into the date {value}; it was probably {original}.",
    en_fix="Set the cells' format to Text first, then type the value again.",
)
DIGITS_LOST = Kind(
    "digits-lost",
    Severity.ERROR,
    zh="“{column}”的数字太长，Excel 没有保住末尾几位，认不出原来的号码",
    fix="请先把单元格格式设为“文本”，再按原件重新填写完整号码",
    en="The number in {column} is longer than 15 digits; Excel has lost the last ones.",
    en_fix="Set the cell's format to Text first, then type the whole number again.",
)


_SCIENTIFIC = re.compile(r"\s*(?:\d(?:\.\d+)?[Ee]\+\d{1,2}|\d\.\d+[Ee]\d{1,2})\s*")
"""With its sign or its point: `5E02` is a room."""


def damage(raw: Raw) -> Issue | None:
    """The error to report for a value that Excel has spoilt; None for any other."""
    if isinstance(raw, date):
        return Issue(BECAME_DATE, {"original": _original(raw)})
    if isinstance(raw, time | timedelta):
        return Issue(BECAME_DATE, {"original": str(raw)})
    if isinstance(raw, int | float) and abs(raw) >= DIGITS_KEPT:
        return Issue(DIGITS_LOST)
    if isinstance(raw, str) and _SCIENTIFIC.fullmatch(raw):
        return Issue(DIGITS_LOST)
    return None


def _original(raw: date) -> str:
    """`3-2` for 3月2日; the first of a month may also have been a month and a year: `5-2001`."""
    original = f"{raw.month}-{raw.day}"
    return original if raw.day > 1 else f"{original} / {raw.month}-{raw.year}"
