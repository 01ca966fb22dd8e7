"""Tables (ListObjects), and cells bound to XML: their parts hang on the sheet."""

from addin.filling.ooxml import tag
from addin.filling.shift.moving import MovingSheet
from addin.filling.shift.ranges import moved


def move(sheet: MovingSheet) -> None:
    """A table that the pattern row is in grows; its columns' formulas are rewritten."""
    for relationship in sheet.package.relationships(sheet.part).values():
        if relationship.kind == "table" and relationship.target in sheet.package:
            _move_table(sheet, relationship.target)
        elif relationship.kind == "tableSingleCells" and relationship.target in sheet.package:
            for cell in sheet.package.edit(relationship.target).iter(tag("singleXmlCell")):
                cell.set("r", moved(cell.get("r", ""), sheet.shift, grow=False))


def _move_table(sheet: MovingSheet, part: str) -> None:
    table = sheet.package.edit(part)
    for element in table.iter(tag("table"), tag("autoFilter"), tag("sortState"), tag("sortCondition")):
        sheet.move_ranges(element, "ref")
    for formula in table.iter(tag("calculatedColumnFormula"), tag("totalsRowFormula")):
        sheet.move_formula(formula)
