"""The lines of a paper grid: which building, unit and floor each stands for, and what is no line at all.

楼号 may hold 楼栋 and 单元 together and applies downwards.  What stands under the table by hand is told, not read.
"""

import re
from collections.abc import Container
from dataclasses import dataclass
from typing import Any

from validators.fields.building import UNREADABLE, building_of
from validators.fields.damage import damage
from validators.fields.plain import compact, printed
from validators.fields.unit import unit_of
from validators.finding import Finding, Kind, Severity
from validators.grid import CELL_ERRORS, Grid, Raw
from validators.sheets.consent.grid_layout import Layout, opinion_at
from validators.sheets.consent.opinion import Opinion
from validators.sheets.consent.row import ConsentRow
from validators.table.cells import is_blank, read_cell, shown
from validators.table.column import Column, columns_of
from validators.table.identity import BUILDING_MISSING

UNIT_MISSING = Kind(
    "grid-unit-missing",
    Severity.WARNING,
    zh="“{value}”没有写是几单元，以下各户的单元空着",
    fix="请补上单元号，如“307楼1单元”；整栋楼只有一个单元的也请写明",
    en="“{value}” does not say which 单元; the answers below have none.",
    en_fix="Add its number.",
)
FLOOR_MISSING = Kind(
    "grid-floor-missing",
    Severity.ERROR,
    zh="这一行有意见，但没有楼层，没有读取",
    fix="请补上楼层",
    en="This row holds opinions but no floor; it was not read.",
    en_fix="Fill in the floor.",
)
HAND_NOTE = Kind(
    "grid-hand-note",
    Severity.NOTE,
    zh="表格之外的文字“{value}”没有读取",
    fix="无需处理；如果与统计有关，请写到备注",
    en="The words “{value}” outside the table were not read.",
    en_fix="Nothing to do, unless they matter for the count.",
)
_COLUMNS = columns_of(ConsentRow)
_SPLIT = re.compile(r"(平房|.*?(?:号楼|号|栋|幢|座|楼|#)|\d+(?=-))-?(.*)")
_NAMES_A_BUILDING = re.compile(r"[栋幢座楼#]|单元|平房")
_SAID = (Opinion.AGREE, Opinion.AGAINST, Opinion.ABSTAIN)
_Place = tuple[str, str]
"""Building and unit."""


@dataclass(frozen=True, slots=True)
class Floor:
    """One line of the table."""

    row: int
    building: str
    unit: str
    floor: int


def floors_of(grid: Grid, layout: Layout, told: list[Finding], left_out: Container[int] = ()) -> list[Floor]:
    """The lines, top down; what is to be said of them and of the other rows goes to `told`.

    `left_out`: rows of totals.
    """
    named = _of_sheet_name(grid.name)
    place = named
    floors = []
    for row in (one for one in range(layout.row + 1, len(grid.rows) + 1) if one not in left_out):
        cell = grid.at(row, layout.left["floor"])
        opinion = _has_opinion(grid, layout, row)
        if (
            read_cell(_COLUMNS["floor"], cell).value is None
            and not opinion
            and not _heads_a_building(grid, layout, row)
        ):
            told += _hand_notes(grid, row)
            continue
        place = _where(grid, layout, row, place, named, told)
        floor = read_at(grid, "floor", row, layout.left["floor"], told)
        if floor is not None and place[0]:
            floors.append(Floor(row, *place, floor))
        elif floor is None and opinion and is_blank(cell):
            told.append(_at(FLOOR_MISSING, grid, "floor", row, layout.left["floor"]))
        elif floor is not None and is_answered(grid, layout, row):
            told.append(_at(BUILDING_MISSING, grid, "building", row, layout.left.get("building", 1)))
    return floors


def is_answered(grid: Grid, layout: Layout, row: int) -> bool:
    """Whether anything at all stands in the cells of the doors."""
    places = ((block.opinion, block.signature, *(tick.column for tick in block.ticks)) for block in layout.blocks)
    return any(not is_blank(grid.at(row, at)) for door in places for at in door)


