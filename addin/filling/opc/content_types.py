"""`[Content_Types].xml`: what kind of part each one is, by its name or by its extension."""

from lxml import etree

from addin.filling.opc.ooxml import CONTENT_TYPES

PART = "[Content_Types].xml"
_DEFAULT = f"{{{CONTENT_TYPES}}}Default"
_OVERRIDE = f"{{{CONTENT_TYPES}}}Override"


def find(root: etree._Element, part: str) -> str:
    """The part's content type, the empty string where none is given; letter case does not count."""
    override = _override(root, part)
    if override is not None:
        return override.get("ContentType", "")
    extension = part.rpartition(".")[2].lower()
    for element in root.iter(_DEFAULT):
        if element.get("Extension", "").lower() == extension:
            return element.get("ContentType", "")
    return ""


def add(root: etree._Element, part: str, content_type: str) -> None:
    """Give the part its type, unless its extension already does."""
    if find(root, part) == content_type:
        return
    override = _override(root, part)
    if override is None:
        override = etree.SubElement(root, _OVERRIDE, PartName=f"/{part}")
    override.set("ContentType", content_type)


def remove(root: etree._Element, part: str) -> None:
    """Forget the part; what its extension says stays, for others."""
    override = _override(root, part)
    if override is not None:
        root.remove(override)


def _override(root: etree._Element, part: str) -> etree._Element | None:
    wanted = part.lower()
    for element in root.iter(_OVERRIDE):
        if element.get("PartName", "").lstrip("/").lower() == wanted:
            return element
    return None
