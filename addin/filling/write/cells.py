"""Values into cells of a package: single cells, in any order, on any of its sheets."""

from collections.abc import Iterable, Iterator, Mapping

from lxml import etree

from addin.filling.opc.ooxml import tag
from addin.filling.opc.package import Package, SheetPart
from addin.filling.opc.read_back import differences
from addin.filling.recalculate.settle import settle
from addin.filling.sheets import refs
from addin.filling.sheets.sheet_writer import SheetWriter
from addin.filling.sheets.strings import SharedStrings
from addin.filling.sheets.styles import Styles
from addin.filling.sheets.values import Cell, Plain
from addin.filling.shift.moved import NOTHING, Moved


class CellWriter:
    """Writes cells of one package; `finish` must follow the last one.

    A sheet is indexed when its first cell is written: rows must not be moved in between.
    """

    def __init__(self, package: Package, in_tree: bool = False) -> None:
        """`in_tree`: every value stands in the sheet's tree as soon as it is written."""
        self.package, self._in_tree = package, in_tree
        self.styles = Styles(package)
        self._texts = SharedStrings(package)
        self.epoch_1904 = uses_1904(package)
        self._sheets: dict[SheetPart, SheetWriter] = {}
        self.left_open: list[str] = []
        """After `finish`: formulas (`合计!B3`) that hang on the changes and that only Excel can work out."""

    def sheet(self, sheet: SheetPart) -> SheetWriter:
        """The writer of that sheet; Unusable for a chart sheet."""
        if sheet not in self._sheets:
            with self.package.making_sense_of(sheet.part):
                self._sheets[sheet] = SheetWriter(
                    self.package, sheet, self.styles, self._texts, self.epoch_1904, self._in_tree
                )
        return self._sheets[sheet]

    def set(self, sheet: SheetPart, ref: str, value: Cell) -> None:
        """`ref` is `B3`; None blanks the cell and keeps its looks.  Unusable, naming the cell, for what cannot be."""
        row, column = refs.parse(ref)
        self.sheet(sheet).set(row, column, value)

    @property
    def planned(self) -> Mapping[str, Mapping[str, Plain | None]]:
        """What was written: name of the sheet → address (`B3`) → value."""
        return {sheet.name: writer.planned for sheet, writer in self._sheets.items()}

    def differing(self, blob: bytes) -> Iterator[str]:
        """The places (`申报表!B3`) at which the finished file does not hold what was written; to be asked on saving."""
        return differences(blob, self.planned)

    def finish(self, lost: Iterable[tuple[str, etree._Element]] = (), moved: Moved = NOTHING) -> None:
        """What hangs on the changes: links, marks, dimensions, results that are no longer right.

        `lost`: formulas that have lost their results already, as the sheet's folded name and the cell.
        `moved`: what shifts have done before.
        """
        with self.package.making_sense_of(self.package.workbook_part):
            for writer in self._sheets.values():
                writer.finish()
            changed = {sheet: list(writer.changed()) for sheet, writer in self._sheets.items()}
            gone = any(writer.formula_gone for writer in self._sheets.values())
            writers = {sheet.part: writer for sheet, writer in self._sheets.items()}
            self.left_open = settle(self.package, changed, gone, writers, lost, moved)
            for writer in self._sheets.values():
                writer.print()


def set_cell(package: Package, sheet: SheetPart, ref: str, value: Cell) -> None:
    """One value into one cell; for many, keep a CellWriter."""
    writer = CellWriter(package)
    writer.set(sheet, ref, value)
    writer.finish()


def uses_1904(package: Package) -> bool:
    """Whether the workbook counts days from 1904, as old Macs did."""
    properties = package.root(package.workbook_part).find(tag("workbookPr"))
    return properties is not None and properties.get("date1904") in ("1", "true")
