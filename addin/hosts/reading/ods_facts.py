"""Facts of an .ods.  Only a sheet that shows signs of any is walked through; most are let pass after one search."""

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass, field
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

from addin.filling.opc import limits
from addin.hosts.reading.facts import SheetFacts, TooLarge
from addin.hosts.reading.marks import MOST
from addin.hosts.reading.ods_styles import OdsStyles, styles_of
from validators.grid import Merge

_SIGNS = re.compile(
    rb'table:visibility="(?:collapse|filter)"|table:display="false"|value-type="error"'
    rb'|number-(?:columns|rows)-spanned="(?:[2-9]|\d\d)'
    rb'|<table:table-cell[^>]*number-columns-repeated="\d{3,}"[^>]*value-type'
    rb'|<table:table-cell[^>]*value-type[^>]*number-columns-repeated="\d{3,}"'
    rb'|<table:table-row[^>]*number-rows-repeated="\d{3,}"[^>]*>(?:<table:table-cell[^>]*/>)*<table:table-cell[^>]*value-type'
)
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_CALCEXT = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
_CELLS = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")
_GROUPS = tuple(f"{_TABLE}table-{what}" for what in ("row-group", "rows", "header-rows"))
_COLUMN_GROUPS = tuple(f"{_TABLE}table-{what}" for what in ("column-group", "columns", "header-columns"))


@dataclass(slots=True)
class _Found:
    """What a sheet showed so far; `looks`: column → the style of its cells that have none of their own."""

    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    struck: set[tuple[int, int]] = field(default_factory=set)
    looks: dict[int, str] = field(default_factory=dict)
    merges: list[Merge] = field(default_factory=list)


def ods_facts(archive: ZipFile) -> dict[str, SheetFacts]:
    """Sheet name → its facts, for the sheets that have any.  Raises TooLarge, and what zip and XML raise."""
    xml = archive.read("content.xml")
    styles = styles_of(archive, xml)
    if not (_SIGNS.search(xml) or styles):
        return {}
    found = {}
    for _, element in ElementTree.iterparse(BytesIO(xml)):
        if element.tag == f"{_TABLE}table":
            name = element.get(f"{_TABLE}name", "")
            found[name] = _facts_of(name, element, styles)
            element.clear()
    return found


def _facts_of(name: str, table: ElementTree.Element, styles: OdsStyles) -> SheetFacts:
    found = _Found()
    _columns(found, table)
    row = rows = columns = 0
    for element, is_folded in _rows(table):
        repeat = int(element.get(f"{_TABLE}number-rows-repeated", 1))
        width, faults, struck = _cells_of(element, found, styles)
        found.merges.extend(_merges_of(element, row + 1))
        if width:
            rows, columns = row + repeat, max(columns, width)
            if rows * columns > limits.MAX_CELLS:
                raise TooLarge(f"工作表“{name}”用到了第 {rows} 行、第 {columns} 列")
            numbers = range(row + 1, row + repeat + 1)
            found.errors.update({(number, column): text for number in numbers for column, text in faults.items()})
            found.struck.update((number, column) for number in numbers for column in struck)
            is_flat = element.get(f"{_TABLE}style-name") in styles.flat_rows
            if is_folded or is_flat or element.get(f"{_TABLE}visibility", "visible") != "visible":
                found.hidden_rows.update(numbers)
        row += repeat
    return SheetFacts(
        frozenset(found.hidden_rows),
        found.errors,
        frozenset(found.hidden_columns),
        frozenset(found.struck),
        merges=tuple(found.merges),
    )


def _rows(element: ElementTree.Element, is_folded: bool = False) -> Iterator[tuple[ElementTree.Element, bool]]:
    """The rows, and whether they lie in a group that is folded away."""
    for one in element:
        if one.tag == f"{_TABLE}table-row":
            yield one, is_folded
        elif one.tag in _GROUPS:
            yield from _rows(one, is_folded or one.get(f"{_TABLE}display") == "false")


def _columns(found: _Found, element: ElementTree.Element, first: int = 1, is_folded: bool = False) -> int:
    """Which columns are hidden, and how their cells look; the number of the column after the last."""
    for one in element:
        if one.tag in _COLUMN_GROUPS:
            first = _columns(found, one, first, is_folded or one.get(f"{_TABLE}display") == "false")
        elif one.tag == f"{_TABLE}table-column":
            after = first + int(one.get(f"{_TABLE}number-columns-repeated", 1))
            run = range(first, min(after, first + MOST))
            if is_folded or one.get(f"{_TABLE}visibility", "visible") != "visible":
                found.hidden_columns.update(run)
            if look := one.get(f"{_TABLE}default-cell-style-name"):
                found.looks.update(dict.fromkeys(run, look))
            first = after
    return first


def _cells_of(row: ElementTree.Element, found: _Found, styles: OdsStyles) -> tuple[int, dict[int, str], Set[int]]:
    """How far a row's values reach, the error texts among them by column, and the columns struck through."""
    column = width = 0
    faults: dict[int, str] = {}
    struck: set[int] = set()
    usual = row.get(f"{_TABLE}default-cell-style-name")
    for cell in row:
        if cell.tag not in _CELLS:
            continue
        repeat = int(cell.get(f"{_TABLE}number-columns-repeated", 1))
        if cell.get(f"{_OFFICE}value-type"):
            width = column + repeat
            run = range(column + 1, min(width, column + MOST) + 1)
            if width <= limits.MAX_CELLS and cell.get(f"{_CALCEXT}value-type") == "error":
                text = "".join(cell.itertext())
                faults.update(dict.fromkeys(range(column + 1, width + 1), text))
            own = cell.get(f"{_TABLE}style-name") or usual
            in_part = any(span.get(f"{_TEXT}style-name") in styles.struck for span in cell.iter(f"{_TEXT}span"))
            struck.update(at for at in run if in_part or (own or found.looks.get(at)) in styles.struck)
        column += repeat
    return width, faults, struck


def _merges_of(row: ElementTree.Element, number: int) -> Iterator[Merge]:
    """The merged blocks whose first cell lies in this row."""
    column = 1
    for cell in row:
        if cell.tag in _CELLS:
            high, wide = (int(cell.get(f"{_TABLE}number-{what}-spanned", 1)) for what in ("rows", "columns"))
            if high > 1 or wide > 1:
                yield Merge(number, column, number + high - 1, column + wide - 1)
            column += int(cell.get(f"{_TABLE}number-columns-repeated", 1))
