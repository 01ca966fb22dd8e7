"""The values and formulas of a workbook's cells, looked up when a formula asks for them."""

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation

from lxml import etree

from addin.filling.calculate.value import Unknown, Value
from addin.filling.opc.ooxml import tag
from addin.filling.opc.package import Package
from addin.filling.sheets.formulas import FORMULA, Formulas, move
from addin.filling.sheets.refs import letters
from addin.filling.sheets.rows import Rows, position
from addin.filling.sheets.sheet_writer import SheetWriter
from addin.filling.sheets.strings import SharedStrings

_V = tag("v")


class Sheet:
    """`writer` is that of a sheet which is being written."""

    def __init__(self, root: etree._Element, texts: SharedStrings, writer: SheetWriter | None = None) -> None:
        self._rows = writer.rows if writer else Rows(root)
        self._writer = writer
        self._texts = texts
        self._areas = Formulas(root).areas
        self._masters: dict[str, tuple[str, int, int]] = {}
        for formula in root.iter(FORMULA):
            if formula.get("t") == "shared" and formula.text:
                self._masters[formula.get("si", "")] = (formula.text, *_place(formula))
        self.has_hidden_rows = any(row.get("hidden") in ("1", "true") for row in root.iter(tag("row")))
        self.last_row = self._rows.last

    def cell(self, row: int, column: int) -> etree._Element | None:
        """None where there is none.  Unknown within an array formula."""
        if self._areas and any(area.holds(row, column) for area in self._areas):
            raise Unknown
        return self._rows.find(row, column)

    def written(self, row: int, column: int) -> Value:
        """What a cell that is blank in the tree is about to get; None for all others."""
        ref = f"{letters(column)}{row}"
        if self._writer is None or ref not in self._writer.blanks.values:
            return None
        value = self._writer.blanks.values[ref]
        if isinstance(value, (Decimal, str, bool)):
            return value
        return Decimal(value if isinstance(value, int) else self._writer.encoded_at(ref, value)[1])

    def formula(self, cell: etree._Element, row: int, column: int) -> str | None:
        """As the cell would show it, without `=`; None for a cell without one."""
        element = cell.find(FORMULA)
        if element is None:
            return None
        kind = element.get("t", "normal")
        if element.text and kind in ("normal", "shared"):
            return str(element.text)
        if kind != "shared" or element.get("si", "") not in self._masters:
            raise Unknown
        text, top, left = self._masters[element.get("si", "")]
        return move(text, row - top, column - left)

    def value(self, cell: etree._Element) -> Value:
        """What a cell without a formula holds."""
        kind = cell.get("t", "n")
        if kind == "n":
            written = cell.findtext(_V)
            try:
                return Decimal(written.strip()) if written else None
            except InvalidOperation:
                raise Unknown from None
        if kind == "b":
            return cell.findtext(_V) == "1"
        text = self._texts.of_cell(cell)
        if text is None:
            raise Unknown
        return text


class Sheets:
    """By folded name."""

    def __init__(self, package: Package, writers: Mapping[str, SheetWriter]) -> None:
        self._package, self._writers = package, writers
        self._texts = SharedStrings(package)
        self._parts = {sheet.name.casefold(): sheet for sheet in package.sheets}
        self._found: dict[str, Sheet] = {}

    def __getitem__(self, name: str) -> Sheet:
        """Unknown for a sheet that is not there or holds no cells."""
        if name not in self._found:
            sheet = self._parts.get(name)
            if sheet is None or sheet.kind != "worksheet":
                raise Unknown
            root = self._package.root(sheet.part)
            self._found[name] = Sheet(root, self._texts, self._writers.get(sheet.part))
        return self._found[name]


def _place(formula: etree._Element) -> tuple[int, int]:
    cell = formula.getparent()
    assert cell is not None
    return position(cell)
