"""Pictures, charts, shapes and text boxes: their anchors, and the cells that shapes show."""

from addin.filling.shift import anchors, charts
from addin.filling.shift.anchors import Layout
from addin.filling.shift.moving import MovingSheet
from addin.filling.shift.namespaces import DRAWING

_BEHAVIOUR: dict[str, anchors.Behaviour] = {"oneCell": "oneCell", "absolute": "absolute"}
_SHOWING = ("textlink", "cellRange")


def move(sheet: MovingSheet, layout: Layout | None) -> None:
    """`editAs` says how an anchor follows; without it, it stretches.  Without a layout, nothing on this sheet moves."""
    for relationship in sheet.package.relationships(sheet.part).values():
        if relationship.kind == "drawing" and relationship.target in sheet.package:
            _move_part(sheet, relationship.target, layout)


def _move_part(sheet: MovingSheet, part: str, layout: Layout | None) -> None:
    if layout is not None:
        for anchor in sheet.package.edit(part).iter(f"{{{DRAWING}}}twoCellAnchor", f"{{{DRAWING}}}oneCellAnchor"):
            anchors.move(anchor, _BEHAVIOUR.get(anchor.get("editAs", ""), "twoCell"), layout)
    for element in sheet.package.root(part).iter():
        for attribute in _SHOWING:
            text = element.get(attribute)
            if text and (moved := sheet.formula(text)) != text:
                element.set(attribute, moved)
                sheet.package.edit(part)
    for relationship in sheet.package.relationships(part).values():
        if relationship.kind in charts.KINDS and relationship.target in sheet.package:
            charts.move(sheet, relationship.target)