def read_at(
    grid: Grid,
    name: str,
    row: int,
    column: int,
    told: list[Finding],
    said: Raw | None = None,
    by: Column | None = None,
) -> Any:
    """A cell's value by the reader of its column; what that has to say goes to `told`.

    `said`: what stands there, where it stands in several cells · `by`: the column as the heading asks for it.
    """
    cell = grid.at(row, column) if said is None else said
    reading = read_cell(by or _COLUMNS[name], cell)
    seen = grid.ref(row, column), _COLUMNS[name].name, shown(cell)
    told += [Finding(issue.kind, *seen, issue.params) for issue in reading.issues]
    return reading.value


def _where(grid: Grid, layout: Layout, row: int, above: _Place, named: _Place, told: list[Finding]) -> _Place:
    """A row's own 楼号 and 单元 where they are filled, else what holds from above; `named` is the sheet name's."""
    building, unit = above
    column = layout.left.get("building", 0)
    cell = grid.at(row, column) if column else ""
    if not is_blank(cell):
        if cell in CELL_ERRORS or damage(cell):
            read_at(grid, "building", row, column, told)
            return "", ""
        place = _place(printed(cell))
        if place is None:
            told.append(_at(UNREADABLE, grid, "building", row, column))
            return "", ""
        known = above if "unit" in layout.left else named
        building, unit = place[0], place[1] or (known[1] if known[0] == place[0] else "")
        if not unit and "unit" not in layout.left and "单元" in str(cell):
            told.append(_at(UNIT_MISSING, grid, "building", row, column))
    if "unit" in layout.left and not is_blank(grid.at(row, layout.left["unit"])):
        unit = read_at(grid, "unit", row, layout.left["unit"], told) or ""
    return building, unit


def _of_sheet_name(name: str) -> _Place:
    """同意表-3号楼1单元 says where its cells do not; a bare number after the dash may be anything."""
    suffix = re.split(r"[-—－_]", name, maxsplit=1)[-1]
    return (_place(suffix) if _NAMES_A_BUILDING.search(suffix) else None) or ("", "")


def _place(text: str) -> _Place | None:
    """`307楼　单元` → 307 and no unit, `3号楼2单元`, `3#2`, `3-2` → 3 and 2; None where no building can be read."""
    whole = compact(text).upper()
    building = building_of(whole) if whole else None
    if building:
        return building, ""
    parts = _SPLIT.fullmatch(whole)
    building, unit = (building_of(parts[1]), unit_of(parts[2])) if parts else (None, None)
    return (building, unit) if building and unit is not None else None


def _has_opinion(grid: Grid, layout: Layout, row: int) -> bool:
    cells = [opinion_at(grid, block, row) for block in layout.blocks]
    return any(read_cell(_COLUMNS["opinion"], cell).value in _SAID for cell in cells)


def _heads_a_building(grid: Grid, layout: Layout, row: int) -> bool:
    """A row with nothing but `308楼` in it heads the floors below it."""
    filled = [(column, cell) for column, cell in enumerate(grid.rows[row - 1], start=1) if not is_blank(cell)]
    return (
        len(filled) == 1
        and filled[0][0] == layout.left.get("building")
        and _NAMES_A_BUILDING.search(str(filled[0][1])) is not None
        and _place(printed(filled[0][1])) is not None
    )


def _hand_notes(grid: Grid, row: int) -> list[Finding]:
    cells = enumerate(grid.rows[row - 1], start=1)
    return [Finding(HAND_NOTE, grid.ref(row, at), value=shown(cell)) for at, cell in cells if not is_blank(cell)]


def _at(kind: Kind, grid: Grid, name: str, row: int, column: int) -> Finding:
    return Finding(kind, grid.ref(row, column), _COLUMNS[name].name, shown(grid.at(row, column)))
