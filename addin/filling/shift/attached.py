"""What hangs on a sheet in parts of its own, or leads out of it: hyperlinks, tables, pivot tables, comments."""

from collections.abc import Mapping
from copy import deepcopy

from addin.filling.opc.ooxml import RELATIONSHIP_ID, THREADED, tag
from addin.filling.opc.package import Package
from addin.filling.shift.anchors import Layout, carry
from addin.filling.shift.geometry import EMU_PER_PIXEL
from addin.filling.shift.moving import MovingSheet, discard
from addin.filling.shift.ranges import moved, spread
from addin.filling.shift.rowshift import RowShift

_ID = f"{{{RELATIONSHIP_ID}}}id"
_TAGS = {"comments": tag("comment"), "threadedComment": f"{{{THREADED}}}threadedComment"}


def move_hyperlinks(sheet: MovingSheet) -> None:
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


def move_tables(sheet: MovingSheet) -> None:
    """A table that the pattern row is in grows; its columns' formulas are rewritten."""
    for kind, part in sheet.related("table", "tableSingleCells"):
        if not sheet.is_concerned(part):
            continue
        root = sheet.package.edit(part)
        if kind == "table":
            for element in list(root.iter(tag("table"), tag("autoFilter"), tag("sortState"), tag("sortCondition"))):
                sheet.move_ranges(element, "ref")
            for formula in root.iter(tag("calculatedColumnFormula"), tag("totalsRowFormula")):
                sheet.move_formula(formula)
        for cell in list(root.iter(tag("singleXmlCell"))):
            sheet.move_ranges(cell, "r", grow=False)


def move_pivots(sheet: MovingSheet) -> None:
    """Pivot tables that stand on the sheet: their place."""
    for _, part in sheet.related("pivotTable"):
        for location in sheet.package.edit(part).iter(tag("location")):
            sheet.move_ranges(location, "ref", grow=False)


def move_pivot_sources(package: Package, shifts: Mapping[str, RowShift]) -> None:
    """Pivot tables anywhere that are made from a range of one of the sheets (by folded name)."""
    for relationship in package.relationships(package.workbook_part).values():
        if relationship.kind != "pivotCacheDefinition" or relationship.target not in package:
            continue
        for source in package.root(relationship.target).iter(tag("worksheetSource")):
            shift = shifts.get(source.get("sheet", "").casefold())
            if shift and source.get("ref"):
                package.edit(relationship.target)
                source.set("ref", moved(source.get("ref", ""), shift) or source.get("ref", ""))


def move_comments(sheet: MovingSheet, layout: Layout | None) -> None:
    """Each stays with its cell; one in the pattern row stays on the first copy.

    The boxes are drawings (see `vml`); younger files tell their place a second time, in the comment itself.
    """
    if layout is None:
        return
    for kind, part in sheet.related(*_TAGS):
        for comment in list(sheet.package.edit(part).iter(_TAGS[kind])):
            row = int("".join(filter(str.isdigit, comment.get("ref", ""))) or 0)
            for anchor in comment.iterfind(".//{*}commentPr/{*}anchor") if row else ():
                carry(anchor, layout, sheet.shift.start(row) - row, EMU_PER_PIXEL)
            sheet.move_ranges(comment, "ref", grow=False)
