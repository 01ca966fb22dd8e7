"""The lines of a paper grid: one a door of a floor, with its 意见 and its 签字."""

from collections.abc import Mapping
from dataclasses import replace

from addin.merging.doors import Doors
from addin.merging.line import Line, Lines, Piece, piece
from validators.grid import Grid
from validators.sheets.catalogue import PAPER_GRID
from validators.sheets.consent.grid_floors import Floor, floors_of
from validators.sheets.consent.grid_layout import Block, layout_of, opinion_at
from validators.sheets.consent.grid_totals import totals_of
from validators.sheets.consent.row import ConsentRow
from validators.table.column import columns_of
from validators.table.source import Source

_model: type = ConsentRow
_COLUMNS = columns_of(_model)
_WORDS = ("opinion", "signature")


def lines_of(grid: Grid, doors: Doors) -> Lines | None:
    """Blank doors too, since another copy may fill them; no door can be added.  The cells at the left that say where a
    floor is are a line of their own, for copies with the same rows."""
    layout = layout_of(grid)
    if layout is None:
        return None
    floors = floors_of(grid, layout, [], totals_of(grid, layout.row))
    places = [(floor, block) for floor in floors for block in layout.blocks]
    rows = [_row(grid, floor, block) for floor, block in places]
    lines = [
        Line(grid.ref(floor.row, block.opinion), key, str(row.address), _cells(grid, floor, block))
        for (floor, block), row, key in zip(places, rows, doors.keys(rows), strict=True)
    ]
    lines += [_label(grid, floor, layout.left) for floor in floors]
    names = {word: _COLUMNS[word].name for word in (*_WORDS, *layout.left)}
    return Lines(
        grid, PAPER_GRID, tuple(lines), len(grid.rows), layout.row, dict.fromkeys(names, 1), names, grows=False
    )


def matched(ours: Lines, theirs: Lines) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Both with keys to pair them by: by their place where both grids have the same rows and doors, else by door."""
    if [_at(line) for line in ours.lines] == [_at(line) for line in theirs.lines]:
        return _by_place(ours), _by_place(theirs)
    return doors_only(ours), doors_only(theirs)


def _by_place(lines: Lines) -> tuple[Line, ...]:
    return tuple(replace(line, key=(lines.grid.name, *_at(line))) for line in lines.lines)


def doors_only(lines: Lines) -> tuple[Line, ...]:
    """Without the cells at the left."""
    return tuple(line for line in lines.lines if "opinion" in line.cells)


def _at(line: Line) -> tuple[int, int]:
    return line.ref.row, line.ref.column


def _label(grid: Grid, floor: Floor, left: Mapping[str, int]) -> Line:
    cells = {word: piece(_COLUMNS[word], grid.at(floor.row, at), at) for word, at in left.items()}
    return Line(grid.ref(floor.row, 1), None, f"第 {floor.row} 行", cells)


def _cells(grid: Grid, floor: Floor, block: Block) -> dict[str, Piece]:
    said = opinion_at(grid, block, floor.row)
    signed = grid.at(floor.row, block.signature)
    return {
        "opinion": piece(_COLUMNS["opinion"], said, block.opinion, block.ticks),
        "signature": piece(_COLUMNS["signature"], signed, block.signature),
    }


def _row(grid: Grid, floor: Floor, block: Block) -> ConsentRow:
    """The door as an answer would name it."""
    room = f"{floor.floor}{block.room}" if block.room.startswith("0") else block.room
    return ConsentRow(Source(grid.name), floor.row, floor.building, floor.unit, floor.floor, room, block.door)
