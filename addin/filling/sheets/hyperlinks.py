"""Links of cells to places in the same workbook (`<hyperlinks>`), at most as many as Excel opens."""

from collections.abc import Mapping

from lxml import etree

from addin.filling.opc.ooxml import RELATIONSHIP_ID, tag
from addin.filling.opc.order import WORKSHEET, ensure
from addin.filling.opc.package import Package
from addin.filling.sheets import refs
from addin.filling.sheets.refs import Block, letters

MAX_LINKS = 65_530
"""Per sheet; a file with more is reported as damaged."""

_LINK = tag("hyperlink")
_ID = f"{{{RELATIONSHIP_ID}}}id"


def set_links(package: Package, part: str, links: Mapping[tuple[int, int], str]) -> None:
    """Give each cell (row, column) a link to a location; links that are there already stay untouched."""
    held = _held(package, part)
    wanted = {f"{letters(column)}{row}": location for (row, column), location in links.items()}
    wanted = {ref: where for ref, where in wanted.items() if ref not in held or held[ref].get("location") != where}
    _remove(package, part, [held[ref] for ref in wanted if ref in held])
    room = MAX_LINKS - len(_held(package, part))
    if wanted and room > 0:
        holder = ensure(package.edit(part), "hyperlinks", WORKSHEET)
        for ref, location in list(wanted.items())[:room]:
            etree.SubElement(holder, _LINK, ref=ref, location=location)


def remove_links(package: Package, part: str, block: Block) -> None:
    """Remove every link that lies inside the block."""
    inside = [
        element
        for ref, element in _held(package, part).items()
        for found in refs.blocks(ref)
        if block.holds(found.top, found.left) and block.holds(found.bottom, found.right)
    ]
    _remove(package, part, inside)


def _held(package: Package, part: str) -> dict[str, etree._Element]:
    found = package.root(part).iterfind(f"{tag('hyperlinks')}/{_LINK}")
    return {element.get("ref", ""): element for element in found}


def _remove(package: Package, part: str, elements: list[etree._Element]) -> None:
    if not elements:
        return
    root = package.edit(part)
    holder = ensure(root, "hyperlinks", WORKSHEET)
    for element in elements:
        holder.remove(element)
        id = element.get(_ID)
        if id is not None:
            package.remove_relationship(part, id)
    if not len(holder):
        root.remove(holder)
