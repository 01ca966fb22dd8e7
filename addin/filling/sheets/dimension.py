"""`<dimension>`, the block of cells that a sheet says it has."""

from lxml import etree

from addin.filling.opc.ooxml import tag
from addin.filling.sheets.refs import Block


def widen(root: etree._Element, block: Block) -> None:
    """Let the sheet's `dimension`, if it has one, take in the block; drop it where it cannot be read."""
    dimension = root.find(tag("dimension"))
    if dimension is None:
        return
    try:
        dimension.set("ref", str(Block.parse(dimension.get("ref", "")).around(block)))
    except ValueError:
        root.remove(dimension)
