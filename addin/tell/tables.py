"""What every host writes: the result sheets with their rows, the same whether into a file or into an open workbook."""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from decimal import Decimal

from addin.machine.version import VERSION
from addin.outcome import Outcome
from addin.tell import contents_sheet as contents
from addin.tell.compound import overview_sheet as overview
from addin.tell.compound import problems_sheet as problems
from addin.tell.compound import runs_sheet as runs
from addin.tell.fingerprint import fingerprint
from addin.tell.sheet import Cell, ResultSheet, Row
from addin.tell.sheets import PAGES, PAPER, RESULTS, SHEETS
from validators.grid import Book, Raw

Tables = list[tuple[ResultSheet, Sequence[Row]]]
"""Rows go under the header, from row 2 on; what stood there before goes."""


def tables(outcome: Outcome, action: str, when: datetime, wanted: Collection[str] | None = None) -> Tables:
    """All result sheets of a run, in workbook order; 运行记录 keeps the lines of earlier runs.

    A sheet about a paper that the workbook has nothing of is left out, unless it stands there already.
    `wanted`: the names of those that this run writes, None for all; the pages that speak of all, and 运行记录, are
    always there, and speak of the others as they stand.
    """
    mark = fingerprint(outcome.book, [*(sheet.name for sheet in SHEETS), "控制台", "选表"])
    this_run = runs.row(outcome, when, action, mark, VERSION)
    there = {grid.name for grid in outcome.book.grids}
    found: Tables = [
        (result.SHEET, rows)
        for result in RESULTS
        if wanted is None or result.SHEET.name in wanted
        if (rows := result.rows(outcome)) or result not in PAPER or result.SHEET.name in there
    ]
    before = _runs_before(outcome, mark)
    lines = [*before, this_run]
    written: dict[str, int | None] = {} if wanted is None else dict(_standing(outcome.book))
    written |= {sheet.name: len(rows) for sheet, rows in found}
    written |= {page.name: None for page in PAGES}
    if wanted is None or problems.SHEET.name in wanted:
        written[problems.SHEET.name] = len(outcome.report.findings)
    written[runs.SHEET.name] = None
    return [
        (overview.SHEET, overview.rows(outcome, before, when.date())),
        (contents.SHEET, contents.rows(outcome, written)),
        *found,
        (runs.SHEET, lines),
    ]


def _standing(book: Book) -> Iterator[tuple[str, int]]:
    """How many rows each result sheet of the workbook has, down to the last that holds something."""
    names = {sheet.name for sheet in SHEETS}
    for grid in book.grids:
        if grid.name in names:
            filled = (number for number, row in enumerate(grid.rows) if any(cell != "" for cell in row))
            yield grid.name, max(filled, default=0)


def _runs_before(outcome: Outcome, mark: str) -> list[Row]:
    """The lines of the workbook itself; where it is never written to, those of the results that the run before left,
    but for runs over this very input, which this run stands for."""
    if outcome.earlier is None:
        return earlier_runs(outcome.book)
    lines = earlier_runs(outcome.earlier)
    at = runs.SHEET.headers.index("输入指纹")
    return [line for line in lines if line[at] != mark]


def earlier_runs(book: Book) -> list[Row]:
    """The lines that 运行记录 has already; none where the sheet's header is not ours."""
    width = len(runs.SHEET.columns)
    for grid in book.grids:
        if grid.name == runs.SHEET.name and grid.rows and list(grid.rows[0][:width]) == runs.SHEET.headers:
            return [[again(cell) for cell in row[:width]] for row in grid.rows[1:] if any(cell != "" for cell in row)]
    return []


def again(cell: Raw) -> Cell:
    """A value as it was read from a cell, to be written there again."""
    if isinstance(cell, float):
        return Decimal(repr(cell))
    return cell if isinstance(cell, (str, int, datetime)) and cell != "" else None if cell == "" else str(cell)
