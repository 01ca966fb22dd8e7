"""Cells as people point at them: 同意表!F2:F31 instead of thirty addresses."""

from collections.abc import Iterable, Iterator

from addin.tell.explanation import Cells
from validators.grid import CellRef, column_letters


def ranges(cells: Iterable[CellRef]) -> list[str]:
    """Each cell once, neighbours in a column folded; sheets as first met, then columns, then rows."""
    columns: dict[str, dict[int, set[int]]] = {}
    for cell in cells:
        columns.setdefault(cell.sheet, {}).setdefault(cell.column, set()).add(cell.row)
    return [
        _named(sheet, column, first, last)
        for sheet, of_sheet in columns.items()
        for column, rows in sorted(of_sheet.items())
        for first, last in _runs(rows)
    ]


def pages(source: Cells) -> list[str]:
    """The scanned pages of its answers, each once, as first met; one answer's page goes with its cell."""
    if len(source.cells) == 1:
        return [f"{page}（{cell}）" for cell, page in source.pages]
    return list(dict.fromkeys(page for _, page in source.pages))


def _runs(rows: set[int]) -> Iterator[tuple[int, int]]:
    """Rows that follow each other, as first and last."""
    for first in sorted(row for row in rows if row - 1 not in rows):
        last = first
        while last + 1 in rows:
            last += 1
        yield first, last


def _named(sheet: str, column: int, first: int, last: int) -> str:
    if not first:
        return sheet
    letters = column_letters(column)
    return f"{sheet}!{letters}{first}" + (f":{letters}{last}" if last > first else "")
