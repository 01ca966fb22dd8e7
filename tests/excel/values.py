"""What Excel makes of a value that is put into a cell, and what it hands over of one."""

import re
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from openpyxl.styles.numbers import is_date_format

ERRORS = {"#DIV/0!": -2146826281, "#N/A": -2146826246, "#NAME?": -2146826259, "#REF!": -2146826265}
OTHER_ERROR = -2146826273
EPOCH = datetime(1899, 12, 30)
LONGEST = 32_767
_NUMBER = re.compile(r"[-+]?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d*)?(?:[eE][-+]?\d+)?%?")
_DATE = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{1,2})[-/月](\d{1,2})日?")
_LINK = re.compile(r'=HYPERLINK\("(?:[^"]|"")*","((?:[^"]|"")*)"\)', re.S)
_TEXT = re.compile(r'="((?:[^"]|"")*)"', re.S)


class ErrorText(str):
    """What a cell shows that could not be calculated."""

    __slots__ = ()


class Moment(datetime):
    """pywintypes.datetime: aware."""


def given(value: Any, code: str) -> Any:
    """As Range.Value gives it."""
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, ErrorText):
        return ERRORS.get(value, OTHER_ERROR)
    if isinstance(value, str):
        return value
    if isinstance(value, time):
        return Moment(1899, 12, 30, value.hour, value.minute, value.second, tzinfo=UTC)
    if isinstance(value, datetime):
        return Moment(*value.timetuple()[:6], value.microsecond, tzinfo=UTC)
    if code not in ("General", "@") and is_date_format(code) and value >= 1:
        return given(EPOCH + timedelta(days=float(value)), code)
    if re.search(r"[¥￥$€]", re.sub(r"\[\$-[^\]]*\]", "", code)):
        return Decimal(f"{float(value):.4f}")
    return float(value)


def typed(value: Any, code: str) -> tuple[Any, str, str]:
    """(what the cell then holds, a new number format or "", its formula or "").  TypeError for what COM has not."""
    if isinstance(value, date) and not isinstance(value, datetime):
        raise TypeError("Objects of type 'datetime.date' can not be converted to a COM VARIANT")
    if value is None or value == "":
        return None, "", ""
    if isinstance(value, datetime):
        plain = value.replace(tzinfo=None)
        return datetime(*plain.timetuple()[:6], plain.microsecond), "yyyy/m/d" if code == "General" else "", ""
    if isinstance(value, (ErrorText, bool)):
        return value, "", ""
    if isinstance(value, (int, float, Decimal)):
        return (float(value) if code != "@" else f"{float(value):.15g}"), "", ""
    if not isinstance(value, str):
        raise TypeError(f"Objects of type {type(value).__name__!r} can not be converted to a COM VARIANT")
    if len(value) > LONGEST:
        raise TypeError("too long for a cell")
    if code == "@":
        return value, "", ""
    return _as_typed(value, code)


def _as_typed(text: str, code: str) -> tuple[Any, str, str]:
    """In a cell that is no text cell, text is what a clerk's typing would be."""
    if text.startswith("="):
        found = _LINK.fullmatch(text) or _TEXT.fullmatch(text)
        return (found[1].replace('""', '"') if found else 0.0), "", text
    if text.startswith("'"):
        return text[1:], "", ""
    bare = text.strip()
    if _NUMBER.fullmatch(bare) and re.search(r"\d", bare):
        number = float(bare.replace(",", "").rstrip("%"))
        return (number / 100, "0%", "") if bare.endswith("%") else (number, "", "")
    if found := _DATE.fullmatch(bare):
        year, month, day = (
            (int(found[1]), found[2], found[3]) if found[1] else (datetime.now().year, found[4], found[5])
        )
        try:
            return datetime(int(year), int(month), int(day)), "yyyy/m/d", ""
        except ValueError:
            return text, "", ""
    return (bare.upper() == "TRUE" if bare.upper() in ("TRUE", "FALSE") else text), "", ""
