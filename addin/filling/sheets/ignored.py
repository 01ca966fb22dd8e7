"""No green corner for phone and room numbers: `ignoredErrors` for numbers that are text on purpose."""

from collections.abc import Collection

from lxml import etree

from addin.filling.opc.ooxml import tag
from addin.filling.opc.order import WORKSHEET, ensure
from addin.filling.opc.package import Package
from addin.filling.sheets import refs
from addin.filling.sheets.refs import Block, cover

_ONE = tag("ignoredError")


def ignore_numbers_as_text(package: Package, part: str, cells: Collection[tuple[int, int]]) -> None:
    """Mark the cells (row, column) that are not marked yet."""
    if not cells:
        return
    ignored = _ignored(package.root(part))
    new = [cell for cell in cells if not any(block.holds(*cell) for block in ignored)] if ignored else cells
    ignore_blocks(package, part, cover(new))


def ignore_blocks(package: Package, part: str, blocks: list[Block]) -> None:
    """Mark the blocks that do not lie inside a marked one."""
    ignored = _ignored(package.root(part))
    new = [b for b in blocks if not any(i.holds(b.top, b.left) and i.holds(b.bottom, b.right) for i in ignored)]
    if new:
        holder = ensure(package.edit(part), "ignoredErrors", WORKSHEET)
        element = etree.Element(_ONE, sqref=" ".join(map(str, new)), numberStoredAsText="1")
        holder.insert(len(holder.findall(_ONE)), element)


def _ignored(root: etree._Element) -> list[Block]:
    found: list[Block] = []
    for element in root.iterfind(f"{tag('ignoredErrors')}/{_ONE}"):
        if element.get("numberStoredAsText") in ("1", "true"):
            found += refs.blocks(element.get("sqref", ""))
    return found
