"""What a result sheet is to hold, as a spreadsheet program takes it: the same for Excel, LibreOffice and WPS."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from addin.filling.sheets.encode import is_reread
from addin.filling.sheets.values import Link
from addin.hosts.plain import Plain, plain
from addin.hosts.row_heights import bands
from addin.tell.heights import ONE_LINE, heights, usual
from addin.tell.number_formats import NUMBER_FORMATS
from addin.tell.sheet import Cell, Format, PageSheet, ResultSheet, Row
from addin.tell.tables import again
from validators.grid import Grid, column_letters

TEXT, GENERAL = "@", "General"


@dataclass(frozen=True, slots=True)
class Shape:
    """`header`: the texts of row 1, where some are missing · `rows`: one block from A2 on, all of the sheet's width.

    `formats`: (address, number format), to be set before the block · `heights`: (address, points), after it.
    """

    header: Sequence[str] | None
    formats: Sequence[tuple[str, str]]
    rows: Sequence[Sequence[Plain]]
    heights: Sequence[tuple[str, int]]


def shape(there: Grid, result: ResultSheet, rows: Sequence[Row], new: bool = False) -> Shape:
    """The rows under the header, and blanks over what an earlier, longer run left on the sheet as it is `there`."""
    width, height = len(result.columns), max(len(rows) + 1, len(there.rows))
    full = [[*row, *[None] * (width - len(row))] for row in rows] + [[None] * width] * (height - 1 - len(rows))
    formats = [_format(column.format, [row[at] for row in full], new) for at, column in enumerate(result.columns)]
    return Shape(
        _header(there, result),
        _runs(formats, height) if full else (),
        [[_cell(cell, kind) for cell, kind in zip(row, formats, strict=True)] for row in full],
        _heights(result, rows, full),
    )


def _heights(result: ResultSheet, rows: Sequence[Row], full: Sequence[Row]) -> list[tuple[str, int]]:
    """Room for sentences; of a page, which rows below it are seen: one of no height is hidden, in every office."""
    if isinstance(result, PageSheet):
        hidden, first = set(result.hidden(rows)), result.page_rows + 1
        return bands([0 if number in hidden else ONE_LINE for number in range(first, result.last + 1)], first)
    wraps = any(column.format == "wrap" for column in result.columns)
    return bands([points or usual(result) for points in heights(result, full)] if wraps else [], 2)


def standing(there: Grid, result: ResultSheet) -> list[Row]:
    """The rows that stand under the header now, to be put back."""
    return [[again(cell) for cell in row[: len(result.columns)]] for row in there.rows[1:]]


def covered(there: Grid, result: ResultSheet, rows: Sequence[Row]) -> Grid:
    """The sheet once `rows` stand on it, too: as far down as either reaches, what stands there left open."""
    return Grid(result.name, [result.headers, *([[]] * max(len(rows), len(there.rows) - 1))])


def _runs(formats: Sequence[str], height: int) -> list[tuple[str, str]]:
    """Neighbouring columns of one format together; none where the workbook owns the format."""
    found, at = [], 0
    for wanted, run in groupby(formats):
        last = at + len(list(run))
        if wanted:
            found.append((f"{column_letters(at + 1)}2:{column_letters(last)}{height}", wanted))
        at = last
    return found


def _cell(cell: Cell, number_format: str) -> Plain:
    """In a column of links, whose cells are no text cells, text that Excel would take for a number is a formula."""
    if number_format == GENERAL and isinstance(cell, str) and _is_reread(cell):
        quoted = cell.replace('"', '""')
        return f'="{quoted}"'
    return plain(cell)


def _is_reread(cell: Cell) -> bool:
    """Text that would not stay text: what a link showed, put back without its link."""
    return isinstance(cell, str) and is_reread(cell)


def _header(there: Grid, result: ResultSheet) -> list[str] | None:
    """A new sheet has none, and a workbook of an earlier version fewer columns, or other ones."""
    held = list(there.rows[0]) if there.rows else []
    held = (held + [""] * len(result.columns))[: len(result.columns)]
    return None if held == result.headers else result.headers


def _format(kind: Format, cells: Sequence[Cell], new: bool) -> str:
    """Text must not be taken for numbers, links must not be taken for text; else our workbook owns its formats."""
    if any(isinstance(cell, Link) for cell in cells) or (kind == "general" and any(map(_is_reread, cells))):
        return GENERAL
    return NUMBER_FORMATS[kind] if new or kind in ("text", "wrap") else ""
