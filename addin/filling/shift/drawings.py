"""Pictures, charts, shapes and text boxes: their anchors, and the cells that shapes show."""

from addin.filling.shift import anchors, charts
from addin.filling.shift.anchors import Layout
from addin.filling.shift.moving import MovingSheet, discard
from addin.filling.shift.namespaces import DRAWING

_BEHAVIOUR: dict[str, anchors.Behaviour] = {"oneCell": "oneCell", "absolute": "absolute"}
_ANCHORS = (f"{{{DRAWING}}}twoCellAnchor", f"{{{DRAWING}}}oneCellAnchor")
_SHOWING = ("textlink", "cellRange")


def move(sheet: MovingSheet, layout: Layout | None) -> None:
    """`editAs` says how an anchor follows; without it, it stretches.  Without a layout, nothing on this sheet moves."""
    for _, part in sheet.related("drawing"):
        if layout is not None:
            for anchor in list(sheet.package.edit(part).iter(*_ANCHORS)):
                behaviour = _BEHAVIOUR.get(anchor.get("editAs", ""), "twoCell")
                if behaviour == "twoCell" and anchors.is_swallowed(anchor, layout):
                    discard(anchor)
                else:
                    anchors.move(anchor, behaviour, layout)
        _move_shown_cells(sheet, part)
        for relationship in sheet.package.relationships(part).values():
            if relationship.kind in charts.KINDS and relationship.target in sheet.package:
                charts.move(sheet, relationship.target)


def _move_shown_cells(sheet: MovingSheet, part: str) -> None:
    for element in sheet.package.root(part).iter("*"):
        for attribute in _SHOWING:
            text = element.get(attribute)
            if text and (moved := sheet.formula(text)) != text:
                sheet.package.edit(part)
                element.set(attribute, moved)
