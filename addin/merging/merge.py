"""All copies into the first workbook, on paper: what to fill, what to add, what to ask a person about."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from addin.merging import conflict as why
from addin.merging import grid_lines, sheets
from addin.merging.adopting import adopted_by, with_adopted
from addin.merging.conflict import Conflict
from addin.merging.deciding import Vote, decide
from addin.merging.growing import grow, inserts
from addin.merging.line import BLANK, Line, Lines, Piece
from addin.merging.merged import Adopted, Merged
from addin.merging.pairing import pair
from addin.merging.settings_lines import ITEM
from addin.merging.sheets import Copy
from addin.unusable import Unusable
from validators.grid import Book, CellRef, Raw
from validators.sheets.catalogue import PAPER_GRID
from validators.table.cells import shown


@dataclass(slots=True)
class _Work:
    """What has been found so far of one kind of sheet."""

    filled: dict[CellRef, Raw] = field(default_factory=dict)
    conflicts: list[Conflict] = field(default_factory=list)


def merge(ours: Book, copies: Sequence[Book], common: Book | None = None) -> Merged:
    """The same whatever the order of `copies`, but for the order in which conflicts are listed.

    `common`: the workbook that all were copied from.  Unusable for a copy of another compound, or without our sheets.
    """
    for book in (*copies, *([common] if common else [])):
        _same_compound(ours, book)
    doors = sheets.doors_of(ours)
    read = [sheets.read(number, book, doors) for number, book in enumerate(copies)]
    for copy in read:
        if copy.is_empty:
            raise Unusable(f"{copy.name}：没有一张认得的表，不能合并；请确认选对了文件")
    original = sheets.read(-1, common, doors) if common else None
    base = sheets.read(-2, ours, doors)
    adopted = adopted_by(base, read)
    base = with_adopted(base, adopted)
    kinds = dict.fromkeys(kind for copy in read for kind in copy.sheets if kind in base.sheets)
    work, added = _Work(), []
    for kind in kinds:
        new = _compare(kind, base, read, original, work)
        more, asked = grow(base.of(kind), new, read)
        added += more
        work.conflicts += asked
    work.conflicts += _unplaced(base, read)
    order = {grid.name: number for number, grid in enumerate(base.book.grids)}
    listed = sorted(
        dict.fromkeys(work.conflicts),
        key=lambda one: (order.get(one.place.sheet, len(order)), one.place.row, one.place.column),
    )
    taken = tuple(Adopted(one.copy, one.lines.grid.name) for one in adopted)
    put_in = [one for kind in kinds for one in inserts(base.of(kind), added)]
    return Merged(work.filled, tuple(added), tuple(put_in), taken, tuple(listed))


def _same_compound(ours: Book, copy: Book) -> None:
    mine, theirs = sheets.compound_of(ours), sheets.compound_of(copy)
    if mine and theirs and mine != theirs:
        raise Unusable(
            f"{copy.name}：是“{theirs}”的工作簿，{ours.name} 是“{mine}”的，没有合并；"
            "同一个小区的请先把“参数”里的小区名称改成一样"
        )


def _compare(
    kind: str, base: Copy, copies: Sequence[Copy], original: Copy | None, work: _Work
) -> list[tuple[int, Line]]:
    """Every cell of every line of one kind.  → The lines of copies that the first workbook has not."""
    ours = [line for lines in base.of(kind) for line in lines.lines]
    numbers = {line.ref: number for number, line in enumerate(ours)}
    votes: dict[int, list[tuple[Copy, Line]]] = {}
    new: list[tuple[int, Line]] = []
    for copy in copies:
        pairs, rest = _paired(kind, base, copy, numbers)
        for number, line in pairs:
            votes.setdefault(number, []).append((copy, line))
        new += [(copy.number, line) for line in rest if line.content]
    common = dict(_paired(kind, base, original, numbers)[0]) if original else {}
    for number, given in sorted(votes.items()):
        _cells(ours[number], given, common.get(number), base.of(kind), work)
    return _not_deleted(kind, new, original, copies, work) if original else new


def _paired(
    kind: str, base: Copy, copy: Copy, numbers: dict[CellRef, int]
) -> tuple[list[tuple[int, Line]], list[Line]]:
    mine = [line for lines in base.of(kind) for line in lines.lines]
    theirs = [line for lines in copy.of(kind) for line in lines.lines]
    if kind == PAPER_GRID:
        mine, theirs = _of_grids(base, copy)
    pairs, rest = pair(mine, theirs)
    return [(numbers[mine[index].ref], line) for index, line in pairs], rest


def _of_grids(base: Copy, copy: Copy) -> tuple[list[Line], list[Line]]:
    """Grids of one name by the place of their cells where their rows are the same, all others by door."""
    mine: list[Line] = []
    theirs: list[Line] = []
    left = {lines.grid.name: lines for lines in copy.of(PAPER_GRID)}
    for lines in base.of(PAPER_GRID):
        other = left.pop(lines.grid.name, None)
        ours, others = grid_lines.matched(lines, other) if other else (grid_lines.doors_only(lines), ())
        mine += ours
        theirs += others
    return mine, theirs + [line for lines in left.values() for line in grid_lines.doors_only(lines)]


def _cells(
    ours: Line, given: list[tuple[Copy, Line]], common: Line | None, tables: tuple[Lines, ...], work: _Work
) -> None:
    names = next(table.names for table in tables if table.grid.name == ours.ref.sheet)
    for word, mine in ours.cells.items():
        if word == ITEM or not mine.column:
            continue
        votes = [Vote(copy.number, line.cells[word]) for copy, line in given if word in line.cells]
        lines = {copy.number: (copy, line) for copy, line in given}
        found = decide(mine.meaning, votes, common.meaning(word) if common else BLANK)
        place = CellRef(ours.ref.sheet, ours.ref.row, mine.stands_at)
        taken = mine.taking(found.write) if found.write is not None else None
        if taken:
            work.filled[CellRef(ours.ref.sheet, ours.ref.row, taken[0])] = taken[1]
        lost = [vote for vote in votes if found.write is not None and vote.piece.meaning == found.write.meaning]
        for vote in found.against if taken or found.write is None else lost:
            copy, line = lines[vote.copy]
            at = CellRef(line.ref.sheet, line.ref.row, vote.piece.stands_at)
            reason = _reason(mine, vote, has_no_cell=found.write is not None)
            said = shown(mine.raw), shown(vote.piece.raw)
            work.conflicts.append(Conflict(place, ours.title, names.get(word, word), *said, copy.name, at, reason))


def _reason(mine: Piece, vote: Vote, *, has_no_cell: bool) -> str:
    if has_no_cell:
        return why.NO_CELL
    return why.CLEARED if vote.piece.meaning == BLANK else why.UNDECIDED if mine.meaning == BLANK else why.DIFFERS


def _not_deleted(
    kind: str, new: list[tuple[int, Line]], original: Copy, copies: Sequence[Copy], work: _Work
) -> list[tuple[int, Line]]:
    """Without lines that the first workbook took out of the common original; asked about where a copy changed them."""
    before = {line.key or line.content: line for lines in original.of(kind) for line in lines.lines}
    kept = []
    for number, line in new:
        was = before.get(line.key or line.content)
        if was is None:
            kept.append((number, line))
        elif was.content != line.content:
            text = " ".join(shown(one.raw) for one in line.cells.values() if one.meaning != BLANK)
            name = next(copy.name for copy in copies if copy.number == number)
            work.conflicts.append(Conflict(CellRef(kind), line.title, "", "", text, name, line.ref, why.DELETED))
    return kept


def _unplaced(base: Copy, copies: Sequence[Copy]) -> Iterator[Conflict]:
    """Columns and sheets of copies that have no place in the first workbook: told once each."""
    for copy in copies:
        for grid in copy.unread:
            yield Conflict(CellRef(grid.name), "整张表", "", "", "", copy.name, grid.ref(0, 0), why.NO_HEADER)
        for kind, tables in copy.sheets.items():
            known = {word for lines in base.of(kind) for word in lines.columns}
            for lines in tables:
                if not base.of(kind) and lines.lines:
                    yield Conflict(CellRef(kind), "整张表", "", "", "", copy.name, lines.grid.ref(0, 0), why.NO_SHEET)
                elif base.of(kind):
                    yield from _lost_columns(lines, known, copy, base)


def _lost_columns(lines: Lines, known: set[str], copy: Copy, base: Copy) -> Iterator[Conflict]:
    address = {"building", "unit", "floor", "room", "door", "location"}
    for word, at in lines.columns.items():
        if word in known or (word in address and known & {"location", "building"}):
            continue
        filled = [line for line in lines.lines if line.meaning(word) != BLANK]
        if filled:
            place = CellRef(base.of(lines.kind)[0].grid.name)
            title, example = f"{len(filled)} 行", shown(filled[0].cells[word].raw)
            name = lines.names.get(word, word)
            yield Conflict(
                place, title, name, "", f"如 {example}", copy.name, lines.grid.ref(filled[0].ref.row, at), why.NO_COLUMN
            )
