"""Serial days as dates and back, and a day in a format: yyyy年m月d日, yyyy-mm-dd, aaaa."""

import re
from datetime import date, timedelta
from fractions import Fraction
from math import floor

from addin.filling.calculate.formats import characters
from addin.filling.calculate.formats.sections import Section
from addin.filling.calculate.value import NUMBER, VALUE, Failed, Unknown, Value, fraction

_EPOCH = date(1899, 12, 30)
_FIRST, _LAST = 61, 2_958_465
_WRITTEN = re.compile(r"(\d{4})(?:-(\d{1,2})-(\d{1,2})|/(\d{1,2})/(\d{1,2})|年(\d{1,2})月(\d{1,2})日)", re.ASCII)
_CODES = re.compile(r"yyyy|yy|e+|m{1,5}|d{1,4}|a{3,4}", re.IGNORECASE)
_DATE = re.compile(r"[ymdhsea]", re.IGNORECASE)
_DAYS = "一二三四五六日"


def day_of(value: Value) -> date:
    """Failed for what is no day; Unknown before March 1900, where Excel counts a day that never was."""
    serial = floor(fraction(_serial_of_text(value)))
    if serial < 0 or serial > _LAST:
        raise Failed(NUMBER)
    if serial < _FIRST:
        raise Unknown("1900年3月以前的日期")
    return _EPOCH + timedelta(serial)


def serial_of(day: date) -> Fraction:
    """Days since the epoch."""
    serial = (day - _EPOCH).days
    if serial < _FIRST:
        raise Unknown("1900年3月以前的日期")
    return Fraction(serial)


def made_day(year: int, month: int, day: int) -> date:
    """Months and days may run over, as DATE takes them."""
    year += 1900 if 0 <= year < 1900 else 0
    months = year * 12 + month - 1
    if not 1900 <= months // 12 <= 9999:
        raise Failed(NUMBER)
    try:
        return date(months // 12, months % 12 + 1, 1) + timedelta(day - 1)
    except OverflowError:
        raise Failed(NUMBER) from None


def is_date(section: Section) -> bool:
    """Whether its codes are those of dates and times; Unknown for a mixture, such as exponents."""
    found = _DATE.search(section.codes) is not None
    if found and any(place in section.codes for place in "0#?"):
        raise Unknown("这种数字格式")
    return found


def printed_date(section: Section, number: Fraction) -> str:
    """Unknown for clock times and for names in English."""
    if number < 0:
        raise Failed(VALUE)
    day = day_of(number)
    written, at, pieces = "", 0, section.pieces
    while at < len(pieces):
        run = at
        while run < len(pieces) and pieces[run][1] == pieces[at][1]:
            run += 1
        text = "".join(piece for piece, _ in pieces[at:run])
        written += (
            _CODES.sub(lambda match: _part(match[0].lower(), day, section.kind), _plain(text))
            if pieces[at][1]
            else text
        )
        at = run
    return written


def _plain(text: str) -> str:
    if any(letter.isascii() and letter.isalpha() for letter in _CODES.sub("", text)):
        raise Unknown("时间的格式")
    return text


def _part(code: str, day: date, kind: int) -> str:
    if code in ("aaa", "aaaa"):
        return ("星期" if code == "aaaa" else "") + _DAYS[day.weekday()]
    if code in ("yyyy", "yy") or code[0] == "e":
        text = str(day.year) if code != "yy" else f"{day.year % 100:02d}"
        return characters.digits(text, kind) if kind else text
    number = day.month if code[0] == "m" else day.day
    if len(code) > 2 or kind:
        raise Unknown("这种日期格式")
    return f"{number:0{len(code)}d}"


def _serial_of_text(value: Value) -> Value:
    """A day that was typed as text."""
    match = _WRITTEN.fullmatch(value.strip()) if isinstance(value, str) else None
    if not match:
        return value
    year, month, day = (int(part) for part in match.groups() if part)
    try:
        return serial_of(date(year, month, day))
    except ValueError:
        raise Failed(VALUE) from None
