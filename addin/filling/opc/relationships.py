"""Relationships: which part belongs to which.  Parts are found by them, never by guessing at names."""

import posixpath
from dataclasses import dataclass
from urllib.parse import unquote

from lxml import etree

from addin.filling.opc.ooxml import RELATIONSHIPS

RELATIONSHIP = f"{{{RELATIONSHIPS}}}Relationship"
EMPTY = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<Relationships xmlns="{RELATIONSHIPS}"/>'.encode()


@dataclass(frozen=True, slots=True)
class Relationship:
    """`target` is a part's name (`xl/worksheets/sheet1.xml`), or where `external`, the address as written."""

    type: str
    target: str
    external: bool = False

    @property
    def kind(self) -> str:
        """The last word of the type: `worksheet`, `comments`, `drawing` …"""
        return self.type.rpartition("/")[2]


def part_of(source: str) -> str:
    """The part that holds the relationships of `source`; the package's own for the empty string."""
    folder, base = posixpath.split(source)
    return posixpath.join(folder, "_rels", f"{base}.rels")


def resolve(source: str, target: str) -> str:
    """The part's name that `target` means when written in the relationships of `source`."""
    path = unquote(target.partition("#")[0].replace("\\", "/"))
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(source), path)).lstrip("/")


def parse(root: etree._Element, source: str) -> dict[str, Relationship]:
    """By id, as the part that holds the relationships of `source` has them."""
    found = {}
    for element in root.iter(RELATIONSHIP):
        external = element.get("TargetMode") == "External"
        target = element.get("Target", "")
        found[element.get("Id", "")] = Relationship(
            element.get("Type", ""), target if external else resolve(source, target), external
        )
    return found


def add(
    root: etree._Element, source: str, type: str, target: str, external: bool = False, id: str | None = None
) -> str:
    """Append one and return its id; an internal target is written relative to `source`, as Excel does."""
    id = id or _free_id(root)
    written = target if external else posixpath.relpath("/" + target, posixpath.join("/", posixpath.dirname(source)))
    element = etree.SubElement(root, RELATIONSHIP, Id=id, Type=type, Target=written)
    if external:
        element.set("TargetMode", "External")
    return id


def _free_id(root: etree._Element) -> str:
    taken = {element.get("Id") for element in root.iter(RELATIONSHIP)}
    number = len(taken) + 1
    while f"rId{number}" in taken:
        number += 1
    return f"rId{number}"


def source_of(holder: str) -> str:
    """The part whose relationships `holder` (`xl/_rels/workbook.xml.rels`) keeps."""
    folder, base = posixpath.split(holder)
    return posixpath.join(posixpath.dirname(folder), base[: -len(".rels")])
