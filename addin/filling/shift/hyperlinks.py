"""Hyperlinks: places and internal targets; one in the pattern row comes again in every copy."""

from copy import deepcopy

from addin.filling.ooxml import tag
from addin.filling.shift.moving import MovingSheet
from addin.filling.shift.ranges import spread


def move(sheet: MovingSheet) -> None:
    """Copies lead to the same target."""
    for link in list(sheet.root.iterfind(f"{tag('hyperlinks')}/{tag('hyperlink')}")):
        if link.get("location"):
            link.set("location", sheet.formula(link.get("location", "")))
        first, *copies = spread(link.get("ref", ""), sheet.shift)
        link.set("ref", first)
        for ref in reversed(copies):
            twin = deepcopy(link)
            twin.set("ref", ref)
            link.addnext(twin)
