"""Hyperlinks: places and internal targets; one in the pattern row comes again in every copy."""

from copy import deepcopy

from addin.filling.opc.ooxml import RELATIONSHIP_ID, tag
from addin.filling.shift.moving import MovingSheet, discard
from addin.filling.shift.ranges import spread

_ID = f"{{{RELATIONSHIP_ID}}}id"


def move(sheet: MovingSheet) -> None:
    """Copies lead to the same target."""
    for link in list(sheet.root.iterfind(f"{tag('hyperlinks')}/{tag('hyperlink')}")):
        if link.get("location"):
            link.set("location", sheet.formula(link.get("location", "")))
        first, *copies = spread(link.get("ref", ""), sheet.shift)
        if not first:
            discard(link)
            if link.get(_ID):
                sheet.package.remove_relationship(sheet.part, link.get(_ID, ""))
            continue
        link.set("ref", first)
        for ref in reversed(copies):
            twin = deepcopy(link)
            twin.set("ref", ref)
            link.addnext(twin)
