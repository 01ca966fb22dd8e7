"""Reads a finished file again and compares it with the plan: does every planned cell hold its value?

Nothing of what wrote the file is used here: `zipfile` unpacks, a pattern finds cells in the plainest spelling, and
whatever it does not recognise at once is looked up in the sheet's tree, by `read_cell`.
"""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from decimal import Decimal
from posixpath import join, normpath

from lxml import etree

from addin.filling.opc.xml import parse
from addin.filling.sheets.read_cell import Reader
from addin.filling.sheets.sheet_writer import Cell

Planned = Mapping[str, Mapping[str, Cell]]
"""Name of the sheet → address (`B3`) → value."""

_PLAIN = re.compile(
    r'<c r="([A-Z]+[0-9]+)"(?: s="[0-9]+")?(?:><v>([^<]*)</v>| t="inlineStr"><is><t>([^<]*)</t></is>)</c>'
)

_BLANK = re.compile(r'<c r="([A-Z]+[0-9]+)"(?: s="[0-9]+")?/>')
_NUMBERS = (int, Decimal)


def differences(blob: bytes, planned: Planned) -> Iterator[str]:
    """Places such as `申报表!B3` whose cell does not hold what was planned."""
    book = _Book(blob)
    for name, values in planned.items():
        data = book.sheet(name)
        doubted = _without_plain(data.decode("utf-8", "replace"), values)
        if doubted:
            reader = Reader(parse(data), book.texts(), book.epoch_1904)
            yield from (f"{name}!{ref}" for ref, value in doubted.items() if not reader.holds(ref, value))


def _without_plain(text: str, values: Mapping[str, Cell]) -> dict[str, Cell]:
    """The values that are not written in the sheet letter by letter; all, where letters may mean others (`_x0041_`)."""
    if "_x" in text:
        return dict(values)
    planned = values.get
    plain = {
        ref
        for ref, number, written in _PLAIN.findall(text)
        if ((value := planned(ref)).__class__ is str and written == value)
        or (value.__class__ in _NUMBERS and number == str(value))
    }
    left = {ref: value for ref, value in values.items() if ref not in plain}
    if not all(left.values()):
        for ref in _BLANK.findall(text):
            if ref in left and left[ref] in (None, ""):
                del left[ref]
    return left


class _Book:
    """The parts of a workbook that cells are read from, found by relationships as any reader finds them."""

    def __init__(self, blob: bytes) -> None:
        self._archive = zipfile.ZipFile(io.BytesIO(blob))
        self._names = {_key(name): name for name in self._archive.namelist()}
        workbook = next(target for kind, target in self._targets("").values() if kind == "officeDocument")
        self._related = self._targets(workbook)
        root = parse(self._read(workbook))
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
        return [] if part is None else list(parse(self._read(part)).iterchildren("{*}si"))

    def _targets(self, part: str) -> dict[str, tuple[str, str]]:
        """By id: the last word of the relationship's type, and the part."""
        folder, _, name = part.rpartition("/")
        root = parse(self._read(join(folder, "_rels", f"{name}.rels")))
        return {
            one.get("Id", ""): (one.get("Type", "").rpartition("/")[2], _target(folder, one.get("Target", "")))
            for one in root.iterchildren("{*}Relationship")
        }

    def _read(self, part: str) -> bytes:
        return self._archive.read(self._names[_key(part)])


def _target(folder: str, target: str) -> str:
    return normpath(join("/", folder, target.replace("\\", "/"))).lstrip("/")


def _key(part: str) -> str:
    return part.replace("\\", "/").lstrip("/").lower()
