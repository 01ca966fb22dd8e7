"""Sparklines: one in the pattern row comes again in every copy; those below move, and their data grow."""

from copy import deepcopy

from lxml import etree

from addin.filling.shift.moving import MovingSheet, discard
from addin.filling.shift.namespaces import X14, XM
from addin.filling.shift.ranges import first_row, spread

_DATA, _CELL = f"{{{XM}}}f", f"{{{XM}}}sqref"


def move(sheet: MovingSheet) -> None:
    """A sparkline's copy stands in the copy's row and shows the copy's data."""
    for group in list(sheet.root.iter(f"{{{X14}}}sparklineGroup")):
        for axis in group.iterfind(_DATA):
            sheet.move_formula(axis)
        for sparkline in list(group.iter(f"{{{X14}}}sparkline")):
            _move(sheet, sparkline)


def _move(sheet: MovingSheet, sparkline: etree._Element) -> None:
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
