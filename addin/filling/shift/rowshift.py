"""Where rows go when pattern rows are repeated: all of a sheet's repetitions at once, in one shift."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from itertools import accumulate

from addin.filling.refs import MAX_ROW


class RowShift:
    """`added[r]` rows are put in right below pattern row r; rows count from 1.

    A thing that begins in row r begins in `start(r)` afterwards; one that ends in row r ends in `end(r)`.  They differ
    for a pattern row only: what ends there grows over all its copies.
    """

    def __init__(self, added: Mapping[int, int]) -> None:
        self.added = {row: added[row] for row in sorted(added)}
        self._rows = list(self.added)
        self._sums = [0, *accumulate(self.added.values())]

    @property
    def total(self) -> int:
        """All rows put in."""
        return self._sums[-1]

    def start(self, row: int) -> int:
        """Where the row goes; a pattern row is its own first copy."""
        return min(row + self._sums[bisect_left(self._rows, row)], MAX_ROW)

    def end(self, row: int) -> int:
        """Where its last copy goes."""
        return min(row + self._sums[bisect_right(self._rows, row)], MAX_ROW)
