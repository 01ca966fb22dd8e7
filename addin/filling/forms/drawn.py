"""Placeholders outside of cells: in text boxes and shapes, in the titles of charts, in notes and threaded comments.

Single figures only: none of these comes again for each record.  A placeholder may be split over runs of text, each with
its own look; it looks like the run it begins in.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from lxml import etree

from addin.filling.forms import templates
from addin.filling.forms.compose import Values, printed
from addin.filling.forms.templates import Template
from addin.filling.images import codes
from addin.filling.images.pictures import MAIN, SHAPES, name_of
from addin.filling.opc.package import Package, SheetPart

_PARAGRAPH, _TEXT = f"{{{MAIN}}}p", f"{{{MAIN}}}t"
_DRAWN = {"drawing": "文本框或图形", "chart": "图表", "chartEx": "图表", "chartUserShapes": "图表"}
_NOTES = ("comments", "threadedComment")


@dataclass(frozen=True, slots=True)
class Drawn:
    """A text with placeholders: the part it is in, where a reader finds it, the elements that hold it in pieces."""

    part: str
    place: str
    runs: Sequence[etree._Element]
    template: Template

    def texts(self, values: Values) -> list[str]:
        """What each of the elements is to hold; Refused where a filter cannot take its value."""
        ends = list(accumulate(len(run.text or "") for run in self.runs))
        found = [""] * len(self.runs)
        for piece, start in zip(self.template.pieces, self.template.starts, strict=True):
            if isinstance(piece, str):
                for at, sign in enumerate(piece, start):
                    found[min(bisect_right(ends, at), len(ends) - 1)] += sign
            else:
                found[min(bisect_right(ends, start), len(ends) - 1)] += printed(piece, values).text
        return found


def find(package: Package, sheet: SheetPart) -> Iterator[Drawn]:
    """All that hang on the sheet."""
    yield from _shapes(package, sheet.part)
    for relationship in package.relationships(sheet.part).values():
        if relationship.kind in _NOTES and relationship.target in package:
            for note in package.root(relationship.target).iter("{*}comment", "{*}threadedComment"):
                texts = [one for one in note.iter("{*}t") if _is_shown(one)] or list(note.iterchildren("{*}text"))
                yield from _drawn(relationship.target, f"{note.get('ref', '')} 的批注", texts)


def _shapes(package: Package, part: str) -> Iterator[Drawn]:
    for relationship in package.relationships(part).values():
        if relationship.kind in _DRAWN and relationship.target in package:
            root = package.root(relationship.target)
            framed = [shape for shape in root.iter(*SHAPES) if name_of(shape) or codes.text_of(shape) is not None]
            frames = {one for shape in framed for one in shape.iter(_PARAGRAPH)}
            for paragraph in root.iter(_PARAGRAPH):
                if paragraph not in frames:
                    yield from _drawn(relationship.target, _DRAWN[relationship.kind], list(paragraph.iter(_TEXT)))
            yield from _shapes(package, relationship.target)


def _is_shown(text: etree._Element) -> bool:
    """Not the phonetic guide."""
    parent = text.getparent()
    return parent is None or etree.QName(parent).localname != "rPh"


def _drawn(part: str, place: str, runs: list[etree._Element]) -> Iterator[Drawn]:
    template = templates.parse("".join(run.text or "" for run in runs))
    if template is not None:
        yield Drawn(part, place, runs, template)
