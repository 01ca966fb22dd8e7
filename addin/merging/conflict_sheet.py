"""合并冲突 as it is written: the lines that stood there, and those of this merge that are not among them."""

from collections.abc import Iterable

from addin.filling.sheets.values import Link
from addin.merging.conflict import Conflict
from addin.tell.sheet import (
    Colour,
    ResultColumn,
    ResultSheet,
    Row,
)
from validators.grid import Book, CellRef
from validators.sheets import merge_conflicts as kept

SHEET = ResultSheet(
    kept.SHEET,
    (
        ResultColumn(kept.HANDLED, 9),
        ResultColumn(kept.PLACE, 20),
        ResultColumn(kept.TITLE, 26, "wrap"),
        ResultColumn(kept.COLUMN, 11),
        ResultColumn(kept.OURS, 22, "wrap"),
        ResultColumn(kept.THEIRS, 22, "wrap"),
        ResultColumn(kept.FILE, 24, "wrap"),
        ResultColumn(kept.THERE, 18),
        ResultColumn(kept.WHY, 34, "wrap"),
    ),
    (Colour(kept.HANDLED, "已处理", "good"),),
)
_SAME = (kept.TITLE, kept.COLUMN, kept.OURS, kept.THEIRS, kept.FILE)
"""By what a line is known again when the same copies are merged once more; rows may have moved."""


def rows(book: Book, conflicts: Iterable[Conflict]) -> list[Row]:
    """Earlier lines first, with what 处理 says of them."""
    earlier = [line for grid in book.grids if grid.name == kept.SHEET for _, line in kept.lines_of(grid)]
    known = {tuple(line.get(name, "") for name in _SAME) for line in earlier}
    found: list[Row] = [[line.get(name, "") or None for name in kept.HEADERS] for line in earlier]
    for one in conflicts:
        if (one.title, one.column, one.ours, one.theirs, one.file) not in known:
            said = [one.title, one.column, one.ours, one.theirs, one.file, str(one.theirs_at), one.why]
            found.append([None, _link(one.place), *(text or None for text in said)])
    return found


def _link(place: CellRef) -> Link | str:
    quoted = place.sheet.replace("'", "''")
    return Link(str(place), f"'{quoted}'!{place.a1}") if place.row else place.sheet


def still_open(lines: Iterable[Row]) -> int:
    """How many nobody has dealt with."""
    return sum(not line[0] for line in lines)
