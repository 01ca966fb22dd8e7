"""Finds and makes cells in a sheet's XML: rows indexed once, a row's cells when first asked for.

Rows and cells must be in order; one without `r` follows the one before it.  A new cell looks like its row, else its
column, as when somebody types into Excel.
"""

from bisect import bisect_left
from dataclasses import dataclass

from lxml import etree

from addin.filling.ooxml import tag
from addin.filling.order import WORKSHEET, ensure
from addin.filling.refs import column_number, letters, parse

_ROW, _CELL = tag("row"), tag("c")
_DIGITS = "0123456789"


@dataclass(slots=True)
class _Row:
    element: etree._Element
    columns: list[int]
    cells: list[etree._Element]


def numbered_rows(sheet_data: etree._Element) -> dict[int, etree._Element]:
    """Row number → `<row>`."""
    found = {}
    number = 0
    for element in sheet_data.iterchildren(_ROW):
        written = element.get("r")
        number = int(written) if written else number + 1
        found[number] = element
    return found


def numbered_cells(row: etree._Element) -> dict[int, etree._Element]:
    """Column number → `<c>`."""
    found = {}
    column = 0
    for cell in row.iterchildren(_CELL):
        ref = cell.get("r")
        column = column_number(ref.rstrip(_DIGITS)) if ref else column + 1
        found[column] = cell
    return found


class Rows:
    """The cells of one sheet by row and column, counting from 1."""

    def __init__(self, root: etree._Element) -> None:
        self._root = root
        self._data = ensure(root, "sheetData", WORKSHEET)
        self._elements = numbered_rows(self._data)
        self._numbers = sorted(self._elements)
        self._rows: dict[int, _Row] = {}
        self._column_styles: list[tuple[int, int, int]] | None = None

    def find(self, row: int, column: int) -> etree._Element | None:
        """The `<c>`, None where the sheet has none."""
        one = self._rows.get(row) or self._indexed(row)
        if one is None:
            return None
        at = bisect_left(one.columns, column)
        return one.cells[at] if at < len(one.columns) and one.columns[at] == column else None

    def make(self, row: int, column: int) -> etree._Element:
        """A new empty `<c>` in its place, with the style of its row or column."""
        one = self._indexed(row) or self._new_row(row)
        cell = etree.Element(_CELL, r=f"{letters(column)}{row}")
        style = self.default_style(row, column)
        if style:
            cell.set("s", str(style))
        at = bisect_left(one.columns, column)
        if at:
            one.cells[at - 1].addnext(cell)
        else:
            one.element.insert(0, cell)
        one.columns.insert(at, column)
        one.cells.insert(at, cell)
        _widen_spans(one.element, column)
        return cell

    def default_style(self, row: int, column: int) -> int:
        """The style that a cell would have that is not there."""
        element = self._elements.get(row)
        if element is not None and element.get("customFormat") in ("1", "true"):
            return int(element.get("s", "0"))
        if self._column_styles is None:
            columns = self._root.iterfind(f"{tag('cols')}/{tag('col')}")
            self._column_styles = [
                (int(c.get("min", 0)), int(c.get("max", 0)), int(c.get("style", 0))) for c in columns
            ]
        return next((style for first, last, style in self._column_styles if first <= column <= last), 0)

    def _indexed(self, row: int) -> _Row | None:
        if row not in self._rows and row in self._elements:
            cells = numbered_cells(self._elements[row])
            self._rows[row] = _Row(self._elements[row], list(cells), list(cells.values()))
        return self._rows.get(row)

    def _new_row(self, row: int) -> _Row:
        element = etree.Element(_ROW, r=str(row))
        at = bisect_left(self._numbers, row)
        if at:
            self._elements[self._numbers[at - 1]].addnext(element)
        else:
            self._data.insert(0, element)
        self._numbers.insert(at, row)
        self._elements[row] = element
        self._rows[row] = _Row(element, [], [])
        return self._rows[row]


def _widen_spans(row: etree._Element, column: int) -> None:
    """`spans` is a hint for speed: drop it where it has become wrong."""
    spans = row.get("spans")
    if spans is None:
        return
    first, _, last = spans.partition(":")
    if not (first.isdigit() and last.isdigit() and int(first) <= column <= int(last)):
        del row.attrib["spans"]


def position(cell: etree._Element) -> tuple[int, int]:
    """Row and column of a `<c>`, counted where it does not say."""
    ref = cell.get("r")
    if ref:
        return parse(ref)
    row = cell.getparent()
    assert row is not None
    sheet_data = row.getparent()
    assert sheet_data is not None
    number = next(number for number, one in numbered_rows(sheet_data).items() if one is row)
    return number, next(column for column, one in numbered_cells(row).items() if one is cell)
