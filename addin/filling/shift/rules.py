"""Rules that hang on ranges: data validation, conditional formats, sparklines.

The first two come in two kinds; the second, in `extLst`, is for what other sheets hold, and for newer bars and icons.
"""

from copy import deepcopy

from lxml import etree

from addin.filling.opc.ooxml import X14, XM, tag
from addin.filling.shift.moving import MovingSheet, discard
from addin.filling.shift.ranges import first_row, spread

_DATA, _CELL = f"{{{XM}}}f", f"{{{XM}}}sqref"


def move_validations(sheet: MovingSheet) -> None:
    """One rule grows over all copies of the pattern row; it is not repeated."""
    for rule in list(sheet.root.iterfind(f"{tag('dataValidations')}/{tag('dataValidation')}")):
        row = first_row(rule.get("sqref", ""))
        for formula in rule.iter(tag("formula1"), tag("formula2")):
            sheet.move_formula(formula, row)
        sheet.move_ranges(rule, "sqref")
    for rule in list(sheet.root.iter(f"{{{X14}}}dataValidation")):
        ranges = rule.find(f"{{{XM}}}sqref")
        row = first_row(ranges.text or "") if ranges is not None else 0
        for formula in rule.iter(f"{{{XM}}}f"):
            sheet.move_formula(formula, row)
        sheet.move_listed(rule)


def move_formats(sheet: MovingSheet) -> None:
    """One format grows over all copies of the pattern row; it is not repeated."""
    for block in list(sheet.root.iter(tag("conditionalFormatting"))):
        row = first_row(block.get("sqref", ""))
        for formula in block.iter(tag("formula")):
            sheet.move_formula(formula, row)
        for bound in block.iter(tag("cfvo")):
            if bound.get("val"):
                bound.set("val", sheet.formula(bound.get("val", ""), row))
        sheet.move_ranges(block, "sqref")
    for block in list(sheet.root.iter(f"{{{X14}}}conditionalFormatting")):
        ranges = block.find(f"{{{XM}}}sqref")
        row = first_row(ranges.text or "") if ranges is not None else 0
        for formula in block.iter(f"{{{XM}}}f"):
            sheet.move_formula(formula, row)
        sheet.move_listed(block)


def move_sparklines(sheet: MovingSheet) -> None:
    """A sparkline's copy stands in the copy's row and shows the copy's data."""
    for group in list(sheet.root.iter(f"{{{X14}}}sparklineGroup")):
        for axis in group.iterfind(_DATA):
            sheet.move_formula(axis)
        for sparkline in list(group.iter(f"{{{X14}}}sparkline")):
            _move_sparkline(sheet, sparkline)


def _move_sparkline(sheet: MovingSheet, sparkline: etree._Element) -> None:
    data, cell = sparkline.findtext(_DATA, ""), sparkline.findtext(_CELL, "")
    row = first_row(cell)
    cells = spread(cell, sheet.shift)
    if not cells[0]:
        discard(sparkline)
        return
    for copy in range(len(cells) - 1, 0, -1):
        twin = deepcopy(sparkline)
        _write(twin, sheet.formula(data, row, copy), cells[copy])
        sparkline.addnext(twin)
    _write(sparkline, sheet.formula(data, row, grow=True), cells[0])


def _write(sparkline: etree._Element, data: str, cell: str) -> None:
    for element in sparkline.iterchildren(_DATA):
        element.text = data
    for element in sparkline.iterchildren(_CELL):
        element.text = cell
