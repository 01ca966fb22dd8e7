"""The lines of an ordinary sheet: a header, and a line a row; columns the program does not know go by their header."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Any

from addin.merging.doors import Doors
from addin.merging.keys import DOOR, KEYS, OPTIONAL
from addin.merging.line import BLANK, NO_COLUMN, Line, Lines, Piece, columns_of_ticks, meaning_of, piece
from validators import subjects
from validators.grid import Grid
from validators.sheets.consent import row as consent
from validators.sheets.roster import row as roster
from validators.sheets.vote import motions
from validators.table.body import read_body
from validators.table.cells import is_blank, shown
from validators.table.column import Column, columns_of
from validators.table.header import Header, find_header
from validators.table.identity import key_of
from validators.table.location import LOCATION, PARTS
from validators.table.read import read_table
from validators.table.strangers import SILENT
from validators.table.ticks import said_by
from validators.table.wording import plain

MODELS: dict[str, type] = {
    roster.SHEET: roster.DwellingRow,
    consent.SHEET: consent.ConsentRow,
    motions.SHEET: motions.MotionRow,
    **{sheet.name: sheet.model for sheet in subjects.OPTIONAL},
}
_UNKNOWN = "·"
"""Before the header of a column that the sheet's model does not know."""


def lines_of(grid: Grid, kind: str, doors: Doors) -> Lines | None:
    """None where no header can be made out: the sheet cannot be compared."""
    model = MODELS[kind]
    header = find_header(grid, model)
    if not header.usable:
        return None
    known = columns_of(model)
    columns = {**header.columns, **_strangers(grid, header)}
    names = {word: known[word].name if word in known else word.removeprefix(_UNKNOWN) for word in columns}
    numbers = read_body(grid, header, list(header.columns), key_of(known, header.columns)).rows
    typed: tuple[Any, ...] = read_table(grid, model).rows if hasattr(model, "address") else ()
    rows = {row.row: row for row in typed}
    cells = {number: _cells(grid, number, header, columns, known, rows.get(number)) for number in numbers}
    keys = _keys(kind, cells, known, rows, doors)
    lines = tuple(
        Line(grid.ref(number, 1), keys[number], _title(kind, cells[number], known, rows.get(number)), cells[number])
        for number in numbers
    )
    ticks = {word: columns_of_ticks(found) for word, found in header.ticks.items()}
    return Lines(grid, kind, lines, max(numbers, default=header.row), header.row, columns, names, ticks=ticks)


def _strangers(grid: Grid, header: Header) -> dict[str, int]:
    """Columns the model does not know, by their header; a running number says nothing of its line."""
    taken = {*header.columns.values(), *(tick.column for ticks in header.ticks.values() for tick in ticks)}
    found: dict[str, int] = {}
    for at in range(1, max(map(len, grid.rows[: header.row]), default=0) + 1):
        label = next((grid.at(row, at) for row in range(header.row, 0, -1) if not is_blank(grid.at(row, at))), "")
        word = plain(label)
        if at not in taken and word and word not in SILENT:
            found.setdefault(_UNKNOWN + word, at)
    return found


def _cells(
    grid: Grid, number: int, header: Header, columns: Mapping[str, int], known: Mapping[str, Column], row: Any
) -> dict[str, Piece]:
    """The cells of a row; the parts of an address as the row was read, whichever column they came from."""
    cells = {word: piece(known.get(word), grid.at(number, at), at) for word, at in columns.items()}
    for word, ticks in header.ticks.items():
        said = said_by(ticks, [grid.at(number, tick.column) for tick in ticks])
        cells[word] = piece(known[word], said, columns[word], ticks)
    for part in PARTS if row is not None else ():
        value = getattr(row, part)
        if value not in ("", None):
            own = cells.get(part)
            raw = own.raw if own and not is_blank(own.raw) else value
            cells[part] = Piece(raw, value, columns.get(part, NO_COLUMN))
    return cells


def _keys(
    kind: str,
    cells: Mapping[int, Mapping[str, Piece]],
    known: Mapping[str, Column],
    rows: Mapping[int, Any],
    doors: Doors,
) -> dict[int, Hashable]:
    found = dict(zip(rows, doors.keys(list(rows.values())), strict=True))
    return {number: _key(kind, one, known, found.get(number)) for number, one in cells.items()}


def _key(kind: str, cells: Mapping[str, Piece], known: Mapping[str, Column], door: Hashable) -> Hashable:
    """None where a needed part of the key is blank."""
    parts = []
    for name in KEYS.get(kind, ()):
        value = door if name == DOOR else _named(name, cells, known)
        if value in (None, BLANK) and name not in OPTIONAL:
            return None
        parts.append(value)
    return (kind, *parts) if any(part not in (None, BLANK) for part in parts) else None


def _named(name: str, cells: Mapping[str, Piece], known: Mapping[str, Column]) -> Hashable:
    word = next((word for word, column in known.items() if column.name == name), _UNKNOWN + name)
    return cells[word].meaning if word in cells else BLANK


def _title(kind: str, cells: Mapping[str, Piece], known: Mapping[str, Column], row: Any) -> str:
    """The line in a few words: its dwelling and key, else its first cells."""
    words = [str(row.address)] if row is not None else []
    for name in KEYS.get(kind, ()):
        value = "" if name == DOOR else str(_named(name, cells, known))
        words += [value] if value else []
    return " ".join(words) or " ".join(first_words(cells.values()))


def first_words(cells: Iterable[Piece], most: int = 4) -> Sequence[str]:
    """What stands in the first filled cells."""
    return [shown(one.raw) for one in cells if one.meaning != BLANK][:most]


def placed(line: Line, columns: Mapping[str, int]) -> dict[str, Piece]:
    """The cells of a line as a sheet with these columns holds them: a whole address where it has no parts."""
    there = {word: one for word, one in line.cells.items() if word in columns and one.meaning != BLANK}
    if LOCATION in columns and "building" not in columns and LOCATION not in there:
        there[LOCATION] = Piece(line.title.split(" ")[0], meaning_of(None, line.title), columns[LOCATION])
    return there
