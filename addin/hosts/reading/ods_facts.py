"""Facts of an .ods.  Only a sheet that shows signs of any is walked through; most are let pass after one search."""

import re
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

from addin.hosts.reading.facts import CELL_LIMIT, SheetFacts, TooLarge

_SIGNS = re.compile(
    rb'table:visibility="(?:collapse|filter)"|value-type="error"'
    rb'|<table:table-cell[^>]*number-columns-repeated="\d{3,}"[^>]*value-type'
    rb'|<table:table-cell[^>]*value-type[^>]*number-columns-repeated="\d{3,}"'
    rb'|<table:table-row[^>]*number-rows-repeated="\d{3,}"[^>]*>(?:<table:table-cell[^>]*/>)*<table:table-cell[^>]*value-type'
)
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_CALCEXT = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
_CELLS = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")


def ods_facts(archive: ZipFile) -> dict[str, SheetFacts]:
    """Sheet name → its facts, for the sheets that have any.  Raises TooLarge, and what zip and XML raise."""
    xml = archive.read("content.xml")
    if not _SIGNS.search(xml):
        return {}
    found = {}
    for _, element in ElementTree.iterparse(BytesIO(xml)):
        if element.tag == f"{_TABLE}table":
            name = element.get(f"{_TABLE}name", "")
            found[name] = _facts_of(name, element)
            element.clear()
    return found


def _facts_of(name: str, table: ElementTree.Element) -> SheetFacts:
    hidden: set[int] = set()
    errors: dict[tuple[int, int], str] = {}
    row = rows = columns = 0
    for element in table.iter(f"{_TABLE}table-row"):
        repeat = int(element.get(f"{_TABLE}number-rows-repeated", 1))
        width, faults = _cells_of(element)
        if width:
            rows, columns = row + repeat, max(columns, width)
            if rows * columns > CELL_LIMIT:
                raise TooLarge(f"工作表“{name}”用到了第 {rows} 行、第 {columns} 列")
            numbers = range(row + 1, row + repeat + 1)
            errors.update({(number, column): text for number in numbers for column, text in faults.items()})
            if element.get(f"{_TABLE}visibility", "visible") != "visible":
                hidden.update(numbers)
        row += repeat
    return SheetFacts(frozenset(hidden), errors)


def _cells_of(row: ElementTree.Element) -> tuple[int, dict[int, str]]:
    """How far a row's values reach, and the error texts among them by column."""
    column = width = 0
    faults = {}
    for cell in row:
        if cell.tag not in _CELLS:
            continue
        repeat = int(cell.get(f"{_TABLE}number-columns-repeated", 1))
        if cell.get(f"{_OFFICE}value-type"):
            width = column + repeat
            if width <= CELL_LIMIT and cell.get(f"{_CALCEXT}value-type") == "error":
                text = "".join(cell.itertext())
                faults.update(dict.fromkeys(range(column + 1, width + 1), text))
        column += repeat
    return width, faults
