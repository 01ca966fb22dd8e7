"""Finds and makes cells in a sheet's XML: rows indexed once, a row's cells when first asked for.

Rows and cells must be in order; one without `r` follows the one before it.  A new cell looks like its row, else its
column, as when somebody types into Excel.
"""

from bisect import bisect_left

from lxml import etree

from addin.filling.opc.ooxml import tag
from addin.filling.opc.order import WORKSHEET, ensure
from addin.filling.sheets.refs import column_number, letters, parse
from addin.unusable import Unusable

_ROW, _CELL = tag("row"), tag("c")
_DIGITS = "0123456789"


def numbered_rows(sheet_data: etree._Element) -> dict[int, etree._Element]:
    """Row number → `<row>`."""
    found = {}
    number = 0
    for element in sheet_data.iterchildren(_ROW):
        written = element.get("r")
        number = int(written) if written else number + 1
        found[number] = element
    return found


def last_with_content(sheet_data: etree._Element) -> int:
    """The number of the last row with a cell that holds anything, 0 where none does.

    LibreOffice writes rows that only have a height down to the sheet's end.
    """
    rows = numbered_rows(sheet_data)
    return next((number for number in sorted(rows, reverse=True) if any(len(cell) for cell in rows[number])), 0)


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
    """The cells of one sheet by row and column, counting from 1.

    `elsewhere`: the last row that the tree lacks because it is kept as text: see `bare_rows`.
    """

    def __init__(self, root: etree._Element, elsewhere: int = 0) -> None:
        self._root, self._elsewhere = root, elsewhere
        self._data = ensure(root, "sheetData", WORKSHEET)
        self._rows = numbered_rows(self._data)
        self._numbers = sorted(self._rows)
        self._cells: dict[int, dict[int, etree._Element]] = {}
        self._column_styles: list[tuple[int, int, int]] | None = None

    @property
    def last(self) -> int:
        """The number of the last row, 0 where there is none."""
        return max(self._elsewhere, self._numbers[-1] if self._numbers else 0)

    def has(self, row: int) -> bool:
        """Whether the tree has the row."""
        return row in self._rows

    def find(self, row: int, column: int) -> etree._Element | None:
        """The `<c>`, None where the sheet has none."""
        cells = self._cells.get(row)
        if cells is None:
            if row not in self._rows:
                return None
            cells = self._cells[row] = numbered_cells(self._rows[row])
        return cells.get(column)

    def cells(self, row: int) -> dict[int, etree._Element]:
        """The row's `<c>` by column."""
        self.find(row, 1)
        return self._cells.get(row, {})

    def make(self, row: int, column: int) -> etree._Element:
        """A new empty `<c>` in its place, with the style of its row or column; there must be none yet."""
        cell = etree.Element(_CELL, r=f"{letters(column)}{row}")
        style = self.default_style(row, column)
        if style:
            cell.set("s", str(style))
        element = self._rows[row] if row in self._rows else self._new_row(row)
        cells = self._cells.setdefault(row, {})
        before = max((one for one in cells if one < column), default=0)
        if before:
            cells[before].addnext(cell)
        else:
            element.insert(0, cell)
        cells[column] = cell
        _widen_spans(element, column)
        return cell

    def default_style(self, row: int, column: int) -> int:
        """The style that a cell would have that is not there."""
        element = self._rows.get(row)
        if element is not None and element.get("customFormat") in ("1", "true"):
            return int(element.get("s", "0"))
        return self.column_style(column)

    def column_style(self, column: int) -> int:
        """The style that the column gives to new cells."""
        if self._column_styles is None:
            columns = self._root.iterfind(f"{tag('cols')}/{tag('col')}")
            self._column_styles = [
                (int(c.get("min", 0)), int(c.get("max", 0)), int(c.get("style", 0))) for c in columns
            ]
        return next((style for first, last, style in self._column_styles if first <= column <= last), 0)

    def _new_row(self, row: int) -> etree._Element:
        element = etree.Element(_ROW, r=str(row))
        at = bisect_left(self._numbers, row)
        if at:
            self._rows[self._numbers[at - 1]].addnext(element)
        else:
            self._data.insert(0, element)
        self._numbers.insert(at, row)
        self._rows[row] = element
        return element


def _widen_spans(row: etree._Element, column: int) -> None:
    """`spans` is a hint for speed: drop it where it has become wrong."""
    spans = row.get("spans")
    if spans is None:
        return
    first, _, last = spans.partition(":")
    if not (first.isdigit() and last.isdigit() and int(first) <= column <= int(last)):
        del row.attrib["spans"]


def position(cell: etree._Element) -> tuple[int, int]:
    """Row and column of a `<c>`, counted where it does not say.  Unusable where that is no place, or one of two."""
    ref = cell.get("r")
    if ref:
        try:
            return parse(ref)
        except ValueError as error:
            raise Unusable(
                f"表里有一格的地址是“{ref[:20]}”，文件已损坏；请在 Excel 或 WPS 里打开、另存后再用"
            ) from error
    row = cell.getparent()
    assert row is not None
    sheet_data = row.getparent()
    assert sheet_data is not None
    number = next((number for number, one in numbered_rows(sheet_data).items() if one is row), 0)
    column = next((column for column, one in numbered_cells(row).items() if one is cell), 0)
    if not number or not column:  # a later row, or cell, bears the same number
        raise Unusable("表里有两行或两格是同一个编号，文件已损坏；请在 Excel 或 WPS 里打开、另存后再用")
    return number, column
