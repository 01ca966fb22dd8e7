"""A sheet as the file holds it: raw values, each with a true Excel address.

The core never opens a file.  A host hands over a `Book` of `Grid`s; everything after that is plain data.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

Raw = str | int | float | bool | date | datetime | time | timedelta
"""What a cell can hold.  A blank cell is the empty string; an error cell is its text, such as `#REF!`."""

CELL_ERRORS = frozenset({"#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"})


PICTURE = "[图片]"
"""What a cell reads as that holds a picture and nothing else."""
_PICTURES = ("=DISPIMG(", "=_XLFN.DISPIMG(", "=IMAGE(", "=_XLFN.IMAGE(", "DISPIMG(")


def is_picture(cell: Raw) -> bool:
    """A picture in the cell: WPS keeps it as a formula DISPIMG, Excel as a value of its own."""
    return isinstance(cell, str) and (cell == PICTURE or (cell[:1] in "=D" and cell.upper().startswith(_PICTURES)))


def column_letters(column: int) -> str:
    """1 → A, 27 → AA."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


@dataclass(frozen=True, slots=True, order=True)
class CellRef:
    """A place in a workbook; row and column count from 1, and row 0 stands for the whole sheet."""

    sheet: str
    row: int = 0
    column: int = 0

    @property
    def a1(self) -> str:
        """`B3`, or the empty string where the whole sheet is meant."""
        return f"{column_letters(self.column)}{self.row}" if self.row else ""

    def __str__(self) -> str:
        return f"{self.sheet}!{self.a1}" if self.row else self.sheet


@dataclass(frozen=True, slots=True)
class Merge:
    """A merged block; its value stands in the top left cell, the others read as blank."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet.  `rows[0]` is Excel's row 1 and `rows[0][0]` its cell A1, however much is blank above or left."""

    name: str
    rows: Sequence[Sequence[Raw]]
    hidden_rows: frozenset[int] = frozenset()
    merges: tuple[Merge, ...] = ()
    visible: bool = True
    hidden_columns: frozenset[int] = frozenset()
    struck: frozenset[tuple[int, int]] = frozenset()
    """Cells (row, column) that are struck through, or part of whose text is."""
    from_1904: bool = False
    """A bare number under a date counts its days from 1904."""

    def ref(self, row: int, column: int) -> CellRef:
        """The address of a 1-based place."""
        return CellRef(self.name, row, column)

    def at(self, row: int, column: int) -> Raw:
        """The raw value at a 1-based place; blank beyond the edge."""
        if row > len(self.rows) or column > len(self.rows[row - 1]):
            return ""
        return self.rows[row - 1][column - 1]

    def numbered(self) -> Iterator[tuple[int, Sequence[Raw]]]:
        """Every row with its number in Excel."""
        return enumerate(self.rows, start=1)


@dataclass(frozen=True, slots=True)
class Book:
    """A whole workbook as read: its name for messages, and its sheets in order."""

    name: str
    grids: tuple[Grid, ...] = field(default=())
