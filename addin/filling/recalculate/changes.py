"""Which cells of a workbook are new: what was filled, and what hangs on it so far."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping

from addin.filling.sheets.refs import MAX_COLUMN, Block

Area = tuple[str, Block]
"""A block on a sheet, by the sheet's folded name."""


class Changes:
    """Changed rows per sheet and column, as one interval each; whole rows that are new, as many as there are."""

    def __init__(self) -> None:
        self._columns: dict[str, dict[int, tuple[int, int]]] = {}
        self._rows: dict[str, list[tuple[int, int]]] = {}

    @classmethod
    def of(cls, *changed: Mapping[str, Iterable[Block]]) -> "Changes":
        """Blocks by sheet; those as wide as the sheet are rows."""
        made = cls()
        for found in changed:
            for sheet, blocks in found.items():
                for block in blocks:
                    if block.right - block.left < MAX_COLUMN - 1:
                        made.add(sheet, block)
                    else:
                        made._rows.setdefault(sheet, []).append((block.top, block.bottom))
        made._rows = {sheet: _joined(rows) for sheet, rows in made._rows.items()}
        return made

    def add(self, sheet: str, block: Block) -> None:
        """The block's cells are new."""
        columns = self._columns.setdefault(sheet, {})
        for column in range(block.left, block.right + 1):
            first, last = columns.get(column, (block.top, block.bottom))
            columns[column] = (min(first, block.top), max(last, block.bottom))

    def is_new(self, sheet: str, block: Block) -> bool:
        """Whether a row of the block is one that came in."""
        rows = self._rows.get(sheet, ())
        at = bisect_left(rows, (block.top, 0)) if rows else 0
        return any(top <= block.bottom and block.top <= bottom for top, bottom in rows[max(at - 1, 0) : at + 1])

    def touch(self, sheet: str, block: Block) -> bool:
        """Whether a cell of the block is new."""
        if self.is_new(sheet, block):
            return True
        columns = self._columns.get(sheet)
        if not columns:
            return False
        within = range(block.left, block.right + 1)
        wanted = within if len(within) < len(columns) else [column for column in columns if column in within]
        return any(
            columns[column][0] <= block.bottom and block.top <= columns[column][1]
            for column in wanted
            if column in columns
        )


def _joined(rows: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """First and last rows, in order and apart from each other."""
    found: list[tuple[int, int]] = []
    for top, bottom in sorted(rows):
        if found and top <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(found[-1][1], bottom))
        else:
            found.append((top, bottom))
    return found
