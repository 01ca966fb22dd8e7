"""Works out formulas in the order in which they need each other, and writes their results into the cells.

Results that stand in the file are not trusted: all that a formula reads is worked out from what was typed.
"""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from lxml import etree

from addin.filling.calculate.expression import work_out
from addin.filling.calculate.sheets import Sheets
from addin.filling.calculate.value import Unknown, Value
from addin.filling.opc.ooxml import tag
from addin.filling.opc.package import Package
from addin.filling.sheets.encode import encode
from addin.filling.sheets.references import Reference
from addin.filling.sheets.refs import MAX_COLUMN
from addin.filling.sheets.sheet_writer import SheetWriter
from addin.filling.sheets.strings import escape
from addin.unusable import Unusable

Place = tuple[str, int, int]
"""Folded name of the sheet, row, column."""

MOST_READS = 1_000_000
"""Cells that all formulas together may read; what comes later stays without a result."""

_V = tag("v")
_SUBTOTAL = "SUBTOTAL("


class _Needs(Exception):
    """Formulas that must be worked out first."""

    def __init__(self, places: Sequence[Place]) -> None:
        super().__init__()
        self.places = places


class Calculator:
    """`value` gives any cell's value; what it has worked out it remembers."""

    def __init__(self, package: Package, writers: Mapping[str, SheetWriter]) -> None:
        self._sheets = Sheets(package, writers)
        self._known: dict[Place, Value | Unknown] = {}
        self._own = ""
        self._left = MOST_READS

    def value(self, place: Place) -> Value:
        """Unknown where it cannot be told."""
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
            except _Needs as needs:
                within.add(now)
                if within.intersection(needs.places):
                    self._known[now] = Unknown()
                else:
                    waiting += needs.places
        found = self._known[place]
        if isinstance(found, Unknown):
            raise found
        return found

    def _work_out(self, place: Place) -> Value:
        self._own = place[0]
        sheet = self._sheets[self._own]
        cell = sheet.cell(*place[1:])
        formula = None if cell is None else sheet.formula(cell, *place[1:])
        if formula is None:
            raise Unknown
        return work_out(formula, self)

    def one(self, reference: Reference) -> Value:
        """As `Cells`."""
        if reference.last is not None or not reference.first.row or not reference.first.column:
            raise Unknown
        return self.all(reference)[0]

    def all(self, reference: Reference, without_subtotals: bool = False) -> list[Value]:
        """As `Cells`."""
        name = reference.sheet or self._own
        sheet = self._sheets[name]
        if without_subtotals and sheet.has_hidden_rows:
            raise Unknown
        first, last = reference.first, reference.last or reference.first
        top, bottom = min(first.row, last.row) or 1, min(max(first.row, last.row) or sheet.last_row, sheet.last_row)
        if not (first.column and last.column):
            raise Unknown
        bottom = bottom if reference.last else first.row
        left, right = sorted((first.column, last.column))
        self._left -= (bottom - top + 1) * (right - left + 1)
        if self._left < 0 or right > MAX_COLUMN:
            raise Unknown
        values: list[Value] = []
        needed: list[Place] = []
        for row in range(top, bottom + 1):
            for column in range(left, right + 1):
                written = sheet.written(row, column)
                cell = sheet.cell(row, column) if written is None else None
                if cell is None or not len(cell):
                    values.append(written)
                elif (formula := sheet.formula(cell, row, column)) is None:
                    values.append(sheet.value(cell))
                elif without_subtotals and _SUBTOTAL in formula.upper():
                    if not formula.upper().startswith(_SUBTOTAL):
                        raise Unknown
                else:
                    self._formula((name, row, column), values, needed)
        if needed:
            raise _Needs(needed)
        return values

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
) -> None:
    """Give each of the cells, whose results are gone, its new one where it can be worked out.

    A cell that is named twice (its row moved, and what it adds up changed) is written once.
    `writers`, by the sheet's part, of sheets that are being written.
    """
    calculator = Calculator(package, writers)
    for place, cell in dict(cells).items():
        try:
            _write(cell, calculator.value(place))
        except (Unknown, Unusable):
            continue


def _write(cell: etree._Element, value: Value) -> None:
    """In place of any result that stands there: with two, Excel would offer to repair the file."""
    for old in cell.findall(_V):
        cell.remove(old)
    cell.attrib.pop("t", "")
    if isinstance(value, str):
        cell.set("t", "str")
        text = escape(value)
    elif isinstance(value, bool):
        cell.set("t", "b")
        text = "1" if value else "0"
    else:
        text = encode(Fraction(value or 0))[1]
    etree.SubElement(cell, _V).text = text
