"""Pivot tables: the range they are made from, and the place they stand in."""

from collections.abc import Mapping

from addin.filling.opc.ooxml import tag
from addin.filling.opc.package import Package
from addin.filling.shift.moving import MovingSheet
from addin.filling.shift.ranges import moved
from addin.filling.shift.rowshift import RowShift


def move(sheet: MovingSheet) -> None:
    """Pivot tables that stand on the sheet."""
    for _, part in sheet.related("pivotTable"):
        for location in sheet.package.edit(part).iter(tag("location")):
            sheet.move_ranges(location, "ref", grow=False)


def move_sources(package: Package, shifts: Mapping[str, RowShift]) -> None:
    """Pivot tables anywhere that are made from a range of one of the sheets (by folded name)."""
    for relationship in package.relationships(package.workbook_part).values():
        if relationship.kind != "pivotCacheDefinition" or relationship.target not in package:
            continue
        for source in package.root(relationship.target).iter(tag("worksheetSource")):
            shift = shifts.get(source.get("sheet", "").casefold())
            if shift and source.get("ref"):
                package.edit(relationship.target)
                source.set("ref", moved(source.get("ref", ""), shift) or source.get("ref", ""))
