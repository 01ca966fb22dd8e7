"""Addresses of cells and blocks: `B3` and `B3:D5`, rows and columns counting from 1."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from validators.grid import column_letters

MAX_ROW = 1_048_576
MAX_COLUMN = 16_384
_DIGITS = "0123456789"
_REF = re.compile(r"\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})")


@cache
def letters(column: int) -> str:
    """1 → A, 27 → AA."""
    return column_letters(column)


@cache
def column_number(name: str) -> int:
    """A → 1, aa → 27."""
    number = 0
    for letter in name.upper():
        number = number * 26 + ord(letter) - 64
    return number


def parse(ref: str) -> tuple[int, int]:
    """`B3` → (3, 2): row, column.  ValueError for anything else and for places off the sheet."""
    match = _REF.fullmatch(ref)
    if match is None:
        raise ValueError(ref)
    row, column = int(match[2]), column_number(match[1])
    if row > MAX_ROW or column > MAX_COLUMN:
        raise ValueError(ref)
    return row, column


def places(cells: Iterable[str]) -> Iterator[tuple[int, int]]:
    """As `parse`, of many addresses that are known to be some, in capital letters."""
    for ref in cells:
        name = ref.rstrip(_DIGITS)
        yield int(ref[len(name) :]), column_number(name)


@dataclass(frozen=True, slots=True, order=True)
class Block:
    """A rectangle of cells, all four edges inside."""

    top: int
    left: int
    bottom: int
    right: int

    @classmethod
    def parse(cls, ref: str) -> "Block":
        """`B3:D5`, `B3`, `$B$3:$D$5`, `B:D` and `3:5`.  ValueError for anything else."""
        first, _, last = ref.replace("$", "").partition(":")
        last = last or first
        if first.isdigit() and last.isdigit():
            return cls(int(first), 1, int(last), MAX_COLUMN)
        if first.isalpha() and last.isalpha():
            return cls(1, column_number(first), MAX_ROW, column_number(last))
        (top, left), (bottom, right) = parse(first), parse(last)
        return cls(min(top, bottom), min(left, right), max(top, bottom), max(left, right))

    @classmethod
    def rows(cls, top: int, bottom: int) -> "Block":
        """Whole rows."""
        return cls(top, 1, bottom, MAX_COLUMN)

    def __str__(self) -> str:
        first = f"{letters(self.left)}{self.top}"
        return first if self.cells == 1 else f"{first}:{letters(self.right)}{self.bottom}"

    @property
    def cells(self) -> int:
        """How many."""
        return (self.bottom - self.top + 1) * (self.right - self.left + 1)

    def holds(self, row: int, column: int) -> bool:
        """Whether the cell is inside."""
        return self.top <= row <= self.bottom and self.left <= column <= self.right

    def meets(self, other: "Block") -> bool:
        """Whether any cell is in both."""
        return (
            self.top <= other.bottom
            and other.top <= self.bottom
            and self.left <= other.right
            and other.left <= self.right
        )

    def around(self, other: "Block") -> "Block":
        """The smallest block that holds both."""
        return Block(
            min(self.top, other.top),
            min(self.left, other.left),
            max(self.bottom, other.bottom),
            max(self.right, other.right),
        )


def blocks(sqref: str) -> Iterator[Block]:
    """The blocks of a list such as `A1:A9 C3`; what cannot be read is passed over."""
    for ref in sqref.split():
        try:
            yield Block.parse(ref)
        except ValueError:
            continue


def columns(cells: Iterable[tuple[int, int]]) -> Iterator[Block]:
    """One block for each column that has cells (row, column), from its first to its last."""
    rows: dict[int, list[int]] = {}
    for row, column in cells:
        rows.setdefault(column, []).append(row)
    return (Block(min(ones), column, max(ones), column) for column, ones in rows.items())


def cover(cells: Iterable[tuple[int, int]]) -> list[Block]:
    """The cells (row, column) as few blocks: runs down each column, side by side where they are as long."""
    runs: list[list[int]] = []
    rows: dict[int, list[int]] = {}
    for row, column in set(cells):
        rows.setdefault(column, []).append(row)
    for column, ones in sorted(rows.items()):
        ones.sort()
        if ones[-1] - ones[0] + 1 == len(ones):
            runs.append([ones[0], column, ones[-1]])
            continue
        for row in ones:
            if runs and runs[-1][1:] == [column, row - 1]:
                runs[-1][2] = row
            else:
                runs.append([row, column, row])
    joined: list[Block] = []
    for run in sorted(Block(top, column, bottom, column) for top, column, bottom in runs):
        last = joined[-1] if joined else None
        if last and (last.top, last.bottom, last.right) == (run.top, run.bottom, run.left - 1):
            joined[-1] = Block(last.top, last.left, last.bottom, run.right)
        else:
            joined.append(run)
    return sorted(joined)
