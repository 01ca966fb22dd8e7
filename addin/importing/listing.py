"""A foreign list: where its heading is, what its columns are called, and what stands in them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from validators.address.parse import Sure, parse
from validators.fields.plain import printed
from validators.grid import Book, Grid, Raw, column_letters
from validators.table.cells import is_blank
from validators.table.left_out import is_total

SEARCHED = 30
"""A heading further down than this is none: forms put a title and a few remarks above it."""
LONGEST = 500
"""Characters; no heading asks more, and looking through a longer one for kinds of questions would take minutes."""
_NUMBERED = re.compile(r"^\s*(?:第?\s*\d{1,3}\s*[、.．)）题:：]+|Q\d{1,3}\s*[、.．:：]?|\*+)\s*", re.IGNORECASE)
_KIND = re.compile(r"[\[【(（]\s*(?:单选|多选|必填|选填|填空|矩阵)[^\])】）]*[\])】）]")


@dataclass(frozen=True)
class Column:
    """`at`: from 0 · `heading`: as it stands · `values`: one a row, in row order, blanks included."""

    at: int
    heading: str
    values: Sequence[Raw]

    @property
    def letters(self) -> str:
        """Its name in Excel."""
        return column_letters(self.at + 1)

    @cached_property
    def question(self) -> str:
        """The heading without the number of the question and its kind: `3、您的姓名【必填】` → `您的姓名`."""
        return _KIND.sub("", _NUMBERED.sub("", self.heading[:LONGEST])).strip().rstrip("?？:：*").strip()

    @cached_property
    def filled(self) -> Sequence[Raw]:
        """What is not blank."""
        return [value for value in self.values if not is_blank(value)]


@dataclass(frozen=True)
class Listing:
    """`rows`: the Excel row of each line of data · `totals`: of the lines that are totals, and no data."""

    grid: Grid
    columns: tuple[Column, ...]
    rows: tuple[int, ...]
    totals: tuple[int, ...] = ()


def listing_of(book: Book) -> Listing | None:
    """The longest list of the book; None where no sheet has a heading with anything under it."""
    found = [one for grid in book.grids if (one := _listing(grid)) is not None]
    return max(found, key=lambda one: len(one.rows) * len(one.columns), default=None)


def _listing(grid: Grid) -> Listing | None:
    head = max(range(min(SEARCHED, len(grid.rows))), key=lambda at: (_headings(grid.rows[at]), -at), default=None)
    if head is None or _headings(grid.rows[head]) < 2:
        return None
    width = max(len(row) for row in grid.rows[head:])
    names: Sequence[Raw] = grid.rows[head]
    if any(_names_a_door(cell) for cell in names):  # a list without a heading: its first line is data
        names, head = (), head - 1
    filled = [at for at in range(head + 1, len(grid.rows)) if sum(not is_blank(cell) for cell in grid.rows[at]) > 1]
    totals = [at for at in filled if any(is_total(cell) for cell in grid.rows[at])]
    lines = [at for at in filled if at not in totals]
    if not lines:
        return None
    columns = tuple(
        Column(at, printed(_cell(names, at)).strip(), [_cell(grid.rows[line], at) for line in lines])
        for at in range(width)
    )
    used = tuple(column for column in columns if column.heading or column.filled)
    return Listing(grid, used, tuple(line + 1 for line in lines), tuple(line + 1 for line in totals))


def _names_a_door(cell: Raw) -> bool:
    """1号楼1单元101, 3-1-502: no heading is called so."""
    read = parse(cell.strip()) if isinstance(cell, str) and len(cell) < 30 and any(map(str.isdigit, cell)) else None
    return read is not None and read.sure is not Sure.UNSURE and bool(read.address.building and read.address.room)


def _headings(row: Sequence[Raw]) -> int:
    """How many different cells could be headings: words."""
    return len({cell.strip() for cell in row if isinstance(cell, str) and re.search(r"[^\W\d_]", cell)})


def _cell(row: Sequence[Raw], at: int) -> Raw:
    return row[at] if at < len(row) else ""
