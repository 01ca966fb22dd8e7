"""Rows that a condition does away with: emptied and hidden, so that nothing prints and no formula loses its cells."""

from collections.abc import Collection

from lxml import etree

from addin.filling.merges import Merges
from addin.filling.ooxml import tag
from addin.filling.order import WORKSHEET, ensure
from addin.filling.package import Package, SheetPart
from addin.filling.rows import numbered_cells, numbered_rows
from addin.filling.sheet_writer import SheetWriter


def drop(package: Package, sheet: SheetPart, writer: SheetWriter, dropped: Collection[int]) -> None:
    """What is merged from a kept row downwards stays."""
    root = package.edit(sheet.part)
    merges = Merges(root)
    data = ensure(root, "sheetData", WORKSHEET)
    rows = numbered_rows(data)
    for number in sorted(dropped):
        row = rows.get(number)
        if row is None:
            row = rows[number] = etree.Element(tag("row"), r=str(number))
            before = max((one for one in rows if one < number), default=0)
            if before:
                rows[before].addnext(row)
            else:
                data.insert(0, row)
        for column in list(numbered_cells(row)):
            if merges.hiding(number, column) is None:
                writer.set(number, column, None)
        row.set("hidden", "1")
