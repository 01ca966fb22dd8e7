"""The input as the record has it, against a workbook as it stands: cell by cell."""

from collections.abc import Iterator

from addin.record.difference import Difference
from addin.record.record import RESULTS
from validators.grid import Book, CellRef, Grid, Raw


def cell_changes(before: Book, now: Book) -> Iterator[Difference]:
    """Cell by cell over all input sheets, in reading order."""
    old = {grid.name: grid for grid in before.grids if grid.name not in RESULTS}
    new = {grid.name: grid for grid in now.grids if grid.name not in RESULTS}
    for name in dict.fromkeys((*old, *new)):
        if name in old and name in new:
            yield from _cells(old[name], new[name])
        else:
            words = ("有这张表", "没有这张表")
            yield Difference(name, *(words if name in old else words[::-1]))


def _cells(old: Grid, new: Grid) -> Iterator[Difference]:
    for row in range(1, max(len(old.rows), len(new.rows)) + 1):
        first, second = _row(old, row), _row(new, row)
        if first == second:
            continue
        for column in range(1, max(len(first), len(second)) + 1):
            was, is_now = old.at(row, column), new.at(row, column)
            if was != is_now:
                yield Difference(str(CellRef(old.name, row, column)), _shown(was), _shown(is_now))


def _row(grid: Grid, row: int) -> list[Raw]:
    return list(grid.rows[row - 1]) if row <= len(grid.rows) else []


def _shown(value: Raw) -> str:
    return "（空）" if value == "" else str(value)
