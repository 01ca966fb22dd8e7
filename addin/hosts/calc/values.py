"""Values on their way into cells and out of them, as Excel would give and take them."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from addin.filling.sheets.encode import is_reread
from addin.hosts.calc.bridge import CalcError

TEXT_FORMAT = "@"
EPOCH = datetime(1899, 12, 30)
DATE, TIME, LOGICAL = 2, 4, 1024
"""Bits of com.sun.star.util.NumberFormat."""
ERRORS = {532: "#DIV/0!", 32767: "#N/A", 525: "#NAME?", 524: "#REF!", 519: "#VALUE!", 503: "#NUM!", 521: "#NULL!"}
_SECOND = timedelta(seconds=1)


class ErrorValue(str):
    """What a cell shows that could not be calculated."""

    __slots__ = ()


class WouldChange(CalcError):
    """Excel would make something else of this text: `001` becomes 1 in a cell whose format is not text."""


def of_serial(serial: float, epoch: datetime = EPOCH) -> datetime:
    """A cell's number as the moment it stands for, to the millisecond, as Excel shows it.

    A time of day is one of 1899-12-30, whatever the day that the document counts from.
    """
    return (epoch if serial >= 1 else EPOCH) + timedelta(milliseconds=round(serial * 86_400_000))


def to_serial(value: date | time, epoch: datetime = EPOCH) -> float:
    """The number a cell holds for a date or a moment."""
    if isinstance(value, time):
        return timedelta(hours=value.hour, minutes=value.minute, seconds=value.second) / timedelta(days=1)
    moment = value if isinstance(value, datetime) else datetime(value.year, value.month, value.day)
    return (moment - epoch) / timedelta(days=1)


def is_formula(value: object, number_format: str) -> bool:
    """A text cell keeps even `=A1` as text."""
    return isinstance(value, str) and value.startswith("=") and len(value) > 1 and number_format != TEXT_FORMAT


def refuse_what_excel_would_change(value: object, number_format: str, place: str) -> None:
    """For strict mode.  WouldChange, with the cell."""
    if isinstance(value, str) and number_format != TEXT_FORMAT and not value.startswith("=") and is_reread(value):
        raise WouldChange(f"Excel would change {value!r} in {place}, whose number format is {number_format!r}, not '@'")


def cell_data(value: Any, epoch: datetime = EPOCH) -> str | float:
    """What setDataArray takes: text and numbers only; a blank is the empty text."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, (date, time)):
        return to_serial(value, epoch)
    if isinstance(value, (int, float, Decimal)):  # a bool is an int
        return float(value)
    raise TypeError(f"no cell holds a {type(value).__name__}")


def as_block(data: Any, rows: int, columns: int) -> list[Sequence[Any]]:
    """What xlwings hands over as rows; one value fills the whole range, as in Excel."""
    if isinstance(data, (list, tuple)):
        return list(data) if data and isinstance(data[0], (list, tuple)) else [data]
    return [[data] * columns] * rows
