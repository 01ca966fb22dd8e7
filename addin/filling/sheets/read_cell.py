"""What the cells of a finished sheet hold, as any reader of the file takes them; and whether it is a given value."""

import re
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from fractions import Fraction

from lxml import etree

from addin.filling.sheets import refs
from addin.filling.sheets.rows import numbered_cells, numbered_rows
from addin.filling.sheets.sheet_writer import Cell
from addin.filling.sheets.values import Link

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_PRECISION = Fraction(1, 10**14)
"""Excel keeps 15 digits."""


class Reader:
    """The cells of one sheet by address; `texts` are the shared ones (`<si>`)."""

    def __init__(self, root: etree._Element, texts: Sequence[etree._Element], epoch_1904: bool) -> None:
        self._texts = texts
        self._epoch = date(1904, 1, 1) if epoch_1904 else date(1899, 12, 30)
        data = root.find("{*}sheetData")
        self._rows = {} if data is None else numbered_rows(data)
        self._cells: dict[int, dict[int, etree._Element]] = {}

    def holds(self, ref: str, value: Cell) -> bool:
        """Whether the cell holds the value, as itself and of its kind; None and "" are a cell without content."""
        cell = self._cell(*refs.parse(ref))
        if cell is None or not len(cell):
            return value is None or value == ""
        if cell.find("{*}f") is not None:
            return False
        kind, written = cell.get("t", "n"), cell.findtext("{*}v") or ""
        if isinstance(value, Link):
            value = value.text
        if value is None or isinstance(value, str):
            return kind in ("s", "inlineStr") and self._text(cell, kind, written) == (value or "")
        if isinstance(value, bool):
            return kind == "b" and written == ("1" if value else "0")
        return kind == "n" and self._is_number(written, value)

    def _cell(self, row: int, column: int) -> etree._Element | None:
        if row in self._rows and row not in self._cells:
            self._cells[row] = numbered_cells(self._rows[row])
        return self._cells.get(row, {}).get(column)

    def _text(self, cell: etree._Element, kind: str, written: str) -> str:
        item = cell.find("{*}is") if kind == "inlineStr" else self._texts[int(written)]
        if item is None:
            return ""
        found = "".join(one.text or "" for one in item.iterfind("{*}t"))
        found += "".join(one.text or "" for one in item.iterfind("{*}r/{*}t"))
        return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), found)

    def _is_number(self, written: str, value: int | Decimal | Fraction | date) -> bool:
        try:
            found = Fraction(Decimal(written))
        except InvalidOperation:
            return False
        wanted = self._serial(value) if isinstance(value, date) else Fraction(value)
        return abs(found - wanted) <= abs(wanted) * _PRECISION

    def _serial(self, value: date) -> Fraction:
        """Days since the epoch; Excel believes in 29 February 1900."""
        days = Fraction((date(value.year, value.month, value.day) - self._epoch).days)
        if self._epoch.year == 1899 and days < 61:
            days -= 1
        if isinstance(value, datetime):
            seconds = value.hour * 3600 + value.minute * 60 + value.second
            days += Fraction(seconds * 1_000_000 + value.microsecond, 86_400_000_000)
        return days
