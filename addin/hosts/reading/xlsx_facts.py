"""Facts of an .xlsx or .xlsm, by regular expressions over the sheets' bytes: parsing them again would double the reading time."""

import re
from collections.abc import Iterator
from posixpath import join, normpath
from xml.etree import ElementTree
from zipfile import ZipFile

from addin.hosts.reading.facts import CELL_LIMIT, SheetFacts, TooLarge

WORKBOOK = "xl/workbook.xml"
_HIDDEN_ROW = re.compile(rb'<(?:\w+:)?row [^>]*?\bhidden="(?:1|true)"[^>]*>')
_ROW_NUMBER = re.compile(rb'\br="(\d+)"')
_ERROR_CELL = re.compile(
    rb'<(?:\w+:)?c (?=[^>]*?\br="([A-Z]+)(\d+)")(?=[^>]*?\bt="e")[^>]*>'
    rb"(?:<(?:\w+:)?f\b[^>]*?(?:/>|>[^<]*</(?:\w+:)?f>))?<(?:\w+:)?v>([^<]*)<"
)
_FAR_CELL = re.compile(rb"""\br=["'](?:[A-Z]{2}|[A-Z][7-9]\d{5}|[A-Z]\d{7})""")
_CELL = re.compile(rb"""\br=["']([A-Z]{1,3})(\d{1,7})["']""")


def xlsx_facts(archive: ZipFile) -> dict[str, SheetFacts]:
    """Sheet name → its facts.  Raises TooLarge, and whatever zip and XML raise on a broken file."""
    return {name: _facts_of(name, archive.read(part)) for name, part in _sheet_parts(archive)}


def _sheet_parts(archive: ZipFile) -> Iterator[tuple[str, str]]:
    """Every worksheet's name and the part that holds it (chart and dialog sheets left out)."""
    targets = {}
    for relation in ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels")):
        if relation.get("Type", "").endswith("/worksheet"):
            targets[relation.get("Id")] = normpath(join("/xl", relation.get("Target", ""))).lstrip("/")
    parts = set(archive.namelist())
    for element in ElementTree.fromstring(archive.read(WORKBOOK)).iter():
        if element.tag.endswith("}sheet"):
            part = targets.get(next((value for key, value in element.items() if key.endswith("}id")), None))
            if part in parts:
                yield element.get("name", ""), part


def _facts_of(name: str, xml: bytes) -> SheetFacts:
    _refuse_if_too_large(name, xml)
    hidden: frozenset[int] = frozenset()
    errors: dict[tuple[int, int], str] = {}
    if b'hidden="' in xml:
        numbers = (_ROW_NUMBER.search(tag) for tag in _HIDDEN_ROW.findall(xml))
        hidden = frozenset(int(number[1]) for number in numbers if number)
    if b't="e"' in xml:
        errors = {
            (int(row), column_number(letters)): text.decode() for letters, row, text in _ERROR_CELL.findall(xml)
        }
    return SheetFacts(hidden, errors)


def _refuse_if_too_large(name: str, xml: bytes) -> None:
    """26 columns of 699,999 rows are within the limit, so that only a sheet with a cell beyond is measured."""
    if not _FAR_CELL.search(xml):
        return
    places = set(_CELL.findall(xml))
    rows = max((int(row) for _, row in places), default=0)
    columns = max((column_number(letters) for letters in {letters for letters, _ in places}), default=0)
    if rows * columns > CELL_LIMIT:
        raise TooLarge(f"工作表“{name}”用到了第 {rows} 行、第 {columns} 列")


def column_number(letters: bytes) -> int:
    """B"A" → 1, b"AA" → 27."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
