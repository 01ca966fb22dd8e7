"""Writes values into one sheet's XML.  A cell that already holds the value is left as it is."""

from datetime import date
from decimal import Decimal, InvalidOperation
from fractions import Fraction

from lxml import etree

from addin.filling import hyperlinks, ignored, strings
from addin.filling.encode import Encoded, encode, is_number_text, is_reread
from addin.filling.formulas import Formulas
from addin.filling.merges import Merges
from addin.filling.ooxml import tag
from addin.filling.package import Package, SheetPart
from addin.filling.refs import Block, letters
from addin.filling.rows import Rows
from addin.filling.strings import SharedStrings
from addin.filling.styles import DATE_CODE, DATETIME_CODE, TEXT_FORMAT, Styles
from addin.filling.values import Link
from addin.unusable import Unusable

Cell = str | int | Decimal | Fraction | date | bool | Link | None
"""What may be written: datetime is a date; see `encode`."""

_F, _V, _IS = tag("f"), tag("v"), tag("is")
_CONTENT = frozenset([_F, _V, _IS])


class SheetWriter:
    """`changed` lists the cells whose value is a new one; `finish` does what hangs on them within the sheet."""

    def __init__(
        self, package: Package, sheet: SheetPart, styles: Styles, texts: SharedStrings, epoch_1904: bool
    ) -> None:
        if sheet.kind != "worksheet":
            raise Unusable(f"{package.file}：“{sheet.name}”是图表页，没有单元格，不能写入")
        self._package, self._sheet = package, sheet
        self._styles, self._texts, self._epoch_1904 = styles, texts, epoch_1904
        root = package.root(sheet.part)
        self._rows, self._merges, self._formulas = Rows(root), Merges(root), Formulas(root)
        self._links: dict[tuple[int, int], str] = {}
        self._numbers_as_text: set[tuple[int, int]] = set()
        self._new: Block | None = None
        self.changed: list[tuple[int, int]] = []
        self.formula_gone = False

    def set(self, row: int, column: int, value: Cell) -> None:
        """Put the value into the cell, blank for None; Unusable, naming the cell, where Excel could not hold it."""
        hiding = self._merges.hiding(row, column)
        if hiding is not None:
            anchor = f"{letters(hiding.left)}{hiding.top}"
            raise self._refused(row, column, f"在合并单元格 {hiding} 里看不见，请写到它的左上角 {anchor}")
        if isinstance(value, Link):
            self._links[row, column] = value.location
            value = value.text
        if value is None:
            self._clear(row, column)
            return
        try:
            encoded = encode(value, self._epoch_1904)
        except Unusable as problem:
            raise self._refused(row, column, str(problem)) from None
        self._write(row, column, encoded)

    def finish(self) -> None:
        """Links, marks for numbers as text, and the sheet's `dimension`."""
        part = self._sheet.part
        hyperlinks.set_links(self._package, part, self._links)
        ignored.ignore_numbers_as_text(self._package, part, self._numbers_as_text)
        dimension = self._package.root(part).find(tag("dimension"))
        if self._new is not None and dimension is not None:
            _widen(dimension, self._new)

    def _write(self, row: int, column: int, encoded: Encoded) -> None:
        cell = self._rows.find(row, column)
        old_style = int(cell.get("s", 0)) if cell is not None else self._rows.default_style(row, column)
        style = self._style(old_style, encoded)
        if encoded.kind == "text" and is_number_text(encoded.text):
            self._numbers_as_text.add((row, column))
        same = cell is not None and self._holds(cell, encoded)
        if same and style == old_style:
            return
        self._package.edit(self._sheet.part)
        if cell is None:
            cell = self._rows.make(row, column)
            here = Block(row, column, row, column)
            self._new = here if self._new is None else self._new.around(here)
        if style != old_style:
            cell.set("s", str(style))
        if same:
            return
        self._empty(cell, row, column)
        self.changed.append((row, column))
        _fill(cell, encoded)

    def _clear(self, row: int, column: int) -> None:
        cell = self._rows.find(row, column)
        if cell is None or not any(child.tag in _CONTENT for child in cell):
            return
        self._package.edit(self._sheet.part)
        self._empty(cell, row, column)
        self.changed.append((row, column))

    def _empty(self, cell: etree._Element, row: int, column: int) -> None:
        area = self._formulas.area_at(row, column)
        if area is not None:
            raise self._refused(row, column, f"属于数组公式 {area}，不能单独改其中一格")
        for child in list(cell):
            if child.tag == _F:
                self.formula_gone = True
                self._formulas.remove(cell, child)
            elif child.tag in _CONTENT:
                cell.remove(child)
        for name in ("t", "cm", "vm"):
            cell.attrib.pop(name, None)

    def _style(self, style: int, encoded: Encoded) -> int:
        kind, text = encoded
        if kind == "text":
            if is_reread(text) and not self._styles.is_text(style):
                style = self._styles.derive(style, TEXT_FORMAT)
            if "\n" in text and not self._styles.wraps(style):
                style = self._styles.derive(style, wrap=True)
        elif kind == "date" and not self._styles.is_date(style):
            style = self._styles.derive(style, DATE_CODE)
        elif kind == "datetime" and not self._styles.is_date(style):
            style = self._styles.derive(style, DATETIME_CODE)
        return style

    def _holds(self, cell: etree._Element, encoded: Encoded) -> bool:
        if not len(cell) or cell.find(_F) is not None:
            return False
        kind = cell.get("t", "n")
        if encoded.kind == "text":
            return self._texts.of_cell(cell) == encoded.text
        value = cell.findtext(_V)
        if encoded.kind == "bool":
            return kind == "b" and value == encoded.text
        return kind == "n" and value is not None and _equal(value, encoded.text)

    def _refused(self, row: int, column: int, why: str) -> Unusable:
        return Unusable(f"{self._package.file}：“{self._sheet.name}”的 {letters(column)}{row} {why}")


def _fill(cell: etree._Element, encoded: Encoded) -> None:
    if encoded.kind == "text":
        strings.add_text(cell, encoded.text)
        return
    if encoded.kind == "bool":
        cell.set("t", "b")
    etree.SubElement(cell, _V).text = encoded.text


def _equal(one: str, other: str) -> bool:
    try:
        return one == other or Decimal(one.strip()) == Decimal(other)
    except InvalidOperation:
        return False


def _widen(dimension: etree._Element, block: Block) -> None:
    held = dimension.get("ref", "")
    try:
        dimension.set("ref", str(Block.parse(held).around(block)))
    except ValueError:
        parent = dimension.getparent()
        assert parent is not None
        parent.remove(dimension)
