"""The open document read in a few calls a sheet, with all that its file would tell.

LibreOffice can save a copy of itself as Excel does; but that takes it half a minute once a list of 5,000 rows stands
in it, and saved in its own format it sets up all 16,384 columns of every sheet: each change that follows then takes it
12 ms instead of 2.
"""

from collections.abc import Iterator
from itertools import product
from typing import Any

from addin.hosts.calc.bridge import in_python
from addin.hosts.calc.ranges import Range
from addin.hosts.calc.reading import read
from addin.hosts.calc.sheets import Sheet
from addin.hosts.copied import MARK, Copied
from addin.hosts.sheet_in import raw, refuse_too_large
from validators.grid import Book, CellRef, Grid, Merge, Raw
from validators.sheets.catalogue import RESULTS

_RICH = 512
"""com.sun.star.sheet.CellFlags.FORMATTED: texts of several lines, or with looks of their own inside."""
_STRUCK = "CharStrikeout"


@in_python
def read_at_once(book: Any, name: str) -> Copied:
    """Every sheet, and where notes of ours stand.  Unusable where a sheet is larger than any compound."""
    sheets = list(book.impl.sheets)
    notes = {CellRef(sheet.name, *place): text for sheet in sheets for place, text in _notes(sheet)}
    return Copied(Book(name, tuple(map(_grid, sheets))), notes)


def _grid(sheet: Sheet) -> Grid:
    block, is_ours = _used(sheet), sheet.name in RESULTS
    rows = [[raw(_blank(value)) for value in row] for row in read(block, asked=not is_ours)]
    while rows and not any(cell != "" for cell in rows[-1]):
        rows.pop()
    hidden, visible = _hidden(block), sheet.visible
    if not rows or is_ours:
        return Grid(sheet.name, rows, hidden, visible=visible)
    merges, struck = _looks(block)
    from_1904 = sheet.book.api.Date1904
    return Grid(sheet.name, rows, hidden, tuple(merges), visible, _hidden_columns(block), frozenset(struck), from_1904)


def _used(sheet: Sheet) -> Range:
    """From A1 to the last cell that holds something, or looks like something."""
    used = sheet.used_range
    refuse_too_large(sheet.name, used.last_row, used.last_column)
    return Range(sheet, 1, 1, used.last_row, used.last_column)


def _blank(value: Raw | None) -> Raw:
    return "" if value is None else str(value) if isinstance(value, str) else value


def _hidden(block: Range) -> frozenset[int]:
    """Numbers of the rows that are hidden, filtered or folded: those that no visible area has."""
    shown = {
        row
        for area in block.uno.queryVisibleCells().RangeAddresses
        for row in range(area.StartRow + 1, area.EndRow + 2)
    }
    return frozenset(set(range(1, block.last_row + 1)) - shown)


def _hidden_columns(block: Range) -> frozenset[int]:
    columns = block.uno.Columns
    return frozenset(at + 1 for at in range(block.last_column) if not columns.getByIndex(at).IsVisible)


def _looks(block: Range) -> tuple[list[Merge], set[tuple[int, int]]]:
    """Merged blocks, and cells struck through: cells that look alike are asked once."""
    merges: list[Merge] = []
    struck: set[tuple[int, int]] = set()
    is_any = block.uno.IsMerged or block.api.Font.Strikethrough is not False
    groups = block.uno.getUniqueCellFormatRanges() if is_any else None
    for group in map(groups.getByIndex, range(groups.Count)) if groups else ():
        first = group.getByIndex(0)
        if first.IsMerged:
            merges.extend(_merge(block.sheet, *place) for place in _places(group))
        if first.getPropertyValue(_STRUCK):
            struck.update(_places(group))
    struck.update(_struck_inside(block))
    return sorted(merges, key=lambda merge: (merge.top, merge.left)), struck


def _places(group: Any) -> Iterator[tuple[int, int]]:
    for area in group.RangeAddresses:
        rows, columns = range(area.StartRow + 1, area.EndRow + 2), range(area.StartColumn + 1, area.EndColumn + 2)
        yield from product(rows, columns)


def _merge(sheet: Sheet, row: int, column: int) -> Merge:
    area = Range(sheet, row, column, row, column).merge_area
    return Merge(area.first_row, area.first_column, area.last_row, area.last_column)


def _struck_inside(block: Range) -> Iterator[tuple[int, int]]:
    """Cells part of whose text is struck through."""
    for row, column in _places(block.uno.queryContentCells(_RICH)):
        paragraphs = block.uno.getCellByPosition(column - 1, row - 1).createEnumeration()
        if any(
            part.getPropertyValue(_STRUCK) for line in _each(paragraphs) for part in _each(line.createEnumeration())
        ):
            yield row, column


def _each(enumeration: Any) -> Iterator[Any]:
    while enumeration.hasMoreElements():
        yield enumeration.nextElement()


def _notes(sheet: Sheet) -> Iterator[tuple[tuple[int, int], str]]:
    """(row, column), text: of ours alone."""
    notes = sheet.uno.getAnnotations()
    for note in map(notes.getByIndex, range(notes.Count)):
        if (text := str(note.getString())).startswith(MARK):
            yield (note.Position.Row + 1, note.Position.Column + 1), text
