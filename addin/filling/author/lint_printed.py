"""What the printer sees: totals that print as ####, and text cut off in a row of a set height.

The form is filled with the sample's values and read by openpyxl; addresses are those of the filled form.
"""

from collections.abc import Collection, Iterator
from typing import Any

from addin.filling.author.hint import Hint
from addin.filling.author.lint_page import shown
from addin.filling.author.seen import SIZE, Seen, SeenSheet
from addin.filling.forms.fitting import LINE
from addin.filling.opc.second_reader import CannotRead
from addin.filling.sheets.measures import length, lines
from addin.filling.sheets.refs import Block

_ROOM, _HEIGHT = 1.1, 1.2
"""An estimate may be wrong by so much before anybody is told."""
_MARGINS = 1
_SHOWN = 5


def hints(blob: bytes, texts: Collection[str]) -> Iterator[Hint]:
    """Of the filled form; `texts` are those that stand in the form itself, which are the authority's own business."""
    try:
        results, formulas = Seen(blob, results=True), Seen(blob)
    except CannotRead:
        return
    for sheet in results:
        totals, cut = [], []
        for row in formulas[sheet.name].own.iter_rows():
            for cell in row:
                if cell.value is None:
                    continue
                value = sheet.own[cell.coordinate].value
                if isinstance(cell.value, str) and cell.value.startswith("="):
                    totals += [cell.coordinate] if _is_too_narrow(sheet, cell, value) else []
                elif isinstance(value, str) and value not in texts:
                    cut += [cell.coordinate] if _is_cut_off(sheet, cell, value) else []
        if totals:
            what = "公式的结果放不下，会显示成 ####；请把这一列加宽，或设“缩小字体填充”"
            yield Hint("total-too-narrow", f"“{sheet.name}”填好后的 {_listed(totals)}：{what}")
        if cut:
            what = "文字一行写不下，这一行的高度是定死的，打印会被遮住；占位符后面加 |行高，或把行加高"
            yield Hint("too-tall", f"“{sheet.name}”填好后的 {_listed(cut)}：{what}")


def _listed(places: list[str]) -> str:
    return "、".join(places[:_SHOWN]) + (f" 等 {len(places)} 格" if len(places) > _SHOWN else "")


def _is_too_narrow(sheet: SeenSheet, cell: Any, value: object) -> bool:
    """Whether a number would show as ####."""
    if isinstance(value, bool) or not isinstance(value, int | float) or cell.alignment.shrink_to_fit:
        return False
    need = length(shown(value, cell.number_format)) * float(cell.font.sz or SIZE) / SIZE
    return need > _room(sheet, cell) * _ROOM


def _is_cut_off(sheet: SeenSheet, cell: Any, text: str) -> bool:
    """Whether wrapped text needs more height than its rows have."""
    if not cell.alignment.wrap_text or cell.alignment.shrink_to_fit or cell.alignment.textRotation:
        return False
    block = _merge(sheet, cell)
    rows = range(cell.row, (block.bottom if block else cell.row) + 1)
    heights = [sheet.heights.get(row) for row in rows]
    if block is None and heights[0] is None:
        return False  # Excel fits such a row when it opens the file
    have = sum(height or sheet.default_height or 15 for height in heights)
    size = cell.font.sz or SIZE
    room = _room(sheet, cell) * SIZE / size - _MARGINS
    return lines(text, room) * size * LINE > have * _HEIGHT


def _merge(sheet: SeenSheet, cell: Any) -> Block | None:
    return next((one for one in sheet.merged if (one.top, one.left) == (cell.row, cell.column)), None)


def _room(sheet: SeenSheet, cell: Any) -> float:
    block = _merge(sheet, cell)
    last = block.right if block else cell.column
    return sum(sheet.width(column) for column in range(cell.column, last + 1))
