"""Writes a page whose cells have their places and looks already: values, links, and which rows are seen."""

from collections.abc import Collection, Sequence

from lxml import etree

from addin.filling.opc.ooxml import tag
from addin.filling.opc.order import WORKSHEET, ensure
from addin.filling.opc.package import Package, SheetPart
from addin.filling.sheets import hyperlinks
from addin.filling.sheets.merges import Merges
from addin.filling.sheets.refs import Block
from addin.filling.sheets.rows import numbered_rows
from addin.filling.sheets.values import Cell
from addin.filling.write.cells import CellWriter


def write_page(
    package: Package, sheet: SheetPart, top: int, rows: Sequence[Sequence[Cell]], hidden: Collection[int]
) -> None:
    """Put the rows from row `top` and column A on; None blanks a cell and keeps its looks.

    `hidden`: the numbers of rows to be hidden; the others that are written are shown.
    """
    width = max(map(len, rows), default=1)
    with package.making_sense_of(sheet.part):
        hyperlinks.remove_links(package, sheet.part, Block(top, 1, top + len(rows) - 1, width))
        merges = Merges(package.root(sheet.part))
        writer = CellWriter(package, in_tree=True)
        cells = writer.sheet(sheet)
        for number, row in enumerate(rows, start=top):
            for column, value in enumerate(row, start=1):
                if merges.hiding(number, column) is None:
                    cells.set(number, column, value)
        writer.finish()
        _show(package, sheet, range(top, top + len(rows)), hidden)


def _show(package: Package, sheet: SheetPart, written: Sequence[int], hidden: Collection[int]) -> None:
    """A row that is to be hidden is made where there is none: it holds nothing."""
    data = ensure(package.edit(sheet.part), "sheetData", WORKSHEET)
    found = numbered_rows(data)
    for number in written:
        row = found.get(number)
        if row is None and number in hidden:
            row = etree.Element(tag("row"), r=str(number))
            before = max((one for one in found if one < number), default=0)
            if before:
                found[before].addnext(row)
            else:
                data.insert(0, row)
            found[number] = row
        if row is not None:
            row.attrib.pop("hidden", "")
            if number in hidden:
                row.set("hidden", "1")
