"""The account of a sheet: every non-empty cell is used (for a row, a setting, a heading) or stands under a reason."""

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from functools import cache

from validators.finding import Account, SheetCount, Unused
from validators.grid import Grid, Raw, column_letters
from validators.table.cells import is_blank
from validators.table.reasons import ABOVE, BELOW, HEADING, NO_COLUMN, NO_TABLE

_Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Usage:
    """`rows` × `columns` are used, and `cells` besides; of the others `row_why` and `column_why` say why, else `rest`.

    `header`: the lowest row of the heading; what stands above it is a title.  As it is made: of a sheet of which
    nothing could be made.
    """

    rows: Set[int] = frozenset()
    columns: Set[int] = frozenset()
    cells: Set[_Place] = frozenset()
    row_why: Mapping[int, str] = field(default_factory=dict)
    column_why: Mapping[int, str] = field(default_factory=dict)
    header: int = 0
    rest: str = NO_TABLE


def account(count: SheetCount, grid: Grid, usage: Callable[[], Usage]) -> SheetCount:
    """The count with what was used and what was not, so that the two come to all non-empty cells of the sheet.

    Drawn up, and the usage made, when somebody asks: most who read a sheet never do.
    """
    return replace(count, account=cache(lambda: _account(grid, usage())))


def _account(grid: Grid, usage: Usage) -> Account:
    filled = 0
    left: dict[_Place, str] = {}
    for number, row in grid.numbered():
        if number in usage.rows:
            odd = " " in row or "\u3000" in row
            filled += sum(not is_blank(cell) for cell in row) if odd else len(row) - row.count("")
            if len(row) > len(usage.columns) or not usage.columns >= set(range(1, len(row) + 1)):
                left |= dict(_beside(row, number, usage))
            continue
        for column, cell in enumerate(row, start=1):
            if cell != "" and not is_blank(cell):
                filled += 1
                if (number, column) not in usage.cells:
                    left[number, column] = _why(number, column, usage)
    return Account(filled, filled - len(left), tuple(_ranges(left)))


def _beside(row: Sequence[Raw], number: int, usage: Usage) -> Iterator[tuple[_Place, str]]:
    for column, cell in enumerate(row, start=1):
        if column in usage.columns or (number, column) in usage.cells or cell == "" or is_blank(cell):
            continue
        yield (number, column), usage.column_why.get(column, NO_COLUMN)


def _why(row: int, column: int, usage: Usage) -> str:
    if row in usage.row_why:
        return usage.row_why[row]
    if not usage.header:
        return usage.rest
    if row > usage.header:
        return BELOW
    return usage.column_why.get(column, HEADING) if row == usage.header else ABOVE


def _ranges(left: Mapping[_Place, str]) -> Iterator[Unused]:
    """Runs along a row, then equal runs of the rows below each other, one range each."""
    runs: list[tuple[int, int, int, str]] = []
    for (row, column), why in sorted(left.items()):
        if runs and runs[-1][0] == row and runs[-1][2] == column - 1 and runs[-1][3] == why:
            runs[-1] = (row, runs[-1][1], column, why)
        else:
            runs.append((row, column, column, why))
    open_: dict[tuple[int, int, str], tuple[int, int]] = {}
    for row, first, last, why in runs:
        top, bottom = open_.get((first, last, why), (row, row - 1))
        if bottom != row - 1:
            yield _unused(first, last, why, top, bottom)
            top = row
        open_[first, last, why] = (top, row)
    for (first, last, why), (top, bottom) in open_.items():
        yield _unused(first, last, why, top, bottom)


def _unused(first: int, last: int, why: str, top: int, bottom: int) -> Unused:
    start, end = f"{column_letters(first)}{top}", f"{column_letters(last)}{bottom}"
    return Unused(start if start == end else f"{start}:{end}", why)
