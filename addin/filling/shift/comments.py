"""Notes and threaded comments: each stays with its cell; one in the pattern row stays on the first copy."""

from addin.filling.ooxml import tag
from addin.filling.shift.moving import MovingSheet
from addin.filling.shift.namespaces import THREADED
from addin.filling.shift.ranges import moved

_TAGS = {"comments": tag("comment"), "threadedComment": f"{{{THREADED}}}threadedComment"}


def move(sheet: MovingSheet) -> None:
    """The boxes of notes are drawings: see `vml`."""
    for relationship in sheet.package.relationships(sheet.part).values():
        if relationship.kind in _TAGS and relationship.target in sheet.package:
            for comment in sheet.package.edit(relationship.target).iter(_TAGS[relationship.kind]):
                comment.set("ref", moved(comment.get("ref", ""), sheet.shift, grow=False))
