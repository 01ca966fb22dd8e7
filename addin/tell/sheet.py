"""What a result sheet is: a name and columns.  The template is drawn from this, the rows are written by it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from addin.filling.sheets.values import Link

Cell = str | int | Decimal | Fraction | date | datetime | bool | Link | None
Row = list[Cell]
Format = Literal["text", "wrap", "general", "integer", "money", "area", "percent", "date", "datetime"]
Tone = Literal["good", "bad", "warn"]


ONE_LINE = 4
"""Characters of a header."""


@dataclass(frozen=True, slots=True)
class ResultColumn:
    """`width` in characters; money is 元 with two decimals, area ㎡ with two, percent a ratio."""

    name: str
    width: int
    format: Format = "text"

    @property
    def drawn_width(self) -> int:
        """Wide enough for the header beside its filter arrow, too; a longer one stands in two lines."""
        return max(self.width, 2 * len(self.name) + 3 if len(self.name) <= ONE_LINE else len(self.name) + 4)


@dataclass(frozen=True, slots=True)
class Colour:
    """A cell of this column that says exactly this word is shown in this tone; the word says it without colour too."""

    column: str
    word: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class ResultSheet:
    """Header in row 1, data from row 2; `heat`: columns of ratios shaded from pale red (0) to green (1).

    `on_paper`: so many columns from the left are printed; 0 means all · `row_height`: of a row that needs no more, in
    points, where its columns do not say it.
    """

    name: str
    columns: tuple[ResultColumn, ...]
    colours: tuple[Colour, ...] = ()
    landscape: bool = True
    heat: tuple[str, ...] = ()
    on_paper: int = 0
    row_height: int = 0

    @property
    def printed(self) -> int:
        """How many columns are printed: those that a reader of the paper needs stand first."""
        return self.on_paper or len(self.columns)

    @property
    def headers(self) -> list[str]:
        """The header row's texts."""
        return [column.name for column in self.columns]


@dataclass(frozen=True, slots=True)
class WallSheet(ResultSheet):
    """A drawing for the wall in cells of one size, all of them text; its first header is its title.

    A cell with one of `words`, and the one above it, where that is not blank, take the word's colour.  Each page
    has `page_rows` rows.
    """

    words: tuple[str, ...] = ()
    page_rows: int = 0


@dataclass(frozen=True, slots=True)
class PageSheet(ResultSheet):
    """A printed page: each value has its place, whatever the compound; its first header is its title.

    The first `page_rows` rows are printed; below them, down to row `last`, stands what its charts draw.  A row there
    that holds nothing is hidden, so that no chart has an empty place.
    """

    page_rows: int = 0
    last: int = 0

    def hidden(self, rows: Sequence[Row]) -> list[int]:
        """The numbers of the rows of the sheet that hold nothing for a chart; `rows` begin at row 2."""
        return [
            number
            for number in range(self.page_rows + 1, self.last + 1)
            if number - 2 >= len(rows) or all(cell is None for cell in rows[number - 2])
        ]
