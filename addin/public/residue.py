"""Opens every part of a finished public copy and looks for people: nothing of how the copy was made is trusted.

Texts are read joined (a name may be split over runs) and one by one, attributes and names of parts too; other parts as
bytes in the encodings of Chinese Windows.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from addin.filling.opc import xml
from addin.filling.opc.ooxml import tag
from addin.filling.sheets.strings import unescape
from addin.public.columns import CONSENT
from addin.public.people import People, digits
from addin.public.spelling import compact, plain_digits
from validators.address.address import building_name, unit_name

_JOINED = ("si", "is", "p", "c", "oddHeader", "evenHeader", "firstHeader", "t")
_FORBIDDEN = re.compile(
    r"comments|persons?/|vbaProject|externalLink|pivot|printerSettings|docProps|custom|connections|queryTable|"
    r"revisions|users|embeddings|activeX|ctrlProp|calcChain|slicer|metadata|\.vml",
    re.IGNORECASE,
)
_RUN = re.compile(r"\d(?:[-. ]?\d){6,}")
_SPELT = re.compile(rb"""xmlns[^=<>"']*=\s*(?:"[^"]*"|'[^']*')|<[^\s<>/!?]*[\x80-\xff][^\s<>/]*""")
"""Namespaces, and elements whose names are not plain letters."""
_ENCODINGS = ("utf-8", "utf-16-le", "gb18030")


@dataclass(frozen=True, slots=True)
class Residue:
    """`part` of the file, and `what` was found there (never the person's data itself)."""

    part: str
    what: str

    def __str__(self) -> str:
        return f"{self.part}：{self.what}"


class Scan:
    """Looks for these people."""

    def __init__(self, people: People) -> None:
        self._people = people
        self._lengths, self._first = people.lengths, {name[0] for name in people.names}
        self._addresses = people.addresses()
        self._rooms = {door for _, _, door in people.doors}
        self._phone_lengths = {len(phone) for phone in people.phones}

    def file(self, blob: bytes) -> list[Residue]:
        """All that is left; empty is what it must be."""
        found = []
        with zipfile.ZipFile(io.BytesIO(blob)) as archive:
            for name in archive.namelist():
                data = archive.read(name)
                seen = dict.fromkeys((*self._structure(name), *self._told(name), *self._part(name, data)))
                found += [Residue(name, what) for what in seen]
        return found

    def _structure(self, name: str) -> Iterator[str]:
        if _FORBIDDEN.search(name):
            yield "不该有的部件"

    def _part(self, name: str, data: bytes) -> Iterator[str]:
        if not name.lower().endswith((".xml", ".rels")):
            for encoding in _ENCODINGS:
                yield from self._told(data.decode(encoding, "ignore"))
            return
        for written in sorted(set(_SPELT.findall(data))):
            yield from self._told(written.decode("utf-8", "ignore"))
        root = xml.parse(data)
        if root.tag == tag("worksheet"):
            yield from self._sheet(root)
        else:
            yield from self._texts(root, frozenset())

    def _texts(self, root: etree._Element, names: frozenset[str]) -> Iterator[str]:
        for element in root.iter():
            if not isinstance(element.tag, str):
                yield from self._told(element.text or "")
                continue
            if etree.QName(element).localname in _JOINED:
                yield from self._told("".join(map(str, element.itertext())), names)
            for text in (element.text, element.tail, *element.attrib.values()):
                yield from self._told(str(text or ""), names)
            if element.get("hidden") in ("1", "true") or element.get("state") in ("hidden", "veryHidden"):
                yield "还有隐藏的内容"

    def _sheet(self, root: etree._Element) -> Iterator[str]:
        """Row by row: a door may be spread over cells, and a row may say that its person agreed."""
        column = ""
        for row in root.iter(tag("row")):
            said = {_column(cell): "".join(map(str, cell.itertext())) for cell in row.iter(tag("c"))}
            column = next((place for place, text in said.items() if text == CONSENT), column)
            agreed = self._names(" ".join(said.values())) if column and said.get(column) == "是" else ()
            yield from self._texts(row, frozenset(agreed))
            texts = {"".join(map(str, c.itertext())) for c in row.iter(tag("c")) if c.get("t") == "inlineStr"}
            if self._rooms & texts and any(self._spread(texts)):
                yield "一行里有完整的门牌"
        for child in root:
            if child.tag != tag("sheetData"):
                yield from self._texts(child, frozenset())

    def _spread(self, texts: set[str]) -> Iterator[bool]:
        for building, unit, door in self._people.doors:
            if door in texts and not texts.isdisjoint((building, building_name(building), unit_name(building, unit))):
                yield not unit or not texts.isdisjoint((unit, f"{unit}单元", unit_name(building, unit)))

    def _told(self, text: str, agreed: frozenset[str] = frozenset()) -> Iterator[str]:
        text = plain_digits(unescape(text))
        if self._first.intersection(text) and set(self._names(compact(text)[0])) - agreed:
            yield "有没有遮住的姓名"
        if any(map(str.isdigit, text)):
            if any(self._phones(text)):
                yield "有没有遮住的电话"
            if any(address in text for address in self._near(text)):
                yield "有没有遮住的门牌"

    def _near(self, text: str) -> set[str]:
        return self._addresses if "-" in text or "楼" in text or "排" in text else set()

    def _names(self, text: str) -> list[str]:
        places = (at for at, character in enumerate(text) if character in self._first)
        found = (text[at : at + length] for at in places for length in self._lengths)
        return [one for one in found if one in self._people.names]

    def _phones(self, text: str) -> Iterator[bool]:
        for run in _RUN.findall(text):
            number = digits(run)
            for length in self._phone_lengths:
                yield any(number[at : at + length] in self._people.phones for at in range(len(number) - length + 1))


def _column(cell: etree._Element) -> str:
    return cell.get("r", "").rstrip("0123456789")
