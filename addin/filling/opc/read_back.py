"""Reads a finished file again and compares it with the plan: does every planned cell hold its value?

Nothing of what wrote the file is used here, neither how it finds parts nor how it numbers rows: `zipfile` unpacks, a
pattern finds cells in the plainest spelling, and whatever it does not recognise at once is looked up in the sheet's
tree.  Names are read whatever their namespace, so a strict file is read as what it is.
"""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from posixpath import join, normpath

from lxml import etree

Value = str | int | Decimal | Fraction | date | bool | None
Planned = Mapping[str, Mapping[str, Value]]
"""Name of the sheet → address (`B3`) → value; None and "" are a cell without content."""

_CELL = '<c r="'
_STYLE, _STYLED, _FEW = re.compile(r'" s="[0-9]+"'), '" s="', 8
_ROW_END, _STRETCH = b"</row>", 1 << 19
_ADDRESS = re.compile(r"([A-Z]+)([0-9]+)")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_ROUNDED = Fraction(1, 10**14)
"""Excel keeps 15 digits: of ratios and times of day, the rest is left out."""


def differences(blob: bytes, planned: Planned) -> Iterator[str]:
    """Places such as `申报表!B3` whose cell does not hold what was planned."""
    book = _Book(blob)
    for name, values in planned.items():
        data = book.sheet(name)
        doubted = _without_plain(data, values)
        if doubted:
            cells = _Cells(data, book.texts(), book.epoch_1904)
            yield from (f"{name}!{ref}" for ref, value in doubted.items() if not cells.holds(ref, value))


def _without_plain(data: bytes, values: Mapping[str, Value]) -> Mapping[str, Value]:
    """The values that are not written in the sheet letter by letter; all, where letters may mean others (`_x0041_`).

    The sheet is cut at its cells, their styles are left out, and each piece is kept by its hash of 64 bits.
    """
    if b"_x" in data:
        return values
    held = set[int]()
    for text in _stretches(data):
        held.update(map(hash, _without_styles(text).replace("</row>", _CELL).split(_CELL)))
    left = {
        ref: value
        for ref, value in values.items()
        if hash(
            f'{ref}" t="inlineStr"><is><t>{value}</t></is></c>'
            if value.__class__ is str
            else f'{ref}"><v>{value!s}</v></c>'  # a Decimal is slower to format than to print
        )
        not in held
    }
    return {ref: value for ref, value in left.items() if value not in (None, "") or hash(f'{ref}"/>') not in held}


def _without_styles(text: str) -> str:
    """Cells of a list have few styles, so each is taken out of all cells at once."""
    for _ in range(_FEW):
        at = text.find(_STYLED)
        if at < 0:
            return text
        found = _STYLE.match(text, at)
        if found is None:
            break
        text = text.replace(found[0], '"')
    return _STYLE.sub('"', text)


def _stretches(data: bytes) -> Iterator[str]:
    """The sheet's text in pieces of whole rows: the same cells, in a tenth of the memory."""
    at = 0
    while at < len(data):
        end = data.find(_ROW_END, at + _STRETCH) + len(_ROW_END)
        end = len(data) if end < len(_ROW_END) else end
        yield data[at:end].decode("utf-8", "replace")
        at = end


