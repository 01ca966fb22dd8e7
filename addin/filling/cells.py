"""Values into cells of a package: single cells, in any order, on any of its sheets."""

from collections.abc import Iterable

from addin.filling import refs
from addin.filling.ooxml import tag
from addin.filling.package import Package, SheetPart
from addin.filling.refs import Block
from addin.filling.settle import settle
from addin.filling.sheet_writer import Cell, SheetWriter
from addin.filling.strings import SharedStrings
from addin.filling.styles import Styles


class CellWriter:
    """Writes cells of one package; `finish` must follow the last one.

    A sheet is indexed when its first cell is written: rows must not be moved in between.
    """

    def __init__(self, package: Package) -> None:
        self.package = package
        self.styles = Styles(package)
        self._texts = SharedStrings(package)
        self.epoch_1904 = uses_1904(package)
        self._sheets: dict[SheetPart, SheetWriter] = {}

    def sheet(self, sheet: SheetPart) -> SheetWriter:
        """The writer of that sheet; Unusable for a chart sheet."""
        if sheet not in self._sheets:
            with self.package.making_sense_of(sheet.part):
                self._sheets[sheet] = SheetWriter(self.package, sheet, self.styles, self._texts, self.epoch_1904)
        return self._sheets[sheet]

    def set(self, sheet: SheetPart, ref: str, value: Cell) -> None:
        """`ref` is `B3`; None blanks the cell and keeps its looks.  Unusable, naming the cell, for what cannot be."""
        row, column = refs.parse(ref)
        self.sheet(sheet).set(row, column, value)

    def finish(self) -> None:
        """What hangs on the changes: links, marks, dimensions, results that are no longer right."""
        with self.package.making_sense_of(self.package.workbook_part):
            for writer in self._sheets.values():
                writer.finish()
            changed = {sheet: _hulls(writer.changed) for sheet, writer in self._sheets.items()}
            gone = any(writer.formula_gone for writer in self._sheets.values())
            settle(self.package, changed, gone, {sheet.part: writer.rows for sheet, writer in self._sheets.items()})


def set_cell(package: Package, sheet: SheetPart, ref: str, value: Cell) -> None:
    """One value into one cell; for many, keep a CellWriter."""
    writer = CellWriter(package)
    writer.set(sheet, ref, value)
    writer.finish()


def uses_1904(package: Package) -> bool:
    """Whether the workbook counts days from 1904, as old Macs did."""
    properties = package.root(package.workbook_part).find(tag("workbookPr"))
    return properties is not None and properties.get("date1904") in ("1", "true")


def _hulls(cells: Iterable[tuple[int, int]]) -> list[Block]:
    """One block per column, from its first to its last cell."""
    rows: dict[int, list[int]] = {}
    for row, column in cells:
        if column in rows:
            rows[column].append(row)
        else:
            rows[column] = [row]
    return [Block(min(ones), column, max(ones), column) for column, ones in rows.items()]
