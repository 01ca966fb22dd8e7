"""A part of a Word document with nothing in it but what prints: no changes, remarks, names of things, fields' codes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from addin.word.texts import T, W

_GONE = (
    *("del", "moveFrom", "commentRangeStart", "commentRangeEnd", "commentReference", "bookmarkStart", "bookmarkEnd"),
    *("docVars", "rsids", "attachedTemplate", "mailMerge", "proofErr", "permStart", "permEnd", "object", "altChunk"),
    *("ffData", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "tblCaption", "tblDescription"),
    *(f"{name}Change" for name in ("rPr", "pPr", "sectPr", "tblPr", "trPr", "tcPr", "tblGrid")),
)
_UNWRAPPED = ("ins", "moveTo", "hyperlink", "smartTag", "customXml", "sdt", "sdtContent")
_RUN, _FIELD, _CODE, _SIMPLE = (f"{{{W}}}{name}" for name in ("r", "fldChar", "instrText", "fldSimple"))
_PAGES = ("PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION")
"""Fields that Word works out anew on every page; of any other, what it said last stays as text."""
_MEASURE = re.compile(r"\s*(?:-?[\d.]{1,10}|[A-Za-z]+)?\s*")
"""What elements hold that are no text: a place, a width, a side."""
MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"


def only_what_prints(root: etree._Element) -> None:
    """Tracked changes as accepted; comments, hidden text, bookmarks, what somebody called a thing: gone."""
    for element in list(root.iter(*(f"{{{W}}}{name}" for name in _GONE))):
        remove(element)
    _drop_codes(root)
    for element in list(root.iter(*(f"{{{W}}}{name}" for name in _UNWRAPPED))):
        _unwrap(element)
    for run in list(root.iter(_RUN)):
        hidden = run.find(f"{{{W}}}rPr/{{{W}}}vanish")
        if hidden is not None and hidden.get(f"{{{W}}}val") not in ("0", "false"):
            remove(run)
    for element in root.iter():
        if element.tag not in (T, f"{{{MATH}}}t", _CODE) and not _MEASURE.fullmatch(element.text or ""):
            element.text = None
        if (element.tail or "").strip():
            element.tail = None


def remove(element: etree._Element) -> None:
    """Out of its parent, if it has one."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _unwrap(element: etree._Element) -> None:
    """What it holds takes its place."""
    parent = element.getparent()
    if parent is not None:
        at = parent.index(element)
        parent[at : at + 1] = list(element)


@dataclass(slots=True)
class _Field:
    code: str = ""
    in_code: bool = True
    ended: bool = False
    elements: list[etree._Element] = field(default_factory=list)

    @property
    def word(self) -> str:
        """What kind of field it is."""
        return next(iter(self.code.split()), "").upper()


def _drop_codes(root: etree._Element) -> None:
    """Fields become what they said; those of page numbers stay, without anything beside their word."""
    for element in list(root.iter(_SIMPLE)):
        word = next(iter(element.get(f"{{{W}}}instr", "").split()), "").upper()
        if word in _PAGES:
            element.set(f"{{{W}}}instr", word)
        else:
            _unwrap(element)
    for one in list(_fields(root)):
        if one.word in _PAGES and one.ended:
            codes = [element for element in one.elements if element.tag == _CODE]
            for at, element in enumerate(codes):
                element.text = one.word if at == 0 else ""
        else:
            for element in one.elements:
                remove(element)


def _fields(root: etree._Element) -> Iterator[_Field]:
    """Fields of several runs, the inner before the outer; text within a code belongs to it."""
    around: list[_Field] = []
    for element in list(root.iter(_FIELD, _CODE, T)):
        kind = element.get(f"{{{W}}}fldCharType") if element.tag == _FIELD else ""
        if kind == "begin":
            around.append(_Field())
        if around and (element.tag != T or any(one.in_code for one in around)):
            around[-1].elements.append(element)
        if around and element.tag == _CODE:
            around[-1].code += element.text or ""
        if around and kind == "separate":
            around[-1].in_code = False
        if around and kind == "end":
            around[-1].ended = True
            yield around.pop()
    yield from around
