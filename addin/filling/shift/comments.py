"""Notes and threaded comments: each stays with its cell; one in the pattern row stays on the first copy."""

from addin.filling.opc.ooxml import tag
from addin.filling.shift.moving import MovingSheet
from addin.filling.shift.namespaces import THREADED

_TAGS = {"comments": tag("comment"), "threadedComment": f"{{{THREADED}}}threadedComment"}


def move(sheet: MovingSheet) -> None:
    """The boxes of notes are drawings: see `vml`."""
    for kind, part in sheet.related(*_TAGS):
        for comment in list(sheet.package.edit(part).iter(_TAGS[kind])):
            sheet.move_ranges(comment, "ref", grow=False)
