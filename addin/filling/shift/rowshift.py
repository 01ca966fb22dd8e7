"""Where rows go when pattern rows are repeated, or rows taken out: all of a sheet at once, in one shift."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Mapping
from dataclasses import replace
from itertools import accumulate
from types import MappingProxyType

from addin.filling.sheets.refs import MAX_ROW, Block


class RowShift:
    """`added[r]` copies of the pattern rows that begin in row r are put in right below them; rows count from 1.

    `heights` says how many rows a pattern has where it is not one.  A thing that begins in row r begins in `start(r)`
    afterwards; one that ends in row r ends in `end(r)`.  They differ for pattern rows only: what ends there grows over
    all copies.
    """

    removes = False
    """Whether rows are taken out: see `RowRemoval`."""

    def __init__(self, added: Mapping[int, int], heights: Mapping[int, int] = MappingProxyType({})) -> None:
        tops = sorted(added)
        self.added = {row: added[top] for top in tops for row in range(top, top + heights.get(top, 1))}
        self._tops = tops
        self._bottoms = [top + heights.get(top, 1) - 1 for top in tops]
        self._sums = [0, *accumulate(added[top] * heights.get(top, 1) for top in tops)]

    @property
    def total(self) -> int:
        """All rows put in."""
        return self._sums[-1]

    @property
    def changes(self) -> bool:
        """Whether any row moves."""
        return self.total > 0

    def start(self, row: int) -> int:
        """Where the row goes; a pattern row is its own first copy."""
        return min(row + self._sums[bisect_left(self._bottoms, row)], MAX_ROW)

    def falls_off(self, row: int) -> bool:
        """Whether the row would come below the sheet's last one: as in Excel, only blank rows may."""
        return row + self._sums[bisect_left(self._bottoms, row)] > MAX_ROW

    def end(self, row: int) -> int:
        """Where its last copy goes."""
        copies = self.added.get(row)
        if copies is None:
            return self.start(row)
        top, bottom = self.pattern(row)
        return min(self.start(row) + copies * (bottom - top + 1), MAX_ROW)

    def stop(self, row: int) -> int:
        """Where a thing ends that ends in the row and does not grow."""
        return self.start(row)

    def is_gone(self, first: int, last: int = 0) -> bool:
        """Whether the rows from `first` to `last` (or the one row) are all taken out."""
        return False

    def copies(self, row: int) -> list[int]:
        """Where the row and its copies go."""
        return list(
            range(self.start(row), self.start(row) + self.added.get(row, 0) * self.step(row) + 1, self.step(row))
        )

    def put_in(self) -> list[Block]:
        """The rows put in, numbered as they are afterwards."""
        patterns = zip(self._tops, self._bottoms, strict=True)
        return [Block.rows(self.start(bottom) + 1, self.end(bottom)) for top, bottom in patterns if self.added.get(top)]

    def followed(self, block: Block) -> Block | None:
        """Where the block is afterwards: grown, where it ends in a pattern row; None where it is gone."""
        top, bottom = self.start(block.top), self.end(block.bottom)
        return replace(block, top=top, bottom=bottom) if top <= bottom else None

    def pattern(self, row: int) -> tuple[int, int]:
        """First and last row of the pattern that the row belongs to; the row itself where it belongs to none."""
        if row not in self.added:
            return row, row
        at = bisect_right(self._tops, row) - 1
        return self._tops[at], self._bottoms[at]

    def step(self, row: int) -> int:
        """How many rows lie from one copy of the row to the next."""
        top, bottom = self.pattern(row)
        return bottom - top + 1


class RowRemoval(RowShift):
    """`gone` are the rows taken out.

    A thing that begins in such a row begins in the next one that is left, one that ends there ends in the one before;
    what then ends before it begins is gone as well.
    """

    removes = True

    def __init__(self, gone: Collection[int]) -> None:
        super().__init__({})
        self.gone = sorted(set(gone))

    @property
    def changes(self) -> bool:
        """As `RowShift`."""
        return bool(self.gone)

    def start(self, row: int) -> int:
        """As `RowShift`."""
        return row - bisect_left(self.gone, row)

    def end(self, row: int) -> int:
        """As `RowShift`; what goes down to the sheet's last row still does."""
        return MAX_ROW if row == MAX_ROW else row - bisect_right(self.gone, row)

    def stop(self, row: int) -> int:
        """As `RowShift`."""
        return self.end(row)

    def is_gone(self, first: int, last: int = 0) -> bool:
        """As `RowShift`."""
        return self.start(first) > self.end(last or first)
