"""One sheet of an open workbook as a Grid: values in one block, and what else is cheap to ask for."""

from collections.abc import Iterator
from datetime import datetime, time
from decimal import Decimal
from itertools import product
from typing import Any

from addin.filling.opc import limits
from addin.hosts.patience import is_busy
from addin.unusable import Unusable
from validators.grid import Grid, Merge, Raw
from validators.sheets.catalogue import RESULTS

ERA = 1900
"""A time of day comes as a moment of the year before."""


def grid(sheet: Any, *, from_1904: bool = False) -> Grid:
    """As it would be read from the file.  Unusable where it is larger than any compound.

    `from_1904`: the workbook counts its days from there.
    """
    last = sheet.used_range.last_cell
    refuse_too_large(sheet.name, last.row, last.column)
    block = sheet.range((1, 1), (last.row, last.column))
    values = block.options(ndim=2, empty="", err_to_str=True).value
    rows = [[raw(value) for value in row] for row in values]
    while rows and not any(cell != "" for cell in rows[-1]):
        rows.pop()
    if sheet.name in RESULTS:
        return Grid(sheet.name, rows)
    return Grid(
        sheet.name,
        rows,
        frozenset(_hidden(block)),
        tuple(_merges(block)),
        bool(sheet.visible),
        frozenset(_hidden_columns(block)),
        frozenset(_struck(block)),
        from_1904,
    )


def refuse_too_large(name: str, row: int, column: int) -> None:
    """Unusable where the used area of a sheet, down to that row and column, is larger than any compound's."""
    if row * column > limits.MAX_CELLS:
        raise Unusable(f"工作表“{name}”用到了第 {row} 行、第 {column} 列；请删去多余的行列，再按一次按钮")


def raw(value: Any) -> Raw:
    """A day without a time is a date; an amount in a currency format is a plain number."""
    if isinstance(value, datetime):
        if value.year < ERA:
            return value.time()
        return value.date() if value.time() == time() else value
    return float(value) if isinstance(value, Decimal) else value


def _hidden(block: Any) -> Iterator[int]:
    """Numbers of hidden rows, by halving: a sheet without any is asked once."""
    hidden = block.rows.hidden
    if hidden is None:
        for half in _halves(block):
            yield from _hidden(half)
    elif hidden:
        yield from range(block.row, block.row + block.shape[0])


def _hidden_columns(block: Any) -> Iterator[int]:
    """Numbers of hidden columns, by halving."""
    hidden = block.columns.hidden
    if hidden is None:
        width = block.shape[1]
        for half in (block[:, : width // 2], block[:, width // 2 :]):
            yield from _hidden_columns(half)
    elif hidden:
        yield from range(block.column, block.column + block.shape[1])


def _struck(block: Any) -> Iterator[tuple[int, int]]:
    """Places of cells struck through, by halving; of one cell, nothing said means that part of its text is.

    xlwings does not ask for it; macOS knows no such name, and there nothing is told.
    """
    try:
        is_struck = block.api.Font.Strikethrough
    except Exception as error:
        if is_busy(error):
            raise
        return
    if is_struck is None and block.shape != (1, 1):
        for half in _halves(block):
            yield from _struck(half)
    elif is_struck is not False:
        height, width = block.shape
        yield from product(range(block.row, block.row + height), range(block.column, block.column + width))


def _merges(block: Any) -> Iterator[Merge]:
    """Merged blocks by halving; each is told once, where its first cell lies."""
    if block.merge_cells is False:
        return
    if block.shape == (1, 1):
        area = block.merge_area
        if (area.row, area.column) == (block.row, block.column):
            yield Merge(area.row, area.column, area.row + area.shape[0] - 1, area.column + area.shape[1] - 1)
        return
    for half in _halves(block):
        yield from _merges(half)


def _halves(block: Any) -> tuple[Any, Any]:
    """Upper and lower, or left and right where there is one row."""
    height, width = block.shape
    if height > 1:
        return block[: height // 2, :], block[height // 2 :, :]
    return block[:, : width // 2], block[:, width // 2 :]
