"""Form controls and embedded objects as newer Excel keeps them: anchors in the sheet, linked cells, `ctrlProps`."""

from lxml import etree

from addin.filling.opc.ooxml import tag
from addin.filling.shift import anchors
from addin.filling.shift.anchors import Behaviour, Layout
from addin.filling.shift.moving import MovingSheet

_LINKS = ("linkedCell", "listFillRange", "fmlaLink", "fmlaRange", "fmlaTxbx", "fmlaGroup")
_YES = ("1", "true")


def move(sheet: MovingSheet, layout: Layout | None) -> None:
    """Macros are left alone: they are names, not cells."""
    for properties in sheet.root.iter(tag("controlPr"), tag("objectPr")):
        if _move_links(sheet, properties):
            sheet.package.edit(sheet.part)
        if layout is not None:
            for anchor in properties.iterchildren(tag("anchor")):
                anchors.move(anchor, _behaviour(anchor), layout)
    for _, part in sheet.related("ctrlProp"):
        if _move_links(sheet, sheet.package.root(part)):
            sheet.package.edit(part)


def _behaviour(anchor: etree._Element) -> Behaviour:
    if anchor.get("sizeWithCells") in _YES:
        return "twoCell"
    return "oneCell" if anchor.get("moveWithCells") in _YES else "absolute"


def _move_links(sheet: MovingSheet, element: etree._Element) -> bool:
    changed = False
    for attribute in _LINKS:
        text = element.get(attribute)
        if text and (moved := sheet.formula(text)) != text:
            element.set(attribute, moved)
            changed = True
    return changed
