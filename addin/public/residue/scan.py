"""Every part of a finished copy, searched: texts one by one and joined, attributes, names of parts, raw bytes.

Characters are compared in one plain spelling: without blanks, full width and small letters made alike.
"""

import io
import re
import unicodedata
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import etree

from addin.public.residue import signs
from addin.public.residue.wanted import Wanted

_FORBIDDEN = re.compile(
    r"comments|persons?/|vbaProject|externalLink|pivot|printerSettings|docProps|custom|connections|queryTable|"
    r"revisions|users|embeddings|activeX|ctrlProp|calcChain|slicer|metadata|richData|cellimages|\.vml",
    re.IGNORECASE,
)
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_RUN = re.compile(r"\d(?:[-.]?\d){6,}")
_ENCODINGS = ("utf-8", "utf-16-le", "gb18030")
_SHOWN = frozenset(("t", "v", "is", "si", "c", "p", "f"))
_HEADERS = frozenset(("oddHeader", "evenHeader", "firstHeader", "oddFooter", "evenFooter", "firstFooter"))
_JOINED = frozenset(("si", "is", "p", "c", "t")) | _HEADERS
_CONSENT = "同意公示"
_BUILDINGS, _UNITS = ("{}号楼", "{}栋", "{}幢", "{}楼", "{}"), ("{}单元", "{}单元", "{}")


@dataclass(frozen=True, slots=True)
class Residue:
    """`part` of the file, and `what` was found there (never the person's data itself)."""

    part: str
    what: str

    def __str__(self) -> str:
        return f"{self.part}：{self.what}"


