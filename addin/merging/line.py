"""What is compared: the lines of a sheet, each with its key and its cells, and what a cell means."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import time, timedelta
from decimal import Decimal

from addin.filling.sheets.values import Cell
from validators.fields.plain import compact
from validators.fields.question import answer_of
from validators.finding import Severity
from validators.grid import CellRef, Grid, Raw
from validators.table.cells import is_blank, read_cell, shown
from validators.table.column import Column
from validators.table.ticks import Tick

BLANK: Hashable = ""
TICK = "√"
NO_COLUMN = 0
"""Of a value that is known but has no column of its own on its sheet (楼栋 out of 住址)."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One cell: as it stands, what it means (BLANK where nothing stands there), and its column.

    `ticks`: (answer, column) where the answers have a column each; `column` is the first of them, `raw` what they say.
    """

    raw: Raw
    meaning: Hashable
    column: int
    ticks: tuple[tuple[str, int], ...] = ()

    @property
    def stands_at(self) -> int:
        """The column of the answer that is ticked, else its own."""
        return dict(self.ticks).get(answer_of(str(self.meaning)), self.column)

    def taking(self, other: "Piece") -> tuple[int, Raw] | None:
        """Where the other's value is written here, and as what; None where there is no column for it."""
        if not self.ticks:
            return self.column, other.raw
        column = dict(self.ticks).get(answer_of(str(other.meaning)))
        return (column, TICK) if column else None


@dataclass(frozen=True, slots=True)
class Line:
    """`key`: the same for the same thing in every copy, None where only the whole line tells · `title`: it in words ·
    `cells`: word → cell, where a word is a field of the sheet's model, or the header of a column that is none."""

    ref: CellRef
    key: Hashable
    title: str
    cells: Mapping[str, Piece]

    def meaning(self, word: str) -> Hashable:
        """BLANK where the line has no such cell."""
        piece = self.cells.get(word)
        return piece.meaning if piece else BLANK

    @property
    def content(self) -> frozenset[tuple[str, Hashable]]:
        """All that it says."""
        return frozenset((word, piece.meaning) for word, piece in self.cells.items() if piece.meaning != BLANK)


@dataclass(frozen=True, slots=True)
class Lines:
    """One sheet.  `last`: its last line of data, or its header · `names`: word → header as staff know it ·
    `columns`: word → column · `ticks`: word → (answer, column), as in `Piece` · `grows`: lines may be added."""

    grid: Grid
    kind: str
    lines: tuple[Line, ...]
    last: int
    header: int = 0
    columns: Mapping[str, int] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    grows: bool = True
    ticks: Mapping[str, tuple[tuple[str, int], ...]] = field(default_factory=dict)


def piece(column: Column | None, raw: Raw, at: int, ticks: Sequence[Tick] = ()) -> Piece:
    """A cell under that column, None for one the sheet's model does not know; `ticks`: of single answers."""
    return Piece(raw, meaning_of(column, raw), at, columns_of_ticks(ticks))


def columns_of_ticks(ticks: Sequence[Tick]) -> tuple[tuple[str, int], ...]:
    """(answer, column) of each."""
    return tuple((tick.answer, tick.column) for tick in ticks if tick.answer)


def meaning_of(column: Column | None, raw: Raw) -> Hashable:
    """What it is read as (3号楼 and 3 are one thing); its text where it cannot be read without a doubt."""
    if is_blank(raw):
        return BLANK
    if column is not None:
        reading = read_cell(column, raw)
        doubted = any(issue.kind.severity is not Severity.NOTE for issue in reading.issues)
        if reading.value not in (None, "") and not doubted and isinstance(reading.value, Hashable):
            return reading.value
    return compact(shown(raw))


def to_cell(raw: Raw) -> Cell:
    """A value as read, to be written again: exact, and as text where Excel has no other way."""
    if isinstance(raw, float):
        return int(raw) if raw.is_integer() else Decimal(repr(raw))
    if isinstance(raw, (time, timedelta)):
        return str(raw)
    return raw
