"""Page breaks between rows: one below a single pattern row comes below its last copy, one of a block with every copy.

A block of rows that ends with a break (a page for each household) is meant to end every copy so.
"""

from collections.abc import Iterable
from copy import copy

from lxml import etree

from addin.filling.opc.ooxml import tag
from addin.filling.opc.order import WORKSHEET, ensure
from addin.filling.opc.package import Package, SheetPart
from addin.filling.shift.moving import MovingSheet, discard
from addin.filling.shift.rowshift import RowShift

MOST = 1026
"""Excel's limit of breaks on a sheet: a file with more is one that it repairs, so those beyond are left out."""


def is_beyond(root: etree._Element, shift: RowShift) -> bool:
    """Whether the sheet would have more breaks than Excel takes, so that its last pages run on."""
    return any(
        sum(len(_rows(shift, int(one.get("id", "0")))) for one in breaks.iterfind(tag("brk"))) > MOST
        for breaks in root.iterfind(tag("rowBreaks"))
    )


def add(package: Package, sheet: SheetPart, rows: Iterable[int]) -> None:
    """Pages end with these rows, too, as far as Excel takes so many breaks."""
    wanted = sorted(set(rows))
    if not wanted:
        return
    holder = ensure(package.edit(sheet.part), "rowBreaks", WORKSHEET)
    held = {int(one.get("id", "0")): one for one in holder.iterfind(tag("brk"))}
    for row in wanted:
        if row not in held and len(held) < MOST:
            held[row] = holder.makeelement(tag("brk"), {"id": str(row), "max": "16383", "man": "1"})
    holder[:] = [held[row] for row in sorted(held)]
    holder.set("count", str(len(held)))
    holder.set("manualBreakCount", str(sum(one.get("man") in ("1", "true") for one in held.values())))


def move(sheet: MovingSheet) -> None:
    """Also those of custom views.  Two that come together are one, and one above the first row is none."""
    for breaks in list(sheet.root.iter(tag("rowBreaks"))):
        held = {0}
        for one in breaks.findall(tag("brk")):
            row, *further = _rows(sheet.shift, int(one.get("id", "0")))
            one.set("id", str(row))
            _repeat(breaks, one, further[: MOST - len(breaks)])
            if row in held and sheet.shift.removes:
                _count(breaks, one, -1)
                discard(one)
            held.add(row)


def _rows(shift: RowShift, row: int) -> list[int]:
    """Where the break goes, and where its copies go."""
    top, bottom = shift.pattern(row)
    copies = shift.added.get(row, 0) if bottom > top else 0
    if not copies:
        return [shift.end(row)]
    return [shift.start(row) + number * shift.step(row) for number in range(copies + 1)]


def _repeat(breaks: etree._Element, one: etree._Element, rows: list[int]) -> None:
    for row in reversed(rows):
        again = copy(one)
        again.set("id", str(row))
        one.addnext(again)
        _count(breaks, one, 1)
    if rows and breaks.get("count"):
        breaks.set("count", str(len(breaks)))


def _count(breaks: etree._Element, one: etree._Element, more: int) -> None:
    if breaks.get("manualBreakCount") and one.get("man") in ("1", "true"):
        breaks.set("manualBreakCount", str(int(breaks.get("manualBreakCount", "1")) + more))
