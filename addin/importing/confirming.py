"""导入认列: which column of a file is taken as what, for a person to confirm or to change before anything is imported.

One line a column; 当作 and 认作 are theirs to change.  It is read again at the next press of the button 导入.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from addin.importing.family import FAMILIES
from addin.importing.guess import Part
from addin.importing.importing import NOT_USED, Looked, Recognised, columns_for
from addin.tell.sheet import Cell, ResultColumn, ResultSheet, Row
from validators.fields.plain import printed
from validators.grid import Book
from validators.table.cells import shown

NAME = "导入认列"
UNUSED = NOT_USED[0]
FILE, COLUMN, HEADING, EXAMPLE, TAKEN, WHY, FAMILY = "文件", "列", "表头", "例子", "当作", "依据", "认作"
SHEET = ResultSheet(
    NAME,
    (
        ResultColumn(FILE, 26),
        ResultColumn(COLUMN, 6),
        ResultColumn(HEADING, 26, "wrap"),
        ResultColumn(EXAMPLE, 26, "wrap"),
        ResultColumn(TAKEN, 12),
        ResultColumn(WHY, 34, "wrap"),
        ResultColumn(FAMILY, 12),
    ),
)
WORDS = "、".join((*(part.value for part in Part), UNUSED))
"""What may stand under 当作."""
NO_FAMILY = "认不出"
_CUT = 30


@dataclass(frozen=True, slots=True)
class Confirmed:
    """What the sheet says of one file: `headings` and `chosen` by column letters; `family` empty: as guessed."""

    headings: dict[str, str] = field(default_factory=dict)
    chosen: dict[str, str] = field(default_factory=dict)
    family: str = ""


def confirmed_in(book: Book) -> Mapping[str, Confirmed]:
    """File → what somebody confirmed of it; nothing where there is no such sheet."""
    found: dict[str, Confirmed] = {}
    for line in _lines(book):
        family = line[FAMILY] if line[FAMILY] in {one.sheet for one in FAMILIES} else ""
        one = found.setdefault(line[FILE], Confirmed(family=family))
        one.headings[line[COLUMN]] = line[HEADING]
        one.chosen[line[COLUMN]] = line[TAKEN] or UNUSED
    return found


def _lines(book: Book) -> Iterator[Mapping[str, str]]:
    grid = next((grid for grid in book.grids if grid.name == NAME), None)
    if grid is None or not grid.rows or [shown(cell) for cell in grid.rows[0][: len(SHEET.columns)]] != SHEET.headers:
        return
    for row in range(2, len(grid.rows) + 1):
        line = {name: shown(grid.at(row, at)).strip() for at, name in enumerate(SHEET.headers, start=1)}
        if line[FILE] and line[COLUMN]:
            yield line


def differing(found: Looked, said: Confirmed) -> dict[str, str]:
    """Column letters → what the person says, where that is not what was guessed: only this is told as chosen."""
    guessed = {one.column.letters: one.part.value if one.part else UNUSED for one in found.taken}
    return {at: word for at, word in said.chosen.items() if guessed.get(at) != word}


def is_of(said: Confirmed | None, found: Looked) -> bool:
    """Whether the sheet speaks of a file with these very columns."""
    return said is not None and said.headings == {one.column.letters: one.column.heading for one in found.taken}


def lines_of(found: Sequence[Looked]) -> list[Row]:
    """A line for each column of each file."""
    return [_line(one, at) for one in found for at in range(len(one.taken))]


def _line(found: Looked, at: int) -> Row:
    one = found.taken[at]
    example = next((printed(value).strip() for value in one.column.filled), "")
    taken = one.part.value if one.part else UNUSED
    family = found.family.sheet if found.family else NO_FAMILY
    return [found.file, one.column.letters, one.column.heading, example[:_CUT], taken, one.why, family]


def as_sheet(found: Recognised, name: str) -> tuple[ResultSheet, list[Row]]:
    """The new sheet of the family and its rows, as a host writes them."""
    columns = columns_for(found)
    rows: list[Row] = [[_cell(row.get(column.name)) for column in columns] for row in found.rows]
    return ResultSheet(name, tuple(ResultColumn(column.name, column.width) for column in columns)), rows


def _cell(value: object) -> Cell:
    return None if value in (None, "") else str(value)
