"""QR codes into text boxes that begin with `{{码}}`: what follows is the code's text, and it takes the box's place.

A box over rows that come again comes again with them, each with a code of its own.
"""

import re
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from addin.filling.images import picture_anchor, qr
from addin.filling.images.pictures import IMAGE, MAIN, SHAPES, picture
from addin.filling.opc.ooxml import DRAWING, RELATIONSHIP_ID
from addin.filling.opc.package import Package, SheetPart

_MARK = re.compile(r"\s*[{｛]{2}\s*码\s*[}｝]{2}(.*)", re.DOTALL)
_ROW = f"{{{DRAWING}}}from/{{{DRAWING}}}row"


@dataclass(frozen=True, slots=True)
class CodeFrame:
    """A text box to become a code: its part, its anchor, the row (from 1) that its upper edge is in, its text.

    `anchor` is None where the box is part of a group of shapes.
    """

    part: str
    shape: etree._Element
    anchor: etree._Element | None
    row: int
    text: str


def text_of(shape: etree._Element) -> str | None:
    """What the code is to say; None for any other shape."""
    match = _MARK.fullmatch("".join(one.text or "" for one in shape.iter(f"{{{MAIN}}}t")))
    return match[1].strip() if match else None


def frames(package: Package, sheet: SheetPart) -> Iterator[CodeFrame]:
    """All that hang on the sheet."""
    for relationship in package.relationships(sheet.part).values():
        if relationship.kind == "drawing" and relationship.target in package:
            for shape in package.root(relationship.target).iter(*SHAPES):
                text = text_of(shape)
                if text is not None:
                    yield _frame(relationship.target, shape, text)


def _frame(part: str, shape: etree._Element, text: str) -> CodeFrame:
    anchor = shape.getparent()
    hung = anchor is not None and etree.QName(anchor).localname.endswith("CellAnchor")
    row = int(anchor.findtext(_ROW) or 0) + 1 if hung and anchor is not None else 1
    return CodeFrame(part, shape, anchor if hung else None, row, text)


class Coder:
    """Draws the codes of a package, each distinct one once."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._pictures: dict[str, str] = {}
        self._number = 0

    def draw(self, sheet: SheetPart, frame: CodeFrame, texts: Sequence[tuple[int, str]]) -> None:
        """Rows (from 1) of the sheet as it is now, and the text of the code whose box began in that row."""
        anchor, package = frame.anchor, self._package
        assert anchor is not None
        package.edit(frame.part)
        holder = anchor.getparent()
        assert holder is not None
        if texts:
            pattern = self._pattern(sheet, frame, anchor, texts[0][1])
            for row, text in texts:
                anchor.addprevious(self._copy(frame.part, pattern, row, text))
        holder.remove(anchor)

    def _pattern(self, sheet: SheetPart, frame: CodeFrame, anchor: etree._Element, text: str) -> etree._Element:
        """The anchor with a picture in it that is as large as a code may be there; its row counts from the box's."""
        top = int(anchor.findtext(_ROW) or 0)
        anchor.replace(frame.shape, picture("", "", "", frame.shape))
        picture_anchor.fit(anchor, self._package.root(sheet.part), qr.draw(text))
        found = deepcopy(anchor)
        _set_row(found, int(found.findtext(_ROW) or 0) - top)
        return found

    def _copy(self, drawing: str, pattern: etree._Element, row: int, text: str) -> etree._Element:
        self._number += 1
        found = deepcopy(pattern)
        _set_row(found, int(found.findtext(_ROW) or 0) + row - 1)
        for about in found.iter(f"{{{DRAWING}}}cNvPr"):
            about.attrib.update(
                {"id": str(_FIRST_ID + self._number), "name": f"二维码 {self._number}", "descr": "二维码"}
            )
        for blip in found.iter(f"{{{MAIN}}}blip"):
            id = self._package.add_relationship(drawing, IMAGE, self._picture(text))
            blip.set(f"{{{RELATIONSHIP_ID}}}embed", id)
        return found

    def _picture(self, text: str) -> str:
        """The part that holds it."""
        if text not in self._pictures:
            name = f"xl/media/code{len(self._pictures) + 1}.png"
            self._package.add_part(name, qr.draw(text).data, "image/png")
            self._pictures[text] = name
        return self._pictures[text]


_FIRST_ID = 10_000
"""Shapes of a drawing are numbered from 1, and each number is there once."""


def _set_row(anchor: etree._Element, row: int) -> None:
    for one in anchor.iterfind(_ROW):
        one.text = str(row)
