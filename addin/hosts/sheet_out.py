"""Result rows into one sheet of an open workbook, in one block, where that is possible at all."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from addin.filling.sheets.values import Link
from addin.hosts.plain import plain
from addin.tell.heights import heights, usual
from addin.tell.sheet import Cell, ResultSheet, Row
from addin.unusable import Unusable

TEXT, GENERAL = "@", "General"


def asked(api: Any, name: str) -> object:
    """What Excel for Windows says of itself and xlwings does not ask; None on macOS, where the name is unknown."""
    try:
        return getattr(api, name)
    except Exception:
        return None


def refuse_unwritable(sheet: Any, columns: int) -> None:
    """Unusable for a result sheet that is protected, or filtered: writing past hidden rows would shift the values."""
    block = sheet.range((1, 1), (max(2, sheet.used_range.last_cell.row), columns))
    if asked(sheet.api, "ProtectContents") and asked(block.api, "Locked") is not False:
        raise Unusable(f"工作表“{sheet.name}”被保护了，写不进结果；请点“审阅—撤消工作表保护”，再按一次按钮")
    if block.rows.hidden is not False:
        raise Unusable(f"工作表“{sheet.name}”正在筛选（或有隐藏的行）；请先显示全部行，再按一次按钮")


def put(sheet: Any, result: ResultSheet, rows: Sequence[Row]) -> None:
    """The rows under the header, and blanks over what an earlier, longer run left."""
    _complete_header(sheet, result)
    width, height = len(result.columns), max(len(rows) + 1, sheet.used_range.last_cell.row)
    if height == 1:
        return
    full = [[*row, *[None] * (width - len(row))] for row in rows] + [[None] * width] * (height - 1 - len(rows))
    for at, column in enumerate(result.columns):
        wanted = _format(column.format, [row[at] for row in full])
        cells = sheet.range((2, at + 1), (height, at + 1))
        if wanted and cells.number_format != wanted:
            cells.number_format = wanted
    sheet.range((2, 1), (height, width)).value = [[plain(cell) for cell in row] for row in full]
    _fit(sheet, result, full)


def _fit(sheet: Any, result: ResultSheet, rows: Sequence[Row]) -> None:
    """Rows as high as their sentences need, neighbours of one height at once; a sheet that needs none is left alone."""
    wanted = heights(result, rows)
    if not any(column.format == "wrap" for column in result.columns):
        return
    first = 2
    for height, run in groupby(wanted):
        last = first + len(list(run)) - 1
        sheet.range((first, 1), (last, 1)).row_height = height or usual(result)
        first = last + 1


def _complete_header(sheet: Any, result: ResultSheet) -> None:
    """A workbook of an earlier version lacks the headers of newer columns."""
    there = sheet.range((1, 1), (1, len(result.columns))).value
    for at, (name, held) in enumerate(zip(result.headers, there, strict=True), start=1):
        if held in (None, ""):
            sheet.range((1, at)).value = name


def _format(kind: str, cells: Sequence[Cell]) -> str:
    """Text must not be taken for numbers, links must not be taken for text; else the workbook owns its formats."""
    if any(isinstance(cell, Link) for cell in cells):
        return GENERAL
    return TEXT if kind in ("text", "wrap") else ""
