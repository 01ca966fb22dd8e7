"""Functions of dates; a day is Excel's serial number, or text that reads as one."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal

from addin.filling.calculate.formats.dates import day_of, made_day, serial_of
from addin.filling.calculate.functions.taking import values
from addin.filling.calculate.printed import shown
from addin.filling.calculate.value import NUMBER, Failed, Number, Unknown, Value, whole
from addin.filling.calculate.worker import Function


def _date(year: Value, month: Value, day: Value) -> Number:
    return serial_of(made_day(whole(year), whole(month), whole(day)))


def _later(value: Value, months: Value) -> Number:
    """EDATE: the month's last day where it has no such day."""
    start = day_of(value)
    first = made_day(start.year, start.month + whole(months), 1)
    return serial_of(min(first + timedelta(start.day - 1), _end(first)))


def _end_of_month(value: Value, months: Value) -> Number:
    start = day_of(value)
    return serial_of(_end(made_day(start.year, start.month + whole(months), 1)))


def _end(first: date) -> date:
    return made_day(first.year, first.month + 1, 0)


def _weekday(value: Value, kind: Value = Decimal(1)) -> Number:
    day, number = day_of(value).weekday(), whole(kind)
    if number not in (1, 2, 3):
        raise Unknown("WEEKDAY 的这一种")
    return Decimal({1: (day + 1) % 7 + 1, 2: day + 1, 3: day}[number])


def _difference(start: Value, end: Value, unit: Value) -> Number:
    first, last, kind = day_of(start), day_of(end), shown(unit).upper()
    if first > last:
        raise Failed(NUMBER)
    months = (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)
    counts = {"Y": months // 12, "M": months, "D": (last - first).days, "YM": months % 12}
    if kind not in counts:
        raise Unknown("DATEDIF 的这一种")
    return Decimal(counts[kind])


FUNCTIONS: Mapping[str, Function] = {
    "DATE": values(_date, 3),
    "DATEVALUE": values(lambda text: serial_of(day_of(shown(text))), 1),
    "YEAR": values(lambda value: Decimal(day_of(value).year), 1),
    "MONTH": values(lambda value: Decimal(day_of(value).month), 1),
    "DAY": values(lambda value: Decimal(day_of(value).day), 1),
    "EDATE": values(_later, 2),
    "EOMONTH": values(_end_of_month, 2),
    "WEEKDAY": values(_weekday, 1, 2),
    "DATEDIF": values(_difference, 3),
    "DAYS": values(lambda end, start: Decimal((day_of(end) - day_of(start)).days), 2),
}
