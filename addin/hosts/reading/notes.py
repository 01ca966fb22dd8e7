"""Notes on cells that begin with a mark, out of a workbook's file: .xlsx, .xlsm or .ods."""

import re
from io import BytesIO
from posixpath import dirname, join, normpath
from xml.etree import ElementTree

from addin.hosts.reading.extent import column_number
from addin.hosts.reading.package import Package
from addin.hosts.reading.xlsx_facts import WORKBOOK, sheet_parts

_PLACE = re.compile(r"([A-Z]+)(\d+)")
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_CELLS = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")

Notes = dict[tuple[str, int, int], str]
"""(sheet, row, column), both from 1 → its text."""


def notes_in(data: bytes, mark: str) -> Notes:
    """Nothing for an .xls.  Raises what zip and XML raise; a workbook without such notes is not parsed."""
    if not data.startswith(b"PK"):
        return {}
    package = Package(data)
    found = _of_xlsx(package, mark) if WORKBOOK in package.names else _of_ods(package, mark)
    return {place: text for place, text in found.items() if text.startswith(mark)}


def _of_xlsx(package: Package, mark: str) -> Notes:
    """Each sheet's relationships tell where its comments lie."""
    names, found = package.names, Notes()
    for sheet, part in sheet_parts(package, package.part(WORKBOOK)):
        related = f"{dirname(part)}/_rels/{part.rpartition('/')[2]}.rels"
        if related not in names:
            continue
        for relation in ElementTree.fromstring(package.part(related)):
            target = normpath(join("/", dirname(part), relation.get("Target", ""))).lstrip("/")
            if relation.get("Type", "").endswith("/comments") and target in names:
                found.update(_comments(sheet, package.part(target), mark))
    return found


def _comments(sheet: str, xml: bytes, mark: str) -> Notes:
    if mark.encode() not in xml:
        return {}
    found = Notes()
    for one in ElementTree.fromstring(xml).iter():
        place = _PLACE.fullmatch(one.get("ref", "")) if one.tag.endswith("}comment") else None
        if place:
            texts = (part.text or "" for part in one.iter() if part.tag.endswith("}t"))
            found[sheet, int(place[2]), column_number(place[1])] = "".join(texts)
    return found


def _of_ods(package: Package, mark: str) -> Notes:
    """Rows and cells that are repeated are counted, but hold no notes."""
    xml = package.part("content.xml")
    if mark.encode() not in xml:
        return {}
    found = Notes()
    for _, table in ElementTree.iterparse(BytesIO(xml)):
        if table.tag == f"{_TABLE}table":
            row = 1
            for line in table.iter(f"{_TABLE}table-row"):
                found.update(_of_row(table.get(f"{_TABLE}name", ""), row, line))
                row += int(line.get(f"{_TABLE}number-rows-repeated", 1))
            table.clear()
    return found


def _of_row(sheet: str, row: int, line: ElementTree.Element) -> Notes:
    found, column = Notes(), 1
    for cell in line:
        if cell.tag not in _CELLS:
            continue
        note = cell.find(f"{_OFFICE}annotation")
        if note is not None:
            found[sheet, row, column] = "\n".join("".join(one.itertext()) for one in note.iter(f"{_TEXT}p"))
        column += int(cell.get(f"{_TABLE}number-columns-repeated", 1))
    return found
