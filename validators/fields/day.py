"""Dates: real ones, Excel serial numbers, 2020-06-29, 2020/6/29, 2020.7.23, 20200629, 2020年6月29日, 二〇二〇年….

A two-digit year, a missing day or a day that does not exist is refused: the law that applies hangs on a date.
"""

import re
from datetime import date, datetime, timedelta

from validators.fields.plain import NUMERALS, READ_AS_BLANK, compact, is_nothing, noted, printed, whole
from validators.fields.reading import NORMALISED, Issue, Reading
from validators.finding import Kind, Severity
from validators.grid import Raw

UNREADABLE = Kind(
    "date-unreadable",
    Severity.ERROR,
    zh="日期“{value}”认不出来",
    fix="请按 2020-06-29 的样子填写",
    en="The date “{value}” cannot be read.",
    en_fix="Type it as 2020-06-29.",
)
TWO_DIGIT_YEAR = Kind(
    "date-two-digit-year",
    Severity.ERROR,
    zh="日期“{value}”的年份不是四位",
    fix="请写四位年份，如 2020-06-29",
    en="The year in “{value}” does not have four digits.",
    en_fix="Write the year with four digits, such as 2020-06-29.",
)
INCOMPLETE = Kind(
    "date-incomplete",
    Severity.ERROR,
    zh="日期“{value}”不完整，要有年、月、日",
    fix="请补全年月日，如 2020-06-29",
    en="The date “{value}” lacks its year, month or day.",
    en_fix="Give all three, such as 2020-06-29.",
)
IMPOSSIBLE = Kind(
    "date-impossible",
    Severity.ERROR,
    zh="没有“{value}”这一天",
    fix="请核对年、月、日后改正",
    en="There is no such day as “{value}”.",
    en_fix="Check year, month and day.",
)

_DAY_ZERO = date(1899, 12, 30)
_DAYS = re.compile(r"(\d{5})(?:\.\d+)?")
_SERIALS = range((date(1950, 1, 1) - _DAY_ZERO).days, (date(2100, 1, 1) - _DAY_ZERO).days)
_YEARS_LATER = (date(1904, 1, 1) - _DAY_ZERO).days
_YEARS = range(1900, 2101)
_CLOCK = r"(?:[ T]?\d{1,2}[:时]\d{1,2}(?:[:分]\d{1,2}(?:\.\d+)?)?[分秒]?)?"
_FULL = re.compile(rf"(\d{{4}})[-/.年](\d{{1,2}})[-/.月](\d{{1,2}})[日号]?{_CLOCK}")
_PACKED = re.compile(r"(\d{4})(\d{2})(\d{2})")
_SHORT_YEAR = re.compile(rf"'?\d{{2}}[-/.年]\d{{1,2}}[-/.月]\d{{1,2}}[日号]?{_CLOCK}")
_PARTIAL = re.compile(r"(?:19|20)\d{2}(?:年代?|[-/.年]\d{1,2}月?)?|\d{1,2}[-/.月](?:\d{1,2}[日号]?)?")
_NUMERAL = re.compile(f"[{NUMERALS}]+")


def read(raw: Raw) -> Reading[date]:
    """The day; the time of day is dropped."""
    if isinstance(raw, datetime):
        return Reading(raw.date())
    if isinstance(raw, date):
        return Reading(raw)
    text = _NUMERAL.sub(_in_figures, compact(printed(raw)))
    if is_nothing(text):
        return Reading(None, (Issue(READ_AS_BLANK),))
    parts = _FULL.fullmatch(text) or _PACKED.fullmatch(text)
    if parts:
        return _of_parts(raw, int(parts[1]), int(parts[2]), int(parts[3]))
    serial = _serial(text)
    if serial:
        return Reading(serial, (Issue(NORMALISED, {"read": serial.isoformat()}),))
    return Reading(None, (Issue(_refusal(text)),))


def read_from_1904(raw: Raw) -> Reading[date]:
    """As `read`, where a bare number of five figures counts the days from 1904; 20200629 is a date as it stands."""
    days = None if isinstance(raw, (date, bool)) else _DAYS.fullmatch(compact(printed(raw)))
    return read(int(days[1]) + _YEARS_LATER) if days else read(raw)


def _in_figures(numeral: re.Match[str]) -> str:
    """二〇二〇 → 2020, 二十九 → 29."""
    number = whole(numeral[0])
    return numeral[0] if number is None else str(number)


def _of_parts(raw: Raw, year: int, month: int, day: int) -> Reading[date]:
    try:
        found = date(year, month, day)
    except ValueError:
        return Reading(None, (Issue(IMPOSSIBLE),))
    if year not in _YEARS:
        return Reading(None, (Issue(IMPOSSIBLE),))
    return Reading(found, noted(raw, found.isoformat()))


def _serial(text: str) -> date | None:
    """Days since 1899-12-30, as Excel counts, where they fall between 1950 and 2100."""
    days = _DAYS.fullmatch(text)
    return _DAY_ZERO + timedelta(int(days[1])) if days and int(days[1]) in _SERIALS else None


def _refusal(text: str) -> Kind:
    if _SHORT_YEAR.fullmatch(text):
        return TWO_DIGIT_YEAR
    return INCOMPLETE if _PARTIAL.fullmatch(text) else UNREADABLE
