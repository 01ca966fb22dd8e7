"""Rows of a list that a public copy leaves out: taken out, so that neither a gap nor a number tells of them."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping

from lxml import etree

from addin.filling.opc.ooxml import tag
from addin.filling.opc.package import Package, SheetPart
from addin.filling.shift.needed import needed
from addin.filling.shift.rowshift import RowRemoval
from addin.filling.shift.workbook import shift

LOW = "1"
"""A height in which nothing shows."""
_V = tag("v")


class LeftOut:
    """The rows to be taken out of one sheet, and the numbers of all that are in its lists."""

    def __init__(self) -> None:
        self.rows: set[int] = set()
        self._gone: list[int] = []
        self._kept: list[tuple[int, etree._Element]] = []

    def leave(self, line: int, row: etree._Element, cells: Iterable[etree._Element]) -> None:
        """Emptied, and so low that no gap shows, should it have to stay."""
        self.rows.add(line)
        for cell in cells:
            empty(cell)
        row.set("ht", LOW)
        row.set("customHeight", "1")

    def number(self, cell: etree._Element | None, gone: bool) -> None:
        """Keep in mind what stands under 序号, before the cell is emptied."""
        text = "" if cell is None or cell.get("t", "n") != "n" else (cell.findtext(_V) or "")
        if cell is not None and text.isdigit():
            if gone:
                self._gone.append(int(text))
            else:
                self._kept.append((int(text), cell))

    def renumber(self) -> None:
        """1, 2, 4 become 1, 2, 3."""
        gone = sorted(self._gone)
        for number, cell in self._kept if gone else ():
            value = cell.find(_V)
            assert value is not None
            value.text = str(number - bisect_left(gone, number))


def take_out(package: Package, left_out: Mapping[SheetPart, Iterable[int]]) -> None:
    """Everything below moves up; a row that a chart or a formula asks for stays, empty and low."""
    removals = {}
    for sheet, rows in left_out.items():
        wanted = RowRemoval(set(rows))
        if wanted.changes:
            removals[sheet] = RowRemoval(set(rows) - needed(package, sheet, wanted))
    shift(package, removals)


def empty(cell: etree._Element) -> None:
    """Of a cell only its look stays."""
    cell.attrib.pop("t", "")
    for child in list(cell):
        cell.remove(child)
