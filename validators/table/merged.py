"""Cells merged downwards over several rows: what stands in them holds for each row that names a dwelling, and is told.

An amount or an area is not: nobody can say how it is shared.  A row that was emptied inside a merge stays empty.
A door merged over rows with an owner each is one flat of several owners: the rows name it, and are joined later.
"""

from collections.abc import Sequence

from validators.fields import area, money, number, quantity, signed_money
from validators.finding import Finding, Kind, Severity
from validators.grid import Grid
from validators.table.cells import Cells, is_blank, shown
from validators.table.header import Header

ANSWER_MERGED = Kind(
    "answer-merged",
    Severity.WARNING,
    zh="“{column}”一格合并在第 {rows} 行（{count} 户），按每一户都是“{value}”读取",
    fix="确实各户都是这样的无需处理；只是其中一户的，请取消合并，填到那一户",
    en="{column} is merged over rows {rows} ({count} dwellings); each was read as “{value}”.",
    en_fix="Leave it if that holds for each; else unmerge it and fill in the right row.",
)
VALUE_MERGED = Kind(
    "value-merged",
    Severity.NOTE,
    zh="“{column}”一格合并在第 {rows} 行（{count} 户），按每一户都是“{value}”读取",
    fix="确实各户都是这样的无需处理",
    en="{column} is merged over rows {rows} ({count} dwellings); each was read as “{value}”.",
    en_fix="Nothing to do if that holds for each.",
)
_ADDRESS = ("building", "unit", "floor")
_DOOR = ("room", "door", "location")
_COUNTED = (money.read, signed_money.read, area.read, number.read, quantity.read)
_ANSWERS = ("opinion", "signature", "mark")


def fill_merged(grid: Grid, header: Header, columns: list[Cells]) -> list[Finding]:
    """Puts the values into `columns`.  → What is to be said of answers, owners and the like; 楼栋 goes unsaid."""
    _fill_doors(grid, header, columns)
    fields = {place: name for name, place in header.columns.items() if name not in _DOOR}
    fields |= {tick.column: name for name, ticks in header.ticks.items() for tick in ticks}
    told = []
    for merge in grid.merges:
        top, bottom = merge.top - header.row - 1, min(merge.bottom - header.row, len(columns[0]) if columns else 0)
        name = fields.get(merge.left)
        if top < 0 or bottom - top < 2 or name is None or merge.left > len(columns):
            continue
        rows = [index for index in range(top, bottom) if index == top or _has_more(columns, header, index)]
        value = columns[merge.left - 1][top]
        if name not in _ADDRESS and (
            header.readers[name].read in _COUNTED or is_blank(value) or not _named(columns, header, rows)
        ):
            continue
        cells = list(columns[merge.left - 1])
        for index in rows:
            cells[index] = value
        columns[merge.left - 1] = cells
        if name not in _ADDRESS and len(rows) > 1:
            numbers = [index + header.row + 1 for index in rows]
            said = {"rows": f"{numbers[0]}-{numbers[-1]}", "count": len(rows)}
            kind = ANSWER_MERGED if name in _ANSWERS else VALUE_MERGED
            told.append(Finding(kind, grid.ref(merge.top, merge.left), header.readers[name].name, shown(value), said))
    return told


def _fill_doors(grid: Grid, header: Header, columns: list[Cells]) -> None:
    """房号 or 住址 of a flat whose owners stand on rows of their own."""
    if "owner" not in header.columns or header.columns["owner"] > len(columns):
        return
    owners = columns[header.columns["owner"] - 1]
    doors = {header.columns[name] for name in _DOOR if name in header.columns}
    for merge in grid.merges:
        top = merge.top - header.row - 1
        bottom = min(merge.bottom - header.row, len(owners))
        if merge.left not in doors or top < 0 or bottom - top < 2 or merge.left > len(columns):
            continue
        cells = list(columns[merge.left - 1])
        for index in range(top + 1, bottom):
            if is_blank(cells[index]) and not is_blank(owners[index]):
                cells[index] = cells[top]
        columns[merge.left - 1] = cells


def _has_more(columns: Sequence[Cells], header: Header, index: int) -> bool:
    """Whether the row says anything of its own in a known column."""
    return any(not is_blank(columns[place - 1][index]) for place in header.columns.values() if place <= len(columns))


def _named(columns: Sequence[Cells], header: Header, rows: Sequence[int]) -> bool:
    """Whether each row below the first names a door: then they are several dwellings, and not one with two lines."""
    doors = [columns[header.columns[name] - 1] for name in _DOOR if name in header.columns]
    return all(any(not is_blank(cells[index]) for cells in doors) for index in rows)