class Scan:
    """Looks for whom it is given, and for what is anybody's by its form."""

    def __init__(self, wanted: Wanted) -> None:
        self._names = {plain(name) for name in wanted.names}
        self._first = {name[0] for name in self._names}
        self._lengths = sorted({len(name) for name in self._names}, reverse=True)
        self._phones = wanted.phones
        self._doors = wanted.doors
        self._rooms = {plain(room) for _, _, room in wanted.doors}
        self._addresses = {plain(one) for door in wanted.doors for one in _spellings(*door)}

    def file(self, blob: bytes) -> list[Residue]:
        """All that is left; empty is what it must be."""
        found: list[Residue] = []
        with zipfile.ZipFile(io.BytesIO(blob)) as archive:
            for name in archive.namelist():
                what = [*self._told(name)]
                if _FORBIDDEN.search(name):
                    what.append("不该有的部件")
                what += self._part(name, archive.read(name))
                found += [Residue(name, one) for one in dict.fromkeys(what)]
        return found

    def _part(self, name: str, data: bytes) -> Iterator[str]:
        if not name.lower().endswith((".xml", ".rels")):
            for encoding in _ENCODINGS:
                yield from self._people(plain(data.decode(encoding, "ignore")))
            return
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, huge_tree=True))
        for spelt in set(re.findall(rb"<\??/?[^\s<>]*[\x80-\xff][^\s<>]*|xmlns[^=\s]*=\s*[\"'][^\"']*", data)):
            yield from self._people(plain(spelt.decode("utf-8", "ignore")))
        if _local(root) == "worksheet":
            yield from self._sheet(root)
        else:
            yield from self._below(root)

    def _below(self, root: etree._Element, every: frozenset[str] = frozenset()) -> Iterator[str]:
        agreed = self._agreed(root) if _local(root) == "document" else {}
        for element in root.iter():
            local = _local(element)
            named = agreed.get(element, every)
            whole = "".join(map(str, element.itertext())) if local in _JOINED else element.text or ""
            if not local or local in _SHOWN or local in _HEADERS:
                yield from self._told(whole, named)
            else:
                yield from self._people(plain(whole), named)
            for text in (element.tail, *element.attrib.values()):
                yield from self._people(plain(str(text or "")), named)
            if element.get("hidden") in ("1", "true") or element.get("state") in ("hidden", "veryHidden"):
                yield "还有隐藏的内容"

    def _agreed(self, root: etree._Element) -> dict[etree._Element, frozenset[str]]:
        """Of a Word document's tables: what lies in a row that says 是 under 同意公示, and who is named there."""
        found: dict[etree._Element, frozenset[str]] = {}
        for table in root.iter("{*}tbl"):
            consent = -1
            for row in table.iterchildren("{*}tr"):
                said = ["".join(map(str, cell.itertext())).strip() for cell in row.iterchildren("{*}tc")]
                consent = next((at for at, text in enumerate(said) if plain(text) == _CONSENT), consent)
                if -1 < consent < len(said) and said[consent] == "是":
                    found |= dict.fromkeys(row.iter(), frozenset(self._named(plain(" ".join(said)))))
        return found

    def _sheet(self, root: etree._Element) -> Iterator[str]:
        """Row by row: a row may say that its person agreed; what is spread over cells is read together."""
        consent = ""
        above: dict[str, str] = {}
        for row in root.iterfind("{*}sheetData/{*}row"):
            said = {_column(cell): _value(cell) for cell in row.iterfind("{*}c")}
            consent = next((place for place, text in said.items() if plain(text) == _CONSENT), consent)
            agreed = consent and said.get(consent, "").strip() == "是"
            named = frozenset(self._named(plain(" ".join(said.values())))) if agreed else frozenset()
            yield from self._below(row, named)
            yield from self._spread([text for text in said.values() if text], named)
            above = {place: (above.get(place, "") + text if len(text) == 1 else "") for place, text in said.items()}
            for text in above.values():
                yield from self._told(text, named)
        for child in root:
            if _local(child) != "sheetData":
                yield from self._below(child)

    def _spread(self, texts: list[str], named: frozenset[str]) -> Iterator[str]:
        """One character a cell, a name in two cells, a number in three, a door in columns of its own."""
        single = "".join(text if len(text) == 1 else "\n" for text in texts)
        for run in single.split("\n"):
            yield from self._told(run, named) if len(run) > 1 else ()
        for at in range(len(texts) - 1):
            both = plain(texts[at] + texts[at + 1])
            if len(both) <= 4 and both in self._names - named and not any(map(str.isdigit, both)):
                yield "有没有遮住的姓名"
            if any("".join(texts[at : at + count]) in self._phones for count in (2, 3)):
                yield "有没有遮住的电话"
        cells = {plain(text) for text in texts}
        if self._rooms & cells and any(self._is_spread(cells, *door) for door in self._doors):
            yield "一行里有完整的门牌"

    def _is_spread(self, cells: set[str], building: str, unit: str, room: str) -> bool:
        where = {plain(form.format(building)) for form in _BUILDINGS}
        units = {plain(form.format(unit)) for form in _UNITS}
        both = {f"{one}{other}" for one in where for other in units}
        in_unit = not unit or not cells.isdisjoint(units)
        return plain(room) in cells and ((not cells.isdisjoint(where) and in_unit) or not cells.isdisjoint(both))

    def _told(self, text: str, named: frozenset[str] = frozenset()) -> Iterator[str]:
        one = plain(text)
        yield from self._people(one, named)
        if any(map(str.isdigit, one)) or "@" in one:
            yield from signs.found(one)

    def _people(self, text: str, named: frozenset[str] = frozenset()) -> Iterator[str]:
        """`text` is plain already."""
        if self._first.intersection(text) and set(self._named(text)) - named:
            yield "有没有遮住的姓名"
        if any(map(str.isdigit, text)):
            if any(map(self._is_phone, _RUN.findall(text))):
                yield "有没有遮住的电话"
            if ("-" in text or "楼" in text or "栋" in text) and any(one in text for one in self._addresses):
                yield "有没有遮住的门牌"

    def _named(self, text: str) -> Iterable[str]:
        """From left to right, the longest first, none within another."""
        at = 0
        while at < len(text):
            found = next((text[at : at + n] for n in self._lengths if text[at : at + n] in self._names), "")
            if found:
                yield found
            at += len(found) or 1

    def _is_phone(self, run: str) -> bool:
        number = re.sub(r"\D", "", run)
        long = any(number[at : at + 11] in self._phones for at in range(len(number) - 10))
        return long or number in self._phones or any(number[head:] in self._phones for head in (2, 3, 4))


def plain(text: str) -> str:
    """One spelling: characters that are escaped, full width, capital, or not seen are made plain or left out."""
    text = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
    if text.isascii():
        return "".join(text.split()).lower()
    text = unicodedata.normalize("NFKC", text).lower()
    return "".join(one for one in text if not one.isspace() and unicodedata.category(one) != "Cf")


def _spellings(building: str, unit: str, room: str) -> Iterator[str]:
    for form in _BUILDINGS[:4]:
        yield form.format(building) + (f"{unit}单元" if unit else "") + room
        yield form.format(building) + room
    yield "-".join(filter(None, (building, unit, room)))


def _local(element: etree._Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _column(cell: etree._Element) -> str:
    return cell.get("r", "").rstrip("0123456789")


def _value(cell: etree._Element) -> str:
    return "".join(map(str, cell.itertext())).strip()
