"""New lines: on which sheet, in which row, and what stands in them where several copies have the same one."""

from collections.abc import Iterable, Sequence

from addin.merging import conflict as why
from addin.merging.conflict import Conflict
from addin.merging.deciding import Vote, decide
from addin.merging.line import BLANK, Line, Lines, Piece
from addin.merging.merged import Added, Insert
from addin.merging.pairing import together
from addin.merging.sheets import Copy
from addin.merging.tables import placed
from validators.grid import CellRef, Grid, Raw
from validators.table.cells import is_blank, shown


def grow(
    tables: Sequence[Lines], new: Sequence[tuple[int, Line]], copies: Sequence[Copy]
) -> tuple[list[Added], list[Conflict]]:
    """The lines to add, and what could not be added or differs within one of them."""
    owner = {id(line): number for number, line in new}
    files = {copy.number: copy.name for copy in copies}
    lists = [[line for number, line in new if number == copy.number] for copy in copies]
    added: list[Added] = []
    asked: list[Conflict] = []
    next_row = {table.grid.name: table.last for table in tables}
    for lines in together(lists):
        table = _home(tables, lines)
        reason = _refusal(table)
        if reason:
            asked += [_whole(table, line, files[owner[id(line)]], reason) for line in lines]
            continue
        next_row[table.grid.name] += 1
        row = next_row[table.grid.name]
        cells, open_ = _line(table, row, [(owner[id(line)], line) for line in lines], files)
        added.append(Added(table.grid.name, row, cells))
        asked += open_
    return added, asked


def inserts(tables: Iterable[Lines], added: Iterable[Added]) -> list[Insert]:
    """Where rows must be put in, because what stands under the table leaves too little room."""
    found = []
    for table in tables:
        count = sum(one.sheet == table.grid.name for one in added)
        below = next((row for row, cells in table.grid.numbered() if row > table.last and _is_filled(cells)), 0)
        if count and below and below - table.last <= count:
            cells = enumerate(table.grid.rows[table.last - 1], start=1)
            found.append(
                Insert(table.grid.name, table.last, count, tuple(at for at, cell in cells if not is_blank(cell)))
            )
    return found


def _is_filled(cells: Sequence[Raw]) -> bool:
    return not all(map(is_blank, cells))


def _home(tables: Sequence[Lines], lines: Iterable[Line]) -> Lines:
    """The sheet of the same name, else the first of its kind."""
    names = {line.ref.sheet for line in lines}
    return next((table for table in tables if table.grid.name in names), tables[0])


def _refusal(table: Lines) -> str:
    if not table.grows:
        return why.NO_CELL
    return why.NO_ROOM if has_below(table.grid, table.last) and _ends_in_merge(table.grid, table.last) else ""


def has_below(grid: Grid, row: int) -> bool:
    """Whether something stands under the table: a total, a signature line."""
    return any(map(_is_filled, grid.rows[row:]))


def _ends_in_merge(grid: Grid, row: int) -> bool:
    """New rows put in under such a row would become part of its merged cell."""
    return any(merge.top < row <= merge.bottom or merge.top <= row < merge.bottom for merge in grid.merges)


def _line(
    table: Lines, row: int, lines: Sequence[tuple[int, Line]], files: dict[int, str]
) -> tuple[dict[int, Raw], list[Conflict]]:
    votes: dict[str, list[tuple[Line, Vote]]] = {}
    for number, line in lines:
        for word, piece in placed(line, table.columns).items():
            votes.setdefault(word, []).append((line, Vote(number, piece)))
    cells: dict[int, Raw] = {}
    asked = []
    for word, given in votes.items():
        found = decide(BLANK, [vote for _, vote in given])
        at = table.columns[word]
        taken = Piece("", BLANK, at, table.ticks.get(word, ())).taking(found.write) if found.write else None
        if taken:
            cells[taken[0]] = taken[1]
        for line, vote in given if found.against or (found.write and not taken) else ():
            there = CellRef(line.ref.sheet, line.ref.row, vote.piece.column or 1)
            place, name = CellRef(table.grid.name, row, at), table.names.get(word, word)
            said = shown(vote.piece.raw)
            asked.append(Conflict(place, line.title, name, "", said, files[vote.copy], there, why.UNDECIDED))
    return cells, asked


def _whole(table: Lines, line: Line, file: str, reason: str) -> Conflict:
    text = " ".join(shown(piece.raw) for piece in _filled(line))
    return Conflict(CellRef(table.grid.name), line.title, "", "", text, file, line.ref, reason)


def _filled(line: Line) -> list[Piece]:
    return [piece for piece in line.cells.values() if piece.meaning != BLANK and piece.column]
