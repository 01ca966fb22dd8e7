"""Brings the rule that lights up the cells named in 问题清单 into a user's sheet.

The rule is a conditional format that looks its own address up through defined names; nothing of the user's is touched.
"""

from copy import deepcopy

from lxml import etree

from addin.filling.adopting.adopt_styles import AdoptedStyles
from addin.filling.opc.frame import Frame
from addin.filling.opc.ooxml import tag
from addin.filling.opc.order import WORKSHEET, insert
from addin.filling.opc.package import Package, SheetPart
from addin.filling.sheets.names import adopt_name, global_names
from addin.filling.sheets.references import Reference, parse
from addin.filling.sheets.refs import Block, blocks

_FORMAT, _RULE, _FORMULA = tag("conditionalFormatting"), tag("cfRule"), tag("formula")


def adopt_conditional_format(package: Package, sheet: SheetPart, donor: Package, donor_sheet: SheetPart) -> None:
    """Copy the donor sheet's conditional formats that use workbook-wide names, and those names.

    In their formulas, the donor sheet's name in quotes (`"同意表!"`) becomes this sheet's.  The new rules come last, so
    the user's own go first.  A sheet that has such a rule already is left as it is.
    """
    names = global_names(donor)
    wanted = [one for one in donor.root(donor_sheet.part).iterchildren(_FORMAT) if _used(one) & names]
    used = {name for one in wanted for name in _used(one) & names}
    frame = Frame(package, sheet.part)
    if not wanted or any(_used(one) & used for one in frame.root.iterchildren(_FORMAT)):
        return
    for name in sorted(used):
        adopt_name(package, donor, name)
    styles = AdoptedStyles(package, donor)
    priority = max((int(rule.get("priority", "0")) for rule in frame.root.iter(_RULE)), default=0)
    for one in map(deepcopy, wanted):
        for rule in one.iterchildren(_RULE):
            priority += 1
            rule.set("priority", str(priority))
            if rule.get("dxfId") is not None:
                rule.set("dxfId", str(styles.differential(int(rule.get("dxfId", "0")))))
        _rename(one, donor_sheet.name, sheet.name)
        _reach(one, frame.root)
        insert(frame.root, one, WORKSHEET)
    frame.save()


def _used(format: etree._Element) -> set[str]:
    """The words in the formulas, folded: names among them."""
    pieces = (piece for formula in format.iter(_FORMULA) for piece in parse(formula.text or ""))
    return {piece.casefold() for piece in pieces if isinstance(piece, str)}


def _rename(format: etree._Element, old: str, new: str) -> None:
    before, after = ('"' + f"{name}!".replace('"', '""') + '"' for name in (old, new))
    for formula in format.iter(_FORMULA):
        formula.text = "".join(after if piece == before else str(piece) for piece in parse(formula.text or ""))


def _reach(format: etree._Element, sheet: etree._Element) -> None:
    """From the first row on and as wide as the sheet, if the rule reads no cell from where it stands."""
    formulas = (parse(formula.text or "") for formula in format.iter(_FORMULA))
    dimension = sheet.find(tag("dimension"))
    if dimension is None or any(isinstance(piece, Reference) for pieces in formulas for piece in pieces):
        return
    found = [*blocks(format.get("sqref", "")), *blocks(dimension.get("ref", ""))]
    format.set("sqref", str(Block(1, 1, max(b.bottom for b in found), max(b.right for b in found))))
