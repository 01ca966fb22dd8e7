"""Where rows go when others are taken out, as `RowShift` says it for rows put in."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection

from addin.filling.sheets.refs import MAX_ROW
from addin.filling.shift.rowshift import RowShift


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
