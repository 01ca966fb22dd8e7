"""Works out formulas in the order in which they need each other, and writes their results into the cells.

Results that stand in the file are not trusted: all that a formula reads is worked out from what was typed.
"""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from types import MappingProxyType

from lxml import etree

from addin.filling.calculate.expression import work_out
from addin.filling.calculate.sheets import Sheets
from addin.filling.calculate.value import Error, Failed, Matrix, Unknown, Value
from addin.filling.opc.ooxml import tag
from addin.filling.opc.package import Package
from addin.filling.sheets.encode import encode
from addin.filling.sheets.references import Corner, Reference
from addin.filling.sheets.refs import MAX_COLUMN, MAX_ROW
from addin.filling.sheets.sheet_writer import SheetWriter
from addin.filling.sheets.strings import escape
from addin.unusable import Unusable

Place = tuple[str, int, int]
"""Folded name of the sheet, row, column."""

MOST_READS = 1_000_000
"""Cells that all formulas together may read; what comes later stays without a result."""

_V = tag("v")
_SUBTOTAL = "SUBTOTAL("
_CIRCLE, _TOO_MUCH = "公式绕成了圈", "要读的格子太多"


class _Needs(Exception):
    """Formulas that must be worked out first."""

    def __init__(self, places: Sequence[Place]) -> None:
        super().__init__()
        self.places = places


class Calculator:
    """`value` gives any formula's value; what it has worked out it remembers.  It is `Cells` to the formulas."""

    def __init__(self, package: Package, writers: Mapping[str, SheetWriter] = MappingProxyType({})) -> None:
        self._sheets = Sheets(package, writers)
        self.epoch_1904 = self._sheets.epoch_1904
        self._known: dict[Place, Value | Unknown] = {}
        self._own, self.place = "", (0, 0)
        self._left = MOST_READS

    def value(self, place: Place) -> Value:
        """Of the formula there; Unknown where it cannot be told."""
        waiting = [place]
        within: set[Place] = set()
        while waiting:
            now = waiting[-1]
            if now in self._known:
                within.discard(waiting.pop())
                continue
            try:
                self._known[now] = self._work_out(now)
            except Unknown as unknown:
                self._known[now] = unknown
            except Failed as failed:
                self._known[now] = Error(failed.code)
            except _Needs as needs:
                within.add(now)
                if within.intersection(needs.places):
                    self._known[now] = Unknown(_CIRCLE)
                else:
                    waiting += needs.places
        found = self._known[place]
        if isinstance(found, Unknown):
            raise found
        return found

    def _work_out(self, place: Place) -> Value:
        self._own, self.place = place[0], place[1:]
        sheet = self._sheets[self._own]
        cell = sheet.cell(*self.place)
        formula = None if cell is None else sheet.formula(cell, *self.place)
        if cell is None or formula is None:
            raise Unknown("没有公式")
        return work_out(formula, self, sheet.is_array(cell))

    def all(self, reference: Reference, without_subtotals: bool = False) -> list[Value]:
        """As `Cells`."""
        return self._read(reference, without_subtotals)[0]

    def block(self, reference: Reference) -> Matrix:
        """As `Cells`."""
        values, width = self._read(reference)
        first, last = reference.first, reference.last or reference.first
        height = abs(last.row - first.row) + 1 if first.row else MAX_ROW
        return Matrix(tuple(tuple(values[at : at + width]) for at in range(0, len(values), width)), height, width)

    def named(self, name: str) -> str:
        """As `Cells`."""
        return self._sheets.named(name, self._own)

    def column(self, table: str, column: str, own_row: bool) -> Reference:
        """As `Cells`."""
        sheet, block = self._sheets.column(table, column)
        top, bottom = (self.place[0], self.place[0]) if own_row else (block.top, block.bottom)
        if not block.top <= top <= bottom <= block.bottom:
            raise Unknown("表格里没有这一行")
        last = None if own_row else Corner(block.left, True, bottom, True)
        return Reference("", sheet, Corner(block.left, True, top, True), last, True)

    def _read(self, reference: Reference, without_subtotals: bool = False) -> tuple[list[Value], int]:
        """Row by row down to the last that is written, and how many cells a row has."""
        name = reference.sheet or self._own
        sheet = self._sheets[name]
        if without_subtotals and sheet.has_hidden_rows:
            raise Unknown("有隐藏的行")
        first, last = reference.first, reference.last or reference.first
        top, bottom = min(first.row, last.row) or 1, min(max(first.row, last.row) or sheet.last_row, sheet.last_row)
        if not (first.column and last.column):
            raise Unknown("整行的区域")
        bottom = bottom if reference.last else first.row
        left, right = sorted((first.column, last.column))
        self._left -= max(0, bottom - top + 1) * (right - left + 1)
        if self._left < 0 or right > MAX_COLUMN:
            raise Unknown(_TOO_MUCH)
        values: list[Value] = []
        needed: list[Place] = []
        known = sheet.down(top, bottom, left) if left == right and top <= bottom else ()
        for row in range(top, bottom + 1):
            if known and (one := known[row - top]) is not None:
                values.append(one)
                continue
            for column in range(left, right + 1):
                written = sheet.written(row, column)
                cell = sheet.cell(row, column) if written is None else None
                if cell is None or not len(cell):
                    values.append(written)
                elif (formula := sheet.formula(cell, row, column)) is None:
                    values.append(sheet.value(cell))
                elif without_subtotals and _SUBTOTAL in formula.upper():
                    if not formula.upper().startswith(_SUBTOTAL):
                        raise Unknown("小计里还有别的算式")
                else:
                    self._formula((name, row, column), values, needed)
        if needed:
            raise _Needs(needed)
        return values, right - left + 1

    def _formula(self, place: Place, values: list[Value], needed: list[Place]) -> None:
        if place not in self._known:
            needed.append(place)
            return
        value = self._known[place]
        if isinstance(value, Unknown):
            raise value
        values.append(value)


def write_results(
    package: Package, cells: Iterable[tuple[Place, etree._Element]], writers: Mapping[str, SheetWriter]
) -> list[Place]:
    """Give each of the cells, whose results are gone, its new one where it can be worked out; gives the others.

    `writers`, by the sheet's part, of sheets that are being written.
    """
    calculator, left_open = Calculator(package, writers), []
    for place, cell in dict(cells).items():
        try:
            write(cell, calculator.value(place))
        except (Unknown, Unusable):
            left_open.append(place)
    return left_open


def write(cell: etree._Element, value: Value) -> None:
    """Put a result beside the cell's formula, in place of an old one.  Unusable for what no cell can hold."""
    kind, text = _encoded(value)
    for old in cell.findall(_V):
        cell.remove(old)
    cell.attrib.pop("t", "")
    if kind:
        cell.set("t", kind)
    etree.SubElement(cell, _V).text = text


def _encoded(value: Value) -> tuple[str, str]:
    if isinstance(value, Error):
        return "e", value.code
    if isinstance(value, str):
        return "str", escape(encode(value)[1])
    if isinstance(value, bool):
        return "b", "1" if value else "0"
    return "", encode(Fraction(value or 0))[1]
