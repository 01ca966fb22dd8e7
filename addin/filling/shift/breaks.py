"""Page breaks between rows: one right below the pattern row comes below its last copy."""

from addin.filling.ooxml import tag
from addin.filling.shift.moving import MovingSheet, discard


def move(sheet: MovingSheet) -> None:
    """Also those of custom views.  Two that come together are one, and one above the first row is none."""
    for breaks in list(sheet.root.iter(tag("rowBreaks"))):
        held = {0}
        for one in breaks.findall(tag("brk")):
            row = sheet.shift.end(int(one.get("id", "0")))
            one.set("id", str(row))
            if row in held and sheet.shift.removes:
                if breaks.get("manualBreakCount") and one.get("man") in ("1", "true"):
                    breaks.set("manualBreakCount", str(int(breaks.get("manualBreakCount", "1")) - 1))
                discard(one)
            held.add(row)
