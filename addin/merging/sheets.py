"""A copy's sheets as lines, by the kind of sheet; results are no input and are passed over."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from addin.merging import grid_lines, settings_lines, tables
from addin.merging.doors import Doors
from addin.merging.line import Lines
from validators.grid import Book, Grid
from validators.sheets import settings
from validators.sheets.catalogue import PAPER_GRID, kind_of
from validators.sheets.roster import row as roster
from validators.sheets.roster.row import DwellingRow
from validators.sheets.settings import Settings
from validators.sheets.settings_sheet import read_settings
from validators.table.read import read_table


@dataclass(frozen=True, slots=True)
class Copy:
    """One workbook.  `unread`: sheets of ours whose header cannot be made out."""

    number: int
    name: str
    book: Book
    sheets: Mapping[str, tuple[Lines, ...]]
    unread: tuple[Grid, ...]

    def of(self, kind: str) -> tuple[Lines, ...]:
        """Its sheets of that kind."""
        return self.sheets.get(kind, ())

    @property
    def is_empty(self) -> bool:
        """No sheet of ours."""
        return not (self.sheets or self.unread)


def read(number: int, book: Book, doors: Doors) -> Copy:
    """All its sheets of ours, by kind, in workbook order."""
    found: dict[str, tuple[Lines, ...]] = {}
    unread = []
    for grid in book.grids:
        kind = kind_of(grid)
        if kind is None:
            continue
        lines = _lines(grid, kind, doors)
        if lines is not None:
            found[kind] = (*found.get(kind, ()), lines)
        elif any(cell != "" for row in grid.rows for cell in row):
            unread.append(grid)
    return Copy(number, book.name, book, found, tuple(unread))


def _lines(grid: Grid, kind: str, doors: Doors) -> Lines | None:
    if kind == settings.SHEET:
        return settings_lines.lines_of(grid)
    if kind == PAPER_GRID:
        return grid_lines.lines_of(grid, doors)
    return tables.lines_of(grid, kind, doors)


def doors_of(book: Book) -> Doors:
    """By the roster of the first workbook."""
    grids = [grid for grid in book.grids if kind_of(grid) == roster.SHEET]
    rows: Iterable[DwellingRow] = (row for grid in grids for row in read_table(grid, DwellingRow).rows)
    return Doors(list(rows))


def compound_of(book: Book) -> str:
    """小区名称 of its 参数; empty where there is none."""
    found: Iterable[Settings] = (read_settings(grid).settings for grid in book.grids if kind_of(grid) == settings.SHEET)
    return next((one.compound for one in found if one.compound), "")
