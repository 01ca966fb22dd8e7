"""同意表-…: the paper grid, floors down and doors across (seed/README.md §3).

楼号 may hold 楼栋 and 单元 together and applies downwards.  A cell without an opinion is no answer: the floor may not
exist, or nobody was reached.  What stands under the table by hand is told, not read.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from validators.fields.building import UNREADABLE, building_of
from validators.fields.opinion import Opinion
from validators.fields.plain import compact, printed
from validators.fields.unit import unit_of
from validators.finding import Finding, Kind, Severity, SheetCount
from validators.grid import CellRef, Grid, Raw
from validators.sheets.consent import ConsentRow
from validators.sheets.grid_layout import Block, Layout, layout_of
from validators.table.body import HIDDEN_ROWS, spans
from validators.table.cells import is_blank, read_cell, shown
from validators.table.column import columns_of
from validators.table.header import HEADER_MISSING
from validators.table.identity import BUILDING_MISSING
from validators.table.source import Source

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
BLANK_FLOORS = Kind(
    "grid-blank-floors",
    Severity.NOTE,
    zh="第 {rows} 行（{count} 个楼层）没有填写，没有当作答复",
    fix="没有这些楼层，或没有收到意见，则无需处理",
    en="{count} floors (row {rows}) are blank and were not taken for answers.",
    en_fix="Nothing to do where there is no such floor or nobody was reached.",
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
_REMARK = re.compile(r"[（(]([^（）()]+)[）)]")
_SAID = (Opinion.AGREE, Opinion.AGAINST, Opinion.ABSTAIN)


@dataclass(frozen=True, slots=True)
class GridRead:
    """What one paper grid gave.  `count.rows` are floors, blank ones included: they were looked at."""

    rows: tuple[ConsentRow, ...]
    findings: tuple[Finding, ...]
    count: SheetCount


@dataclass(frozen=True, slots=True)
class _Floor:
    """One line of the table: the building and unit it stands under, and its floor."""

    row: int
    building: str
    unit: str
    floor: int


def read_grid(grid: Grid) -> GridRead:
    """An answer for each door with an opinion or a signature, floor by floor.  Never raises on bad data."""
    layout = layout_of(grid)
    if layout is None:
        missing = Finding(HEADER_MISSING, grid.ref(0, 0), params={"columns": "楼号、楼层、各户的意见和签字"})
        return GridRead((), (missing,), SheetCount(grid.name, 0, 0))
    told: list[Finding] = []
    floors = _floors(grid, layout, told)
    answered = [floor for floor in floors if _is_answered(grid, layout, floor.row)]
    rows = [row for floor in answered for block in layout.blocks for row in _answer(grid, layout, block, floor, told)]
    blank = sorted({floor.row for floor in floors}.difference(floor.row for floor in answered))
    hidden = sorted(grid.hidden_rows.intersection(floor.row for floor in answered))
    told += [
        Finding(kind, grid.ref(at[0], layout.left["floor"]), params={"rows": spans(at), "count": len(at)})
        for kind, at in ((BLANK_FLOORS, blank), (HIDDEN_ROWS, hidden))
        if at
    ]
    cells = sum(not is_blank(cell) for floor in floors for cell in grid.rows[floor.row - 1])
    return GridRead(tuple(rows), tuple(told), SheetCount(grid.name, len(floors), cells))


def _floors(grid: Grid, layout: Layout, told: list[Finding]) -> list[_Floor]:
    """The lines of the table, top down.  What stands outside it is told, not read."""
    column = layout.left["floor"]
    building, unit = _of_sheet_name(grid.name)
    floors = []
    for row in range(layout.row + 1, len(grid.rows) + 1):
        floor = _read("floor", grid.at(row, column), grid.ref(row, column), [])
        if floor is None and not _has_opinion(grid, layout, row) and not _heads_a_building(grid, layout, row):
            told += _hand_notes(grid, row)
            continue
        building, unit = _where(grid, layout, row, (building, unit), told)
        if floor is not None and building:
            _read("floor", grid.at(row, column), grid.ref(row, column), told)
            floors.append(_Floor(row, building, unit, int(str(floor))))
        elif floor is None and _has_opinion(grid, layout, row):
            told.append(Finding(FLOOR_MISSING, grid.ref(row, column), _COLUMNS["floor"].name))
        elif _is_answered(grid, layout, row):
            told.append(
                Finding(BUILDING_MISSING, grid.ref(row, layout.left.get("building", 1)), _COLUMNS["building"].name)
            )
    return floors


def _where(grid: Grid, layout: Layout, row: int, before: tuple[str, str], told: list[Finding]) -> tuple[str, str]:
    """Building and unit of a row: its own 楼号 and 单元 cells where they are filled, else what holds from above."""
    building, unit = before
    column = layout.left.get("building", 0)
    cell = grid.at(row, column) if column else ""
    if not is_blank(cell):
        place = _place(printed(cell))
        if place is None:
            told.append(Finding(UNREADABLE, grid.ref(row, column), _COLUMNS["building"].name, shown(cell)))
            return "", ""
        unit = place[1] or (unit if place[0] == building else "")
        building = place[0]
        if not unit and "unit" not in layout.left and "单元" in str(cell):
            told.append(Finding(UNIT_MISSING, grid.ref(row, column), _COLUMNS["building"].name, shown(cell)))
    if "unit" in layout.left and not is_blank(own := grid.at(row, layout.left["unit"])):
        unit = str(_read("unit", own, grid.ref(row, layout.left["unit"]), told) or "")
    return building, unit


def _of_sheet_name(name: str) -> tuple[str, str]:
    """同意表-3号楼1单元 says where its cells do not; a bare number after the dash may be anything."""
    suffix = re.split(r"[-—－_]", name, maxsplit=1)[-1]
    return (_place(suffix) if _NAMES_A_BUILDING.search(suffix) else None) or ("", "")


def _place(text: str) -> tuple[str, str] | None:
    """`307楼　单元` → 307 and no unit, `3号楼2单元`, `3#2`, `3-2` → 3 and 2; None where no building can be read."""
    whole = compact(text).upper()
    building = building_of(whole) if whole else None
    if building:
        return building, ""
    parts = _SPLIT.fullmatch(whole)
    building, unit = (building_of(parts[1]), unit_of(parts[2])) if parts else (None, None)
    return (building, unit) if building and unit is not None else None


def _answer(grid: Grid, layout: Layout, block: Block, floor: _Floor, told: list[Finding]) -> Iterator[ConsentRow]:
    cells = {"opinion": block.opinion, "signature": block.signature}
    raw = {name: grid.at(floor.row, column) for name, column in cells.items()}
    read = {name: _read(name, raw[name], grid.ref(floor.row, column), told) for name, column in cells.items()}
    if read["opinion"] is None and not read["signature"]:
        return
    source = _source(grid, layout, block)
    room = f"{floor.floor}{block.room}" if block.room.startswith("0") else block.room
    note = "；".join(_REMARK.findall(str(raw["opinion"])))
    yield ConsentRow(
        source=source,
        row=floor.row,
        building=floor.building,
        unit=floor.unit,
        floor=floor.floor,
        room=room,
        door=block.door,
        opinion=read["opinion"],
        signature=read["signature"] or "",
        note=note,
    )


def _source(grid: Grid, layout: Layout, block: Block) -> Source:
    """A door's cells are its own; its address stands in the header, so an address finding goes to the opinion."""
    own = {"room": block.opinion, "door": block.opinion, "opinion": block.opinion, "signature": block.signature}
    return Source(grid.name, {"unit": layout.left.get("building", 1), **layout.left, **own, "note": block.opinion})


def _read(name: str, cell: Raw, place: CellRef, told: list[Finding]) -> Any:
    """A cell by the reader of its column, with what that has to say."""
    reading = read_cell(_COLUMNS[name], cell)
    told += [Finding(issue.kind, place, _COLUMNS[name].name, shown(cell), issue.params) for issue in reading.issues]
    return reading.value


def _is_answered(grid: Grid, layout: Layout, row: int) -> bool:
    return any(not is_blank(grid.at(row, at)) for block in layout.blocks for at in (block.opinion, block.signature))


def _has_opinion(grid: Grid, layout: Layout, row: int) -> bool:
    cells = [grid.at(row, block.opinion) for block in layout.blocks]
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
