"""Where on the sheet a drawing stands, in EMU from the top, and in which row that is (rows count from 0 here)."""

from bisect import bisect_right
from collections.abc import Sequence
from decimal import Decimal
from itertools import accumulate

from lxml import etree

from addin.filling.opc.ooxml import tag

EMU_PER_PIXEL = 9_525
_DEFAULT_POINTS = "15"


class RowHeights:
    """Heights of all rows of a sheet as it is now; Excel draws rows in whole pixels (96 to the inch)."""

    def __init__(self, sheet: etree._Element) -> None:
        rows = [
            (int(row.get("r", "1")) - 1, _height(row)) for row in sheet.iterfind(f"{tag('sheetData')}/{tag('row')}")
        ]
        known = [(number, height) for number, height in rows if height is not None]
        self._default = _default_height(sheet)
        self._numbers: Sequence[int] = [number for number, _ in known]
        extra = accumulate((height - self._default for _, height in known), initial=0)
        self._extra: Sequence[int] = list(extra)

    def top(self, row: int) -> int:
        """EMU from the sheet's top to the row's upper edge."""
        return row * self._default + self._extra[bisect_right(self._numbers, row - 1)]

    def find(self, emu: int) -> tuple[int, int]:
        """The row at that place, and how far into it."""
        low, high = 0, 1_048_575
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if self.top(middle) <= emu else (low, middle - 1)
        return low, emu - self.top(low)


def _height(row: etree._Element) -> int | None:
    if row.get("hidden") in ("1", "true"):
        return 0
    points = row.get("ht")
    return _emu(points) if points else None


def _default_height(sheet: etree._Element) -> int:
    found = sheet.find(tag("sheetFormatPr"))
    if found is None:
        return _emu(_DEFAULT_POINTS)
    return 0 if found.get("zeroHeight") in ("1", "true") else _emu(found.get("defaultRowHeight", _DEFAULT_POINTS))


def _emu(points: str) -> int:
    return int(Decimal(points) * 4 / 3) * EMU_PER_PIXEL
