"""The second reader of a finished file: openpyxl, which shares no code with us, says what the planned cells hold.

Slower than `read_back`, and so for the command line only; buttons have the fast one.
"""

import io
import re
import warnings
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import zip_longest

Value = str | int | Decimal | Fraction | date | bool | None
_ROUNDED, _FLOAT, _MOMENT = Fraction(1, 10**14), Fraction(3, 10**16), Fraction(2, 86_400_000)
"""A ratio has 15 digits in the file; openpyxl reads numbers as floats, and a time of day to the millisecond."""
_PICTURE = re.compile(r"DISPIMG\(|IMAGE\(|^\[图片\]$")
_BEYOND = 1000
"""Rows below the last that our reader found; LibreOffice writes blank ones down to the sheet's end."""
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_STRICT = {
    b"http://purl.oclc.org/ooxml/spreadsheetml/main": b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    b"http://purl.oclc.org/ooxml/officeDocument/": b"http://schemas.openxmlformats.org/officeDocument/2006/",
    b"http://purl.oclc.org/ooxml/drawingml/": b"http://schemas.openxmlformats.org/drawingml/2006/",
}
"""openpyxl finds no sheets under the names of a strict file."""


class CannotRead(Exception):
    """openpyxl cannot open the file: it says nothing about it."""


def can_read(blob: bytes) -> bool:
    """Whether openpyxl opens the file at all."""
    from openpyxl import load_workbook

    try:
        load_workbook(io.BytesIO(usual(blob)), read_only=True).close()
    except Exception:  # it raises whatever it stumbles over
        return False
    return True


def differences(blob: bytes, planned: Mapping[str, Mapping[str, Value]]) -> Iterator[str]:
    """Places such as `申报表!B3` whose cell openpyxl reads as something else; CannotRead where it reads none."""
    from openpyxl import load_workbook
    from openpyxl.utils.cell import column_index_from_string, coordinate_from_string

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            book = load_workbook(io.BytesIO(usual(blob)), read_only=True, rich_text=False)
            sheets, cells = {name: book[name] for name in planned}, _Cells(book.epoch)
        except Exception as error:  # whatever it stumbles over, it is no statement about the cells
            raise CannotRead(str(error)) from error
        for name, values in planned.items():
            wanted: dict[int, dict[int, tuple[str, Value]]] = {}
            for ref, value in values.items():
                letters, row = coordinate_from_string(ref)
                wanted.setdefault(row, {})[column_index_from_string(letters)] = ref, value
            rows = sheets[name].iter_rows(max_row=max(wanted, default=1), values_only=True)
            for number, held in enumerate(rows, start=1):
                for column, (ref, value) in wanted.pop(number, {}).items():
                    if not cells.holds(held[column - 1] if column <= len(held) else None, value):
                        yield f"{name}!{ref}"
            yield from (
                f"{name}!{ref}" for row in wanted.values() for ref, value in row.values() if value not in (None, "")
            )


def disagreements(blob: bytes, sheets: Iterable[tuple[str, Sequence[Sequence[object]]]]) -> Iterator[str]:
    """Places at which openpyxl reads something else than these rows hold; CannotRead where it reads nothing.

    Each sheet by name, with its rows from row 1 and column A on; "" is a blank cell.  Of formulas, their results count.
    """
    from openpyxl import load_workbook
    from openpyxl.utils import get_column_letter

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            book = load_workbook(io.BytesIO(usual(blob)), read_only=True, data_only=True)
        except Exception as error:  # whatever it stumbles over, it is no statement about the cells
            raise CannotRead(str(error)) from error
        cells = _Cells(book.epoch)
        for name, rows in sheets:
            if name not in book.sheetnames:
                continue
            theirs = book[name].iter_rows(max_row=len(rows) + _BEYOND, values_only=True)
            for number, (ours, held) in enumerate(zip_longest(rows, theirs, fillvalue=()), start=1):
                for column, (one, other) in enumerate(zip_longest(ours, held), start=1):
                    if not cells.agrees(one, other):
                        yield f"{name}!{get_column_letter(column)}{number}"


class _Cells:
    """Values as openpyxl gives and counts them; `epoch` is the workbook's."""

    def __init__(self, epoch: datetime) -> None:
        self._epoch = epoch

    def holds(self, held: object, value: Value) -> bool:
        """Whether what was read is the value, of its kind."""
        if value is None or value == "":
            return held is None or held == ""
        if isinstance(value, str):
            return isinstance(held, str) and _ESCAPED.sub(lambda one: chr(int(one[1], 16)), held) == value
        if isinstance(value, bool) or isinstance(held, bool):
            return held is value
        found, wanted = self._number(held), self._number(value)
        if found is None or wanted is None:
            return False
        if isinstance(held, date | time | timedelta):
            return abs(found - wanted) <= _MOMENT
        return abs(found - wanted) <= abs(wanted) * (_ROUNDED if isinstance(value, Fraction) else _FLOAT)

    def agrees(self, one: object, other: object) -> bool:
        """Whether two readers mean the same: a date may be a number to one of them, a picture nothing to either."""
        if one is None or one == "":
            return other is None or not str(other).strip()
        if isinstance(one, str):
            is_picture = _PICTURE.search(one) is not None
            return is_picture or (isinstance(other, str) and _written(one) == _written(other))
        if isinstance(one, bool) or isinstance(other, bool):
            return one is other
        found, wanted = self._number(one), self._number(other)
        return found is not None and wanted is not None and abs(found - wanted) <= max(_MOMENT, abs(wanted) * _FLOAT)

    def _number(self, value: object) -> Fraction | None:
        from openpyxl.utils.datetime import to_excel

        if isinstance(value, int | float | Decimal | Fraction):
            return Fraction(value)
        if isinstance(value, datetime):
            value = value.replace(tzinfo=None)
        if not isinstance(value, date | time | timedelta):
            return None
        return Fraction(to_excel(value, self._epoch))  # type: ignore[no-untyped-call]


def _written(text: str) -> str:
    return _ESCAPED.sub(lambda one: chr(int(one[1], 16)), text).replace("\r\n", "\n").strip()


def usual(blob: bytes) -> bytes:
    """A strict file under the names that openpyxl knows; any other as it is."""
    with zipfile.ZipFile(io.BytesIO(blob)) as archive:
        if b"http://purl.oclc.org/ooxml/" not in archive.read("_rels/.rels"):
            return blob
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as copy:
            for name in archive.namelist():
                data = archive.read(name)
                if name.lower().endswith((".xml", ".rels")):
                    for strict, usual in _STRICT.items():
                        data = data.replace(strict, usual)
                copy.writestr(name, data)
    return out.getvalue()
