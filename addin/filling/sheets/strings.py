"""Text in cells: what XML cannot hold is written `_xHHHH_` (ECMA-376 22.9.2.19), outer blanks are kept.

Text is written into the cell itself (`inlineStr`): the shared table, with its rich and phonetic entries, stays as it
is, and a file without one needs none.
"""

import re
from copy import copy
from typing import TYPE_CHECKING

from lxml import etree

from addin.filling.opc.ooxml import SHARED_STRINGS, XML_SPACE, tag

if TYPE_CHECKING:
    from addin.filling.opc.package import Package

MAX_LENGTH = 32_767
"""UTF-16 units that a cell holds."""

_IS, _T, _R, _SI = tag("is"), tag("t"), tag("r"), tag("si")
_ITEM = etree.Element(_IS)
etree.SubElement(_ITEM, _T)
"""Copied for each text: quicker than making two elements."""

_UNWRITABLE = re.compile(r"[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_BLANKS = re.compile(r"^\s|\s$|\s\s|\n")


def length(text: str) -> int:
    """As Excel counts: a character beyond U+FFFF is two."""
    return len(text) + sum(character > "\uffff" for character in text) if not text.isascii() else len(text)


def escape(text: str) -> str:
    """Text as it stands in `<t>`."""
    return _UNWRITABLE.sub(lambda match: f"_x{ord(match[0]):04X}_", text)


def unescape(text: str) -> str:
    """What a cell means by the text in its `<t>`."""
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text


def needs_space(text: str) -> bool:
    """Whether blanks would be lost without `xml:space="preserve"`."""
    return _BLANKS.search(text) is not None


def is_plain(text: str) -> bool:
    """Text that is written as it is: nothing to escape, no blanks to keep.  Quick, and right for most cells."""
    return text.isprintable() and text.strip() == text and "  " not in text and "_x" not in text


def add_text(cell: etree._Element, text: str) -> None:
    """Put the text into an emptied `<c>`."""
    cell.set("t", "inlineStr")
    item = copy(_ITEM)
    element = item[0]
    if is_plain(text):
        element.text = text
    else:
        element.text = text = escape(text)
        if needs_space(text):
            element.set(XML_SPACE, "preserve")
    cell.append(item)


def text_of(item: etree._Element) -> str:
    """The text of a `<si>` or `<is>`: its own, or that of its runs, without the phonetic guide."""
    parts = [child if child.tag == _T else child.find(_T) for child in item if child.tag in (_T, _R)]
    return unescape("".join(part.text or "" for part in parts if part is not None))


class SharedStrings:
    """The package's table of texts, read only; empty where it has none."""

    def __init__(self, package: "Package") -> None:
        part = package.related(package.workbook_part, SHARED_STRINGS)
        self._items = [] if part is None else [item for item in package.root(part) if item.tag == _SI]

    def __getitem__(self, index: int) -> str:
        """The plain text of an entry; empty for an index that the table does not have."""
        return text_of(self._items[index]) if 0 <= index < len(self._items) else ""

    def item(self, index: int) -> etree._Element | None:
        """The entry itself: `<si>`."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def of_cell(self, cell: etree._Element) -> str | None:
        """The text of a `<c>`, shared, inline or a formula's result; None for a cell that holds no text."""
        kind = cell.get("t")
        if kind == "inlineStr":
            item = cell.find(_IS)
            return "" if item is None else text_of(item)
        if kind not in ("s", "str"):
            return None
        value = cell.findtext(tag("v")) or ""
        if kind == "str":
            return unescape(value)
        return self[int(value)] if value.strip().isdigit() else ""
