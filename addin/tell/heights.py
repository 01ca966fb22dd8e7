"""How high the rows of a result sheet must be for their sentences: neither Excel nor LibreOffice sees to it itself."""

from collections.abc import Sequence

from addin.filling.sheets.measures import lines
from addin.filling.sheets.values import Link
from addin.tell.sheet import Cell, ResultSheet, Row

ONE_LINE, TWO_LINES = 18, 30
"""The usual heights, in points, the second where sentences stand."""
SENTENCE = 30
"""Wrapping columns as wide as this hold sentences."""
LINE, ROOM = 14, 4
EDGE = 3
"""Digits that the indent and the edges of a cell take."""


def usual(sheet: ResultSheet) -> int:
    """Of every row that needs no more, in points; so the template draws it."""
    sentences = any(column.format == "wrap" and column.width >= SENTENCE for column in sheet.columns)
    return sheet.row_height or (TWO_LINES if sentences else ONE_LINE)


def heights(sheet: ResultSheet, rows: Sequence[Row]) -> list[int | None]:
    """In points, a row each; None where the usual height will do."""
    wrapping = [(at, column.drawn_width - EDGE) for at, column in enumerate(sheet.columns) if column.format == "wrap"]
    least = usual(sheet)
    return [_height([(row[at], width) for at, width in wrapping if at < len(row)], least) for row in rows]


def _height(cells: Sequence[tuple[Cell, int]], least: int) -> int | None:
    most = max((lines(_text(cell), width) for cell, width in cells), default=1)
    height = ROOM + LINE * most
    return height if most > 1 and height > least else None


def _text(cell: Cell) -> str:
    return cell.text if isinstance(cell, Link) else cell if isinstance(cell, str) else ""
