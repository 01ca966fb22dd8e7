"""Page headers and footers: placeholders in them, and the mark of a draft.

In their text `&` starts a code: `&C` the part in the middle, `&"宋体"` a font, `&12` a size; `&&` is the sign itself.
"""

import re
from collections.abc import Iterator

from lxml import etree

from addin.filling.forms import templates
from addin.filling.forms.compose import Values, printed
from addin.filling.forms.templates import Template
from addin.filling.opc.ooxml import tag
from addin.filling.opc.order import WORKSHEET, ensure
from addin.filling.opc.package import Package, SheetPart

SIZE = "&11"
"""Of a mark that stands alone: LibreOffice shrinks headers with the sheet, and 9 points should be left."""
LONGEST = 255
"""Characters in one header or footer; Excel reports a file with more as damaged."""

_SIZE = re.compile(r"&\d+$")
_MIDDLE = re.compile(r"&[Cc]")
_PART = re.compile(r"&[LlRr]")
_DIFFERENT = {"firstHeader": "differentFirst", "evenHeader": "differentOddEven"}


def find(package: Package, sheet: SheetPart) -> list[tuple[etree._Element, Template]]:
    """Headers and footers with placeholders."""
    found = []
    for holder in package.root(sheet.part).iterchildren(tag("headerFooter")):
        for element in holder.iterchildren("*"):
            template = templates.parse(element.text or "")
            if template is not None:
                found.append((element, template))
    return found


def text(template: Template, values: Values) -> str:
    """The header with the figures printed in it; Refused where a filter cannot take its value."""
    written = ""
    for piece in template.pieces:
        if isinstance(piece, str):
            written += piece
            continue
        shown = printed(piece, values).text.replace("&", "&&")
        written += " " + shown if _SIZE.search(written) and shown[:1].isdigit() else shown
    return written


def mark(package: Package, sheet: SheetPart, word: str) -> None:
    """Put the word in the middle of every page's header, in front of what stands there.

    A header of our own making is not shrunk with the sheet; of one that the form has, its own choice stands.
    """
    holder = ensure(package.edit(sheet.part), "headerFooter", WORKSHEET)
    if not len(holder):
        holder.set("scaleWithDoc", "0")
    for element in _headers(holder):
        element.text = _marked(element.text or "", word)


def _headers(holder: etree._Element) -> Iterator[etree._Element]:
    """In the schema's order: odd pages come first, those of even and first pages after them where they differ."""
    odd = holder.find(tag("oddHeader"))
    if odd is None:
        odd = etree.Element(tag("oddHeader"))
        holder.insert(0, odd)
    yield odd
    for name, attribute in _DIFFERENT.items():
        if holder.get(attribute) in ("1", "true"):
            yield _other_header(holder, name)


def _other_header(holder: etree._Element, name: str) -> etree._Element:
    found = holder.find(tag(name))
    if found is None:
        found = etree.Element(tag(name))
        earlier = ("oddHeader", "oddFooter") + (("evenHeader", "evenFooter") if name == "firstHeader" else ())
        at = sum(child.tag in map(tag, earlier) for child in holder)
        holder.insert(at, found)
    return found


def _marked(header: str, word: str) -> str:
    middle = _MIDDLE.search(header)
    if middle is not None:
        return f"{header[: middle.end()]}{word} {header[middle.end() :]}"
    part = _PART.search(header)
    if part is not None and part.start() == 0:
        right = re.search("&[Rr]", header)
        at = right.start() if right else len(header)
        return f"{header[:at]}&C{SIZE}{word}{header[at:]}"
    return f"&C{word} {header}" if header else f"&C{SIZE}{word}"
