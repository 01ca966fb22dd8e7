"""Tables (ListObjects) of a sheet: where they and their headers stand, by name."""

from collections.abc import Iterator

from lxml import etree

from addin.filling.opc.ooxml import TABLE
from addin.filling.opc.package import Package
from addin.filling.sheets import refs
from addin.filling.sheets.refs import Block


def blocks_of(package: Package, part: str) -> list[tuple[str, Block]]:
    """Name and place of each table."""
    return [(root.get("displayName", ""), block) for root, block in tables(package, part)]


def headers(package: Package, part: str) -> list[tuple[str, Block]]:
    """Name and header row of each; its texts are the names of the table's columns, which stand in another part."""
    return [
        (root.get("displayName", ""), Block(block.top, block.left, block.top, block.right))
        for root, block in tables(package, part)
        if root.get("headerRowCount") != "0"
    ]


def tables(package: Package, part: str) -> Iterator[tuple[etree._Element, Block]]:
    """Each table's own XML, and its place."""
    for relationship in package.relationships(part).values():
        if relationship.type == TABLE and relationship.target in package:
            root = package.root(relationship.target)
            for block in refs.blocks(root.get("ref", "")):
                yield root, block
