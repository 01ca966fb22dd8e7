"""Data validation, of both kinds (the second, in `extLst`, is the one whose lists stand on other sheets)."""

from addin.filling.opc.ooxml import tag
from addin.filling.shift.moving import MovingSheet
from addin.filling.shift.namespaces import X14, XM
from addin.filling.shift.ranges import first_row


def move(sheet: MovingSheet) -> None:
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
