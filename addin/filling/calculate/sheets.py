"""The values and formulas of a workbook's cells, looked up when a formula asks for them."""

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation

from lxml import etree

from addin.filling.calculate.value import Error, Unknown, Value
from addin.filling.opc.ooxml import tag
from addin.filling.opc.package import Package
from addin.filling.sheets import tables
from addin.filling.sheets.formulas import FORMULA, Formulas, move
from addin.filling.sheets.names import defined_names
from addin.filling.sheets.refs import Block, letters
from addin.filling.sheets.rows import Rows, position
from addin.filling.sheets.sheet_writer import SheetWriter
from addin.filling.sheets.strings import SharedStrings

_V = tag("v")
_AS_IT_IS = (Decimal, str, bool)


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

    def down(self, top: int, bottom: int, column: int) -> list[Value]:
        """As `written`, of the cells of a column; None also where it must be asked for the cell alone."""
        if self._writer is None:
            return [None] * (bottom - top + 1)
        name, held = letters(column), self._writer.blanks.values
        found = [held.get(f"{name}{row}") for row in range(top, bottom + 1)]
        return [value if value.__class__ in _AS_IT_IS else None for value in found]

    def formula(self, cell: etree._Element, row: int, column: int) -> str | None:
        """As the cell would show it, without `=`; None for a cell without one."""
        element = cell.find(FORMULA)
        if element is None:
            return None
        kind = element.get("t", "normal")
        if element.text and kind in ("normal", "shared", "array"):
            return str(element.text)
        if kind != "shared" or element.get("si", "") not in self._masters:
            raise Unknown
        text, top, left = self._masters[element.get("si", "")]
        return move(text, row - top, column - left)

    def is_array(self, cell: etree._Element) -> bool:
        """Whether its formula is worked out over arrays, for this cell alone."""
        element = cell.find(FORMULA)
        return element is not None and element.get("t") == "array"

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
        if kind == "e":
            return Error((cell.findtext(_V) or "").strip())
        text = self._texts.of_cell(cell)
        if text is None:
            raise Unknown
        return text


class Sheets:
    """By folded name."""

    def __init__(self, package: Package, writers: Mapping[str, SheetWriter]) -> None:
        self._package, self._writers = package, writers
        workbook = package.root(package.workbook_part)
        self.epoch_1904 = workbook.find("{*}workbookPr[@date1904='1']") is not None
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

    def named(self, name: str, own: str) -> str:
        """The formula that a defined name stands for on the sheet `own`; Unknown where there is none."""
        places = [sheet.name.casefold() for sheet in self._package.sheets]
        local = str(places.index(own)) if own in places else ""
        found = {
            one.get("localSheetId", ""): one.text or ""
            for one in defined_names(self._package)
            if one.get("name", "").casefold() == name.casefold()
        }
        text = found.get(local) or found.get("")
        if not text:
            raise Unknown(f"名称“{name}”")
        return text

    def column(self, table: str, column: str) -> tuple[str, Block]:
        """The sheet's folded name, and where the data of a table's column stands; Unknown where there is none."""
        for sheet in self._package.sheets:
            for root, block in tables.tables(self._package, sheet.part):
                names = [one.get("name", "").casefold() for one in root.iterfind("{*}tableColumns/{*}tableColumn")]
                if root.get("displayName", "").casefold() == table.casefold() and column.casefold() in names:
                    left = block.left + names.index(column.casefold())
                    top = block.top + int(root.get("headerRowCount", "1"))
                    return sheet.name.casefold(), Block(
                        top, left, block.bottom - int(root.get("totalsRowCount", "0")), left
                    )
        raise Unknown(f"表格“{table}”")


def _place(formula: etree._Element) -> tuple[int, int]:
    cell = formula.getparent()
    assert cell is not None
    return position(cell)
