"""Merged cells: which cells are hidden by a merge, so that no value is lost in them."""

from collections.abc import Iterator

from lxml import etree

from addin.filling.opc.ooxml import tag
from addin.filling.sheets import refs
from addin.filling.sheets.refs import Block

_TALL = 200


def merged_blocks(root: etree._Element) -> Iterator[Block]:
    """All merges of the sheet."""
    for element in root.iterfind(f"{tag('mergeCells')}/{tag('mergeCell')}"):
        yield from refs.blocks(element.get("ref", ""))


class Merges:
    """The merged blocks of one sheet, found by row."""

    def __init__(self, root: etree._Element) -> None:
        self._by_row: dict[int, list[Block]] = {}
        self._tall: list[Block] = []
        for block in merged_blocks(root):
            self._add(block)

    def _add(self, block: Block) -> None:
        if block.bottom - block.top > _TALL:
            self._tall.append(block)
            return
        for row in range(block.top, block.bottom + 1):
            self._by_row.setdefault(row, []).append(block)

    def any_in(self, row: int) -> bool:
        """Whether a merge touches the row."""
        return row in self._by_row or any(block.top <= row <= block.bottom for block in self._tall)

    def hiding(self, row: int, column: int) -> Block | None:
        """The merge that hides the cell; None for a free cell and for a merge's top left one, which shows."""
        for block in self._tall + self._by_row.get(row, []) if self._tall else self._by_row.get(row, ()):
            if block.left <= column <= block.right and block.holds(row, column):
                return None if (block.top, block.left) == (row, column) else block
        return None
