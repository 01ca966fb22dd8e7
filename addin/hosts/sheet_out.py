"""Result rows into one sheet of an open workbook: formats, one block of values, heights."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import xlwings as xw

from addin.hosts.patience import is_busy
from addin.hosts.shape import shape
from addin.tell.sheet import ResultSheet, Row
from addin.unusable import Unusable
from validators.grid import Grid, column_letters


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
    wanted = shape(place.grid, result, rows, place.new)
    if wanted.header:
        put_block(place.sheet, 1, [wanted.header])
    if not wanted.rows:
        return
    for address, number_format in wanted.formats:
        place.sheet.range(address).number_format = number_format
    put_block(place.sheet, 2, wanted.rows)
    if len(rows) + 1 != len(place.grid.rows):
        _reach(place.sheet, len(result.columns), len(rows) + 1)
    for address, points in wanted.heights:
        place.sheet.range(address).row_height = points


def put_block(sheet: Any, first: int, rows: Sequence[Sequence[object]], column: int = 1) -> None:
    """Rows of equal length from row `first` and the column on, in one call.

    xlwings' own way of setting `value` asks Excel a hundred times where the cells lie before it writes.
    """
    ready = [[_prepared(cell) for cell in row] for row in rows]
    left, right = column_letters(column), column_letters(column + len(rows[0]) - 1)
    block = sheet.range(f"{left}{first}:{right}{first + len(rows) - 1}")
    block.raw_value = ready[0][0] if len(ready) == len(ready[0]) == 1 else ready


def _reach(sheet: Any, width: int, height: int) -> None:
    """An area to be printed that was set for an earlier list would cut off a longer one; none is left none."""
    try:
        page = sheet.page_setup
        if page.print_area:
            page.print_area = f"$A$1:${column_letters(width)}${height}"
    except Exception as error:  # Excel without any printer
        if is_busy(error):
            raise


def _prepared(cell: object) -> object:
    """A date as the office takes it, and a blank."""
    if not isinstance(cell, date) and cell is not None:
        return cell
    engine: Any = xw.engines.active
    return engine.impl.prepare_xl_data_element(cell, None)
