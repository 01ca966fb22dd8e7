"""Formulas in cells: shared ones are written out, all are rewritten."""

from lxml import etree

from addin.filling.opc.ooxml import tag
from addin.filling.sheets.formulas import move as copied
from addin.filling.sheets.refs import parse
from addin.filling.shift.moving import MovingSheet

_F = tag("f")


def write_out_shared(sheet: etree._Element) -> None:
    """Give every cell of a shared formula its own text."""
    masters: dict[str, tuple[str, int, int]] = {}
    for formula in sheet.iter(_F):
        if formula.get("t") != "shared":
            continue
        row, column = _place(formula)
        index = formula.get("si", "")
        if formula.text:
            masters[index] = (formula.text, row, column)
        elif index in masters:
            text, from_row, from_column = masters[index]
            formula.text = copied(text, row - from_row, column - from_column)
        for attribute in ("t", "si", "ref"):
            formula.attrib.pop(attribute, "")


def move(sheet: MovingSheet) -> None:
    """Formulas are rewritten where they stand; rows move later."""
    for formula in sheet.root.iter(_F):
        row, _ = _place(formula)
        sheet.move_formula(formula, row)
        sheet.move_ranges(formula, "ref", grow=False)
        for attribute in ("r1", "r2"):
            sheet.move_ranges(formula, attribute, grow=False)


def _place(formula: etree._Element) -> tuple[int, int]:
    cell = formula.getparent()
    assert cell is not None
    return parse(cell.get("r", "A1"))
