"""What the printer sees: totals that print as ####, and text cut off in a row of a set height.

The form is filled with the sample's values and read by openpyxl; addresses are those of the filled form.
"""

import io
import warnings
from collections.abc import Collection, Iterator
from typing import Any

from addin.filling.author.hint import Hint
from addin.filling.author.lint_page import shown
from addin.filling.forms.fitting import LINE
from addin.filling.opc.second_reader import CannotRead, usual
from addin.filling.sheets.measures import length, lines

_ROOM, _HEIGHT = 1.1, 1.2
"""An estimate may be wrong by so much before anybody is told."""
_MARGINS = 1
_WIDTH, _SIZE = 8.43, 11.0
_SHOWN = 5


def hints(blob: bytes, texts: Collection[str]) -> Iterator[Hint]:
    """Of the filled form; `texts` are those that stand in the form itself, which are the authority's own business."""
    try:
        results, formulas = (_open(blob, data_only) for data_only in (True, False))
    except CannotRead:
        return
    for sheet in results.worksheets:
        totals, cut = [], []
        looks = _Sheet(sheet)
        for row in formulas[sheet.title].iter_rows():
            for cell in row:
                if cell.value is None:
                    continue
                value = sheet[cell.coordinate].value
                if isinstance(cell.value, str) and cell.value.startswith("="):
                    totals += [cell.coordinate] if looks.is_too_narrow(cell, value) else []
                elif isinstance(value, str) and value not in texts:
                    cut += [cell.coordinate] if looks.is_cut_off(cell, value) else []
        if totals:
            what = "公式的结果放不下，会显示成 ####；请把这一列加宽，或设“缩小字体填充”"
            yield Hint("total-too-narrow", f"“{sheet.title}”填好后的 {_listed(totals)}：{what}")
        if cut:
            what = "文字一行写不下，这一行的高度是定死的，打印会被遮住；占位符后面加 |行高，或把行加高"
            yield Hint("too-tall", f"“{sheet.title}”填好后的 {_listed(cut)}：{what}")


def _listed(places: list[str]) -> str:
    return "、".join(places[:_SHOWN]) + (f" 等 {len(places)} 格" if len(places) > _SHOWN else "")


def _open(blob: bytes, data_only: bool) -> Any:
    from openpyxl import load_workbook

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return load_workbook(io.BytesIO(usual(blob)), data_only=data_only)
        except Exception as error:  # whatever it stumbles over, it is no statement about the form
            raise CannotRead(str(error)) from error


class _Sheet:
    """Room of cells, by openpyxl's sheet."""

    def __init__(self, sheet: Any) -> None:
        default = sheet.sheet_format
        self._default, self._height = default.defaultColWidth or _WIDTH, default.defaultRowHeight
        self._widths = {
            column: 0.0 if one.hidden else one.width
            for one in sheet.column_dimensions.values()
            for column in range(one.min or 1, min(one.max or 1, (one.min or 1) + 500) + 1)
        }
        self._heights = {number: one.height for number, one in sheet.row_dimensions.items()}
        self._merged = {(one.min_row, one.min_col): one for one in sheet.merged_cells.ranges}

    def is_too_narrow(self, cell: Any, value: object) -> bool:
        """Whether a number would show as ####."""
        if isinstance(value, bool) or not isinstance(value, int | float) or cell.alignment.shrink_to_fit:
            return False
        text = shown(value, cell.number_format)
        return self._need(cell, length(text)) > self._room(cell) * _ROOM

    def is_cut_off(self, cell: Any, text: str) -> bool:
        """Whether wrapped text needs more height than its rows have."""
        if not cell.alignment.wrap_text or cell.alignment.shrink_to_fit or cell.alignment.textRotation:
            return False
        block = self._merged.get((cell.row, cell.column))
        rows = range(cell.row, (block.max_row if block else cell.row) + 1)
        heights = [self._heights.get(row) for row in rows]
        if block is None and heights[0] is None:
            return False  # Excel fits such a row when it opens the file
        have = sum(height or self._height or 15 for height in heights)
        size = cell.font.sz or _SIZE
        room = self._room(cell) * _SIZE / size - _MARGINS
        return lines(text, room) * size * LINE > have * _HEIGHT

    def _need(self, cell: Any, characters: int) -> float:
        return characters * float(cell.font.sz or _SIZE) / _SIZE

    def _room(self, cell: Any) -> float:
        block = self._merged.get((cell.row, cell.column))
        last = block.max_col if block else cell.column
        return sum(self._widths.get(column, self._default) for column in range(cell.column, last + 1))
