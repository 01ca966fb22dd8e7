"""同意表-…: the paper grid, floors down and doors across (sources.md §P3), read as rows of 同意表.

A cell without an opinion is no answer: the floor may not exist, or nobody was reached.  Bracketed text beside an
opinion is a remark.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from validators.fields.reading import nothing
from validators.finding import Finding, Kind, Severity, SheetCount
from validators.grid import Grid
from validators.sheets.consent.grid_floors import (
    Floor,
    floors_of,
    is_answered,
    read_at,
)
from validators.sheets.consent.grid_layout import HEADER_ROWS, Block, Layout, layout_of, opinion_at
from validators.sheets.consent.grid_question import asked_of
from validators.sheets.consent.grid_totals import compared, totals_of
from validators.sheets.consent.row import ConsentRow
from validators.table.body import HIDDEN_ROWS, spans
from validators.table.cells import is_blank
from validators.table.column import Column
from validators.table.header import HEADER_MISSING
from validators.table.reasons import REFUSED, TOTAL
from validators.table.source import Source
from validators.table.usage import Usage, account

BLANK_FLOORS = Kind(
    "grid-blank-floors",
    Severity.NOTE,
    zh="第 {rows} 行（{count} 个楼层）没有填写，没有当作答复",
    fix="没有这些楼层，或没有收到意见，则无需处理",
    en="{count} floors (row {rows}) are blank and were not taken for answers.",
    en_fix="Nothing to do where there is no such floor or nobody was reached.",
)
_REMARK = re.compile(r"[（(]([^（）()]+)[）)]")


@dataclass(frozen=True, slots=True)
class GridRead:
    """What one paper grid gave.  `count.rows` are floors, blank ones included: they were looked at."""

    rows: tuple[ConsentRow, ...]
    findings: tuple[Finding, ...]
    count: SheetCount


def read_grid(grid: Grid) -> GridRead:
    """An answer for each door with an opinion or a signature, floor by floor.  Never raises on bad data."""
    layout = layout_of(grid)
    if layout is None:
        missing = Finding(HEADER_MISSING, grid.ref(0, 0), params={"columns": "楼号、楼层、各户的意见和签字"})
        return GridRead((), (missing,), account(SheetCount(grid.name, 0, 0), grid, Usage))
    opinion, told = asked_of(grid, layout)
    totals = totals_of(grid, layout.row)
    floors = floors_of(grid, layout, told, totals)
    told += compared(grid, layout, floors, totals, opinion)
    answered = [floor for floor in floors if is_answered(grid, layout, floor.row)]
    sources = {block: _source(grid, layout, block) for block in layout.blocks}
    pages = _pages(grid, layout, floors, told)
    rows = [
        replace(row, scan=pages.get(floor.row, ""))
        for floor in answered
        for block in layout.blocks
        for row in _answer(grid, block, floor, sources, told, opinion)
    ]
    blank = sorted({floor.row for floor in floors}.difference(floor.row for floor in answered))
    hidden = sorted(grid.hidden_rows.intersection(floor.row for floor in answered))
    told += [
        Finding(kind, grid.ref(at[0], layout.left["floor"]), params={"rows": spans(at), "count": len(at)})
        for kind, at in ((BLANK_FLOORS, blank), (HIDDEN_ROWS, hidden))
        if at
    ]
    cells = sum(not is_blank(cell) for floor in floors for cell in grid.rows[floor.row - 1])
    count = account(
        SheetCount(grid.name, len(floors), cells), grid, lambda: _usage(grid, layout, floors, totals, opinion)
    )
    return GridRead(tuple(rows), tuple(told), count)


def _usage(grid: Grid, layout: Layout, floors: Sequence[Floor], totals: Sequence[int], opinion: Column) -> Usage:
    """The floors under the doors and what is left of them; the heading; lines that name a building for those below."""
    doors = {column for block in layout.blocks for column in (block.opinion, block.signature)}
    doors |= {tick.column for block in layout.blocks for tick in block.ticks}
    refused = doors - {block.signature for block in layout.blocks} if opinion.read is nothing else set()
    heads = [row for row in range(max(layout.row - HEADER_ROWS, 0) + 1, layout.row + 1) if _filled(grid, row) > 1]
    first = min(heads, default=layout.row)
    cells = {(row, column) for row in range(first, layout.row + 1) for column in range(1, len(grid.rows[row - 1]) + 1)}
    rows = {floor.row for floor in floors}
    building = layout.left.get("building", 0)
    below = set(range(layout.row + 1, len(grid.rows) + 1)) - rows - set(totals)
    alone = {row for row in below if _filled(grid, row) == 1}
    cells |= {(row, building) for row in alone if building and not is_blank(grid.at(row, building))}
    return Usage(
        rows,
        {*layout.left.values(), *doors} - refused,
        cells,
        dict.fromkeys(totals, TOTAL),
        dict.fromkeys(refused, REFUSED),
        layout.row,
    )


def _filled(grid: Grid, row: int) -> int:
    return sum(not is_blank(cell) for cell in grid.rows[row - 1])


def _answer(
    grid: Grid, block: Block, floor: Floor, sources: Mapping[Block, Source], told: list[Finding], by: Column
) -> Iterator[ConsentRow]:
    opinion = read_at(grid, "opinion", floor.row, block.opinion, told, opinion_at(grid, block, floor.row), by)
    signature = read_at(grid, "signature", floor.row, block.signature, told)
    if opinion is not None or signature:
        yield ConsentRow(
            source=sources[block],
            row=floor.row,
            building=floor.building,
            unit=floor.unit,
            floor=floor.floor,
            room=f"{floor.floor}{block.room}" if block.room.startswith("0") else block.room,
            door=block.door,
            opinion=opinion,
            signature=signature or "",
            note="；".join(_REMARK.findall(str(grid.at(floor.row, block.opinion)))),
        )


def _pages(grid: Grid, layout: Layout, floors: Sequence[Floor], told: list[Finding]) -> dict[int, str]:
    """The page of each row's answers: one sheet of paper has many floors, so that a page holds downwards."""
    column, page, found = layout.left.get("scan", 0), "", {}
    place = ("", "")
    for floor in floors if column else ():
        page = page if place == (floor.building, floor.unit) else ""
        place = (floor.building, floor.unit)
        page = str(read_at(grid, "scan", floor.row, column, told) or page)
        found[floor.row] = page
    return found


def _source(grid: Grid, layout: Layout, block: Block) -> Source:
    """A door's cells are its own; its address stands in the header, so a finding about that goes to its opinion."""
    own = {"room": block.opinion, "door": block.opinion, "opinion": block.opinion, "signature": block.signature}
    return Source(grid.name, {"unit": layout.left.get("building", 1), **layout.left, **own, "note": block.opinion})
