"""What hangs on a formula that is about to be overwritten.

A shared formula is written out once, in its first cell; the others only point at it.  So when the first goes, the next
takes it over.  An array formula belongs to all its cells and is not taken apart.
"""

import re

from lxml import etree

from addin.filling.opc.ooxml import tag
from addin.filling.opc.package import Package, SheetPart
from addin.filling.sheets import refs, rows
from addin.filling.sheets.references import Elsewhere, Reference, carried, parse
from addin.filling.sheets.refs import Block

FORMULA = tag("f")
_HAS_FORMULA = re.compile(rb"<(?:\w+:)?f[ >/]")
_TABLE = "dataTable"
_AREAS = ("array", _TABLE)


def has_formulas(package: Package, sheet: SheetPart) -> bool:
    """Whether the sheet holds any; a sheet that nobody has parsed is not parsed for this."""
    if sheet.kind != "worksheet":
        return False
    root = package.parsed(sheet.part)
    if root is not None:
        return next(root.iter(FORMULA), None) is not None
    return package.has(sheet.part, _HAS_FORMULA)


class Formulas:
    """The formulas of one sheet as they are when first looked at.

    `areas` are those that stand in several cells, `tables` are data tables (模拟运算表) of any size.
    """

    def __init__(self, root: etree._Element) -> None:
        self.any = False
        self.areas: list[Block] = []
        self.tables: list[Block] = []
        self._shared: dict[str, list[etree._Element]] = {}
        for formula in root.iter(FORMULA):
            self.any = True
            kind = formula.get("t")
            if kind == _TABLE:
                self.tables += refs.blocks(formula.get("ref", ""))
            if kind in _AREAS:
                self.areas += [block for block in refs.blocks(formula.get("ref", "")) if block.cells > 1]
            elif kind == "shared":
                self._shared.setdefault(formula.get("si", ""), []).append(formula)

    def area_at(self, row: int, column: int) -> Block | None:
        """The array formula or data table that the cell is part of."""
        return next((block for block in self.areas if block.holds(row, column)), None)

    def table_at(self, row: int, column: int) -> Block | None:
        """The data table that the cell is part of."""
        return next((block for block in self.tables if block.holds(row, column)), None)

    def remove(self, cell: etree._Element, formula: etree._Element) -> None:
        """Take the formula out of its cell; the next cell of a shared one takes it over."""
        group = self._shared.get(formula.get("si", ""), []) if formula.get("t") == "shared" else []
        if formula in group:
            group.remove(formula)
            if formula.text and group and not group[0].text:
                _hand_on(formula, group[0])
        cell.remove(formula)


def _hand_on(master: etree._Element, heir: etree._Element) -> None:
    row, column = _place(master)
    new_row, new_column = _place(heir)
    heir.text = move(master.text or "", new_row - row, new_column - column)
    for block in refs.blocks(master.get("ref", "")):
        heir.set("ref", str(Block(new_row, block.left, block.bottom, block.right)))


def _place(formula: etree._Element) -> tuple[int, int]:
    cell = formula.getparent()
    assert cell is not None
    return rows.position(cell)


def move(formula: str, down: int, right: int) -> str:
    """The formula as it reads when copied that far: references without `$` move along, around the sheet's edge."""
    pieces = []
    for piece in parse(formula):
        if isinstance(piece, Reference):
            first = carried(piece.first, down, right)
            last = piece.last and carried(piece.last, down, right)
            piece = Reference(piece.prefix, piece.sheet, first, last, piece.in_list)
        elif isinstance(piece, Elsewhere):
            piece = piece.carried(down, right)
        pieces.append(str(piece))
    return "".join(pieces)
