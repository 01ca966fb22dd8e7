"""Page breaks between rows: one right below the pattern row comes below its last copy."""

from addin.filling.ooxml import tag
from addin.filling.shift.moving import MovingSheet


def move(sheet: MovingSheet) -> None:
    """Also those of custom views.  Their number stays."""
    for breaks in sheet.root.iter(tag("rowBreaks")):
        for one in breaks.iterfind(tag("brk")):
            one.set("id", str(sheet.shift.end(int(one.get("id", "0")))))
