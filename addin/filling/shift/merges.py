"""Merged cells: those across the pattern row stretch, those within it come again in every copy."""

from addin.filling.ooxml import tag
from addin.filling.shift.moving import MovingSheet
from addin.filling.shift.ranges import spread


def move(sheet: MovingSheet) -> None:
    """Rewrites the whole list, and its count."""
    merges = sheet.root.find(tag("mergeCells"))
    if merges is None:
        return
    for merge in merges.findall(tag("mergeCell")):
        first, *copies = spread(merge.get("ref", ""), sheet.shift)
        merge.set("ref", first)
        if copies:
            at = merges.index(merge) + 1
            merges[at:at] = [merges.makeelement(merge.tag, {"ref": ref}) for ref in copies]
    merges.set("count", str(len(merges)))
