"""What every host writes: the result sheets with their rows, the same whether into a file or into an open workbook."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from importlib.metadata import version

from addin.fingerprint import fingerprint
from addin.outcome import Outcome
from addin.results import approval, explanation, funding, items, problems, runs, shares, verdicts
from addin.results.catalogue import SHEETS
from addin.results.sheet import Cell, ResultSheet, Row
from validators.grid import Book, Raw

Tables = list[tuple[ResultSheet, Sequence[Row]]]
"""Rows go under the header, from row 2 on; what stood there before goes."""


def tables(outcome: Outcome, action: str, when: datetime) -> Tables:
    """All result sheets of a run, in workbook order; 运行记录 keeps the lines of earlier runs."""
    mark = fingerprint(outcome.book, [*(sheet.name for sheet in SHEETS), "控制台"])
    this_run = runs.row(outcome, when, action, mark, version("jiugai"))
    return [
        (problems.SHEET, problems.rows(outcome.report.findings)),
        (approval.SHEET, approval.rows(outcome)),
        (verdicts.SHEET, verdicts.rows(outcome)),
        (shares.SHEET, shares.rows(outcome)),
        (items.SHEET, items.rows(outcome)),
        (funding.SHEET, funding.rows(outcome)),
        (explanation.SHEET, explanation.rows(outcome)),
        (runs.SHEET, [*earlier_runs(outcome.book), this_run]),
    ]


def earlier_runs(book: Book) -> list[Row]:
    """The lines that 运行记录 has already; none where the sheet's header is not ours."""
    width = len(runs.SHEET.columns)
    for grid in book.grids:
        if grid.name == runs.SHEET.name and grid.rows and list(grid.rows[0][:width]) == runs.SHEET.headers:
            return [[_again(cell) for cell in row[:width]] for row in grid.rows[1:] if any(cell != "" for cell in row)]
    return []


def _again(cell: Raw) -> Cell:
    """A value as read, to be written back."""
    if isinstance(cell, float):
        return Decimal(repr(cell))
    return cell if isinstance(cell, (str, int, datetime)) and cell != "" else None if cell == "" else str(cell)
