"""Merged cells: those across the pattern row stretch, those within it come again in every copy."""

from lxml import etree

from addin.filling.opc.ooxml import tag
from addin.filling.sheets.merges import merged_blocks
from addin.filling.shift.moving import MovingSheet, discard
from addin.filling.shift.ranges import spread


def move(sheet: MovingSheet) -> None:
    """Rewrites the whole list, and its count."""
    merges = sheet.root.find(tag("mergeCells"))
    if merges is None:
        return
    for merge in merges.findall(tag("mergeCell")):
        first, *copies = spread(merge.get("ref", ""), sheet.shift)
        if sheet.shift.removes and _is_single(first):
            discard(merge)
            continue
        merge.set("ref", first)
        if copies:
            at = merges.index(merge) + 1
            merges[at:at] = [merges.makeelement(merge.tag, {"ref": ref}) for ref in copies]
    merges.set("count", str(len(merges)))


def _is_single(ref: str) -> bool:
    """A merge of one cell is none (Excel reports the file as damaged), and neither is one that is gone."""
    first, _, last = ref.partition(":")
    return first == (last or first)


def columns_merged_down(sheet: etree._Element, top: int, bottom: int) -> set[int]:
    """Columns in which these rows are part of a merge that goes beyond them: it hides copies of the rows there."""
    tall = [
        block
        for block in merged_blocks(sheet)
        if block.top <= bottom and top <= block.bottom and not top <= block.top <= block.bottom <= bottom
    ]
    return {column for block in tall for column in range(block.left, block.right + 1)}
