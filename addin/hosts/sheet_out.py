"""Result rows into one sheet of an open workbook: formats, one block of values, heights."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

import xlwings as xw

from addin.filling.sheets.encode import is_reread
from addin.filling.sheets.values import Link
from addin.hosts.plain import plain
from addin.hosts.row_heights import bands
from addin.tell.heights import heights, usual
from addin.tell.number_formats import NUMBER_FORMATS
from addin.tell.sheet import Cell, Format, ResultSheet, Row
from addin.unusable import Unusable
from validators.grid import Grid, column_letters

TEXT, GENERAL = "@", "General"


@dataclass(frozen=True, slots=True)
class Place:
    """A result sheet of the workbook: the sheet, and what stands on it; `new`: it was made for this run."""

    sheet: Any
    grid: Grid
    new: bool = False


def asked(api: Any, name: str) -> object:
    """What Excel for Windows says of itself and xlwings does not ask; None on macOS, where the name is unknown."""
    try:
        return getattr(api, name)
    except Exception:
        return None


def refuse_unwritable(place: Place, columns: int) -> None:
    """Unusable for a result sheet that is protected, or filtered: writing past hidden rows would shift the values."""
    name = place.grid.name
    if place.grid.hidden_rows:
        raise Unusable(f"工作表“{name}”正在筛选（或有隐藏的行）；请先显示全部行，再按一次按钮")
    if asked(place.sheet.api, "ProtectContents"):
        block = place.sheet.range(f"A1:{column_letters(columns)}{max(2, len(place.grid.rows))}")
        if asked(block.api, "Locked") is not False:
            raise Unusable(f"工作表“{name}”被保护了，写不进结果；请点“审阅—撤消工作表保护”，再按一次按钮")


def put(place: Place, result: ResultSheet, rows: Sequence[Row]) -> None:
    """The rows under the header, and blanks over what an earlier, longer run left."""
    _complete_header(place, result)
    width, height = len(result.columns), max(len(rows) + 1, len(place.grid.rows))
    if height == 1:
        return
    full = [[*row, *[None] * (width - len(row))] for row in rows] + [[None] * width] * (height - 1 - len(rows))
    formats = [_format(column.format, [row[at] for row in full], place.new) for at, column in enumerate(result.columns)]
    at = 0
    for wanted, run in groupby(formats):
        last = at + len(list(run))
        if wanted:
            place.sheet.range(f"{column_letters(at + 1)}2:{column_letters(last)}{height}").number_format = wanted
        at = last
    put_block(place.sheet, 2, [[_cell(cell, kind) for cell, kind in zip(row, formats, strict=True)] for row in full])
    if any(column.format == "wrap" for column in result.columns):
        wanted_heights = [height or usual(result) for height in heights(result, full)]
        for address, points in bands(wanted_heights, 2):
            place.sheet.range(address).row_height = points


def put_block(sheet: Any, first: int, rows: Sequence[Sequence[object]], column: int = 1) -> None:
    """Rows of equal length from row `first` and the column on, in one call.

    xlwings' own way of setting `value` asks Excel a hundred times where the cells lie before it writes.
    """
    ready = [[_prepared(cell) for cell in row] for row in rows]
    left, right = column_letters(column), column_letters(column + len(rows[0]) - 1)
    block = sheet.range(f"{left}{first}:{right}{first + len(rows) - 1}")
    block.raw_value = ready[0][0] if len(ready) == len(ready[0]) == 1 else ready


def _prepared(cell: object) -> object:
    """A date as the office takes it, and a blank."""
    if not isinstance(cell, date) and cell is not None:
        return cell
    engine: Any = xw.engines.active
    return engine.impl.prepare_xl_data_element(cell, None)


def _cell(cell: Cell, number_format: str) -> object:
    """In a column of links, whose cells are no text cells, text that Excel would take for a number is a formula."""
    if number_format == GENERAL and isinstance(cell, str) and is_reread(cell):
        quoted = cell.replace('"', '""')
        return f'="{quoted}"'
    return plain(cell)


def _complete_header(place: Place, result: ResultSheet) -> None:
    """A new sheet has none, and a workbook of an earlier version lacks the headers of newer columns."""
    there = list(place.grid.rows[0]) if place.grid.rows else []
    there = (there + [""] * len(result.columns))[: len(result.columns)]
    if any(held in (None, "") for held in there):
        names = [held or name for held, name in zip(there, result.headers, strict=True)]
        put_block(place.sheet, 1, [names])


def _format(kind: Format, cells: Sequence[Cell], new: bool) -> str:
    """Text must not be taken for numbers, links must not be taken for text; else our workbook owns its formats."""
    if any(isinstance(cell, Link) for cell in cells):
        return GENERAL
    return NUMBER_FORMATS[kind] if new or kind in ("text", "wrap") else ""
