"""Tables (ListObjects), and cells bound to XML: their parts hang on the sheet."""

from addin.filling.opc.ooxml import tag
from addin.filling.shift.moving import MovingSheet


def move(sheet: MovingSheet) -> None:
    """A table that the pattern row is in grows; its columns' formulas are rewritten."""
    for kind, part in sheet.related("table", "tableSingleCells"):
        if not sheet.is_concerned(part):
            continue
        root = sheet.package.edit(part)
        if kind == "table":
            for element in list(root.iter(tag("table"), tag("autoFilter"), tag("sortState"), tag("sortCondition"))):
                sheet.move_ranges(element, "ref")
            for formula in root.iter(tag("calculatedColumnFormula"), tag("totalsRowFormula")):
                sheet.move_formula(formula)
        for cell in list(root.iter(tag("singleXmlCell"))):
            sheet.move_ranges(cell, "r", grow=False)
