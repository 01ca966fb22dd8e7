"""Brings a conditional format that looks something up through a defined name into a user's sheet.

So cells named in 问题清单 light up on input sheets, without a value or a style of theirs being touched.
"""

from copy import deepcopy

from lxml import etree

from addin.filling.adopt_styles import AdoptedStyles
from addin.filling.frame import Frame
from addin.filling.names import adopt_name
from addin.filling.ooxml import tag
from addin.filling.order import WORKSHEET, insert
from addin.filling.package import Package, SheetPart
from addin.filling.shift.references import parse

_FORMAT, _RULE, _FORMULA = tag("conditionalFormatting"), tag("cfRule"), tag("formula")


def adopt_conditional_format(
    package: Package, sheet: SheetPart, donor: Package, donor_sheet: SheetPart, name: str
) -> None:
    """Copy the donor sheet's conditional formats that use the defined name, and the name itself.

    A sheet that has one already is left as it is.  The new rules come last, so the user's own go first.
    """
    wanted = [one for one in donor.root(donor_sheet.part).iterchildren(_FORMAT) if _uses(one, name)]
    if not wanted:
        return
    adopt_name(package, donor, name)
    styles = AdoptedStyles(package, donor)
    frame = Frame(package, sheet.part)
    if any(_uses(one, name) for one in frame.root.iterchildren(_FORMAT)):
        return
    priority = max((int(rule.get("priority", "0")) for rule in frame.root.iter(_RULE)), default=0)
    for one in map(deepcopy, wanted):
        for rule in one.iterchildren(_RULE):
            priority += 1
            rule.set("priority", str(priority))
            if rule.get("dxfId") is not None:
                rule.set("dxfId", str(styles.differential(int(rule.get("dxfId", "0")))))
        insert(frame.root, one, WORKSHEET)
    frame.save()


def _uses(format: etree._Element, name: str) -> bool:
    formulas = (formula.text or "" for formula in format.iter(_FORMULA))
    return any(name in parse(formula) for formula in formulas)
