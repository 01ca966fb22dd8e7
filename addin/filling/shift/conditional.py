"""Conditional formats, of both kinds (the second, in `extLst`, is for newer data bars, icons, other sheets)."""

from addin.filling.opc.ooxml import tag
from addin.filling.shift.moving import MovingSheet
from addin.filling.shift.namespaces import X14, XM
from addin.filling.shift.ranges import first_row


def move(sheet: MovingSheet) -> None:
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