class _Cells:
    """The cells of one sheet by address, numbered as they stand where they bear no address; `texts` are `<si>`."""

    def __init__(self, sheet: bytes, texts: list[etree._Element], epoch_1904: bool) -> None:
        self._texts = texts
        self._epoch = date(1904, 1, 1) if epoch_1904 else date(1899, 12, 30)
        self._found: dict[tuple[int, int], etree._Element] = {}
        row = 0
        for line in _parse(sheet).iterfind("{*}sheetData/{*}row"):
            row = int(line.get("r") or row + 1)
            column = 0
            for cell in line.iterchildren("{*}c"):
                written = _ADDRESS.fullmatch(cell.get("r", ""))
                column = _column(written[1]) if written else column + 1
                self._found[row, column] = cell

    def holds(self, ref: str, value: Value) -> bool:
        """Whether the cell holds the value, as itself and of its kind."""
        written = _ADDRESS.fullmatch(ref)
        assert written is not None
        cell = self._found.get((int(written[2]), _column(written[1])))
        if cell is None or not len(cell):
            return value is None or value == ""
        if cell.find("{*}f") is not None or len(cell.findall("{*}v")) > 1:
            return False
        kind, number = cell.get("t", "n"), cell.findtext("{*}v") or ""
        if value is None or isinstance(value, str):
            return kind in ("s", "inlineStr") and self._text(cell, kind, number) == (value or "")
        if isinstance(value, bool):
            return kind == "b" and number == ("1" if value else "0")
        return kind == "n" and self._is_number(number, value)

    def _text(self, cell: etree._Element, kind: str, number: str) -> str:
        item = cell.find("{*}is") if kind == "inlineStr" else self._texts[int(number)]
        if item is None:
            return ""
        found = "".join(one.text or "" for one in item.iterfind("{*}t"))
        found += "".join(one.text or "" for one in item.iterfind("{*}r/{*}t"))
        return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), found)

    def _is_number(self, written: str, value: int | Decimal | Fraction | date) -> bool:
        try:
            found = Fraction(Decimal(written))
        except InvalidOperation:
            return False
        wanted = self._serial(value) if isinstance(value, date) else Fraction(value)
        exact = not isinstance(value, Fraction | datetime)
        return found == wanted if exact else abs(found - wanted) <= abs(wanted) * _ROUNDED

    def _serial(self, value: date) -> Fraction:
        """Days since the epoch; Excel believes in 29 February 1900."""
        days = Fraction((date(value.year, value.month, value.day) - self._epoch).days)
        if self._epoch.year == 1899 and days < 61:
            days -= 1
        if isinstance(value, datetime):
            seconds = value.hour * 3600 + value.minute * 60 + value.second
            days += Fraction(seconds * 1_000_000 + value.microsecond, 86_400_000_000)
        return days


class _Book:
    """The parts of a workbook that cells are read from, found by relationships as any reader finds them."""

    def __init__(self, blob: bytes) -> None:
        self._archive = zipfile.ZipFile(io.BytesIO(blob))
        self._names = {_key(name): name for name in self._archive.namelist()}
        workbook = next(target for kind, target in self._targets("").values() if kind == "officeDocument")
        self._related = self._targets(workbook)
        root = _parse(self._read(workbook))
        self._sheets = {
            sheet.get("name", ""): self._related[str(sheet.xpath("string(@*[local-name()='id'])"))][1]
            for sheet in root.iterfind("{*}sheets/{*}sheet")
        }
        properties = root.find("{*}workbookPr")
        self.epoch_1904 = properties is not None and properties.get("date1904") in ("1", "true")

    def sheet(self, name: str) -> bytes:
        """The sheet's XML."""
        return self._read(self._sheets[name])

    def texts(self) -> list[etree._Element]:
        """The shared texts."""
        part = next((target for kind, target in self._related.values() if kind == "sharedStrings"), None)
        return [] if part is None else list(_parse(self._read(part)).iterchildren("{*}si"))

    def _targets(self, part: str) -> dict[str, tuple[str, str]]:
        """By id: the last word of the relationship's type, and the part."""
        folder, _, name = part.rpartition("/")
        root = _parse(self._read(join(folder, "_rels", f"{name}.rels")))
        return {
            one.get("Id", ""): (one.get("Type", "").rpartition("/")[2], _target(folder, one.get("Target", "")))
            for one in root.iterchildren("{*}Relationship")
        }

    def _read(self, part: str) -> bytes:
        return self._archive.read(self._names[_key(part)])


def _parse(data: bytes) -> etree._Element:
    """A file of ours: it was refused before, had it a document type."""
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))


def _column(name: str) -> int:
    number = 0
    for letter in name:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _target(folder: str, target: str) -> str:
    return normpath(join("/", folder, target.replace("\\", "/"))).lstrip("/")


def _key(part: str) -> str:
    return part.replace("\\", "/").lstrip("/").lower()
