"""What a button is given: the open workbook, and the questions and answers every button shares."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from addin.hosts.plain import shown
from addin.machine.clock import now
from addin.outcome import Outcome
from addin.pipeline import analyse
from addin.press.declined import Declined
from addin.press.host import Host
from addin.tell.compound import runs_sheet as runs
from addin.tell.sheet import ResultSheet, Row
from addin.tell.tables import tables
from validators.grid import Book, Grid

ANSWER = "JIUGAI_ANSWER"
"""`yes` or `no`: answers every question, for tests and for machines nobody sits at."""


class Desk:
    """One press: reads the workbook once; every question goes through here."""

    def __init__(self, host: Host) -> None:
        self.host = host

    def examine(self) -> Outcome:
        """Read and analyse; Unusable with one line."""
        with self.host.busy("正在读取和检查 …"):
            return analyse(self.host.read(), now().date())

    def put(self, outcome: Outcome, action: str, sheets: Iterable[ResultSheet]) -> None:
        """Write these result sheets and 运行记录; asks where other results stand there.  Declined."""
        wanted = {sheet.name for sheet in sheets} | {runs.SHEET.name}
        chosen = [(sheet, rows) for sheet, rows in tables(outcome, action, now()) if sheet.name in wanted]
        others = [(sheet, rows) for sheet, rows in chosen if sheet is not runs.SHEET]
        taken = [f"“{sheet.name}”" for sheet, rows in others if _differs(outcome.book, sheet, rows)]
        if taken:
            self.require(f"{''.join(taken)}里有以前的结果，要换成这次的吗？")
        with self.host.busy("正在写结果 …"):
            self.host.write(chosen)

    def lies_in(self, target: Path) -> str:
        """Where a new file or folder is, and why there, where it is not beside the workbook."""
        return f"{target}。{self.host.elsewhere}" if self.host.elsewhere else str(target)

    def ask(self, text: str, buttons: str = "yes_no") -> str:
        """`yes`, `no` or `cancel`."""
        return os.environ.get(ANSWER) or self.host.ask(text, buttons)

    def require(self, text: str) -> None:
        """Declined unless the answer is yes."""
        if self.ask(text) != "yes":
            raise Declined


def sheet_of(book: Book, name: str) -> Grid | None:
    """The sheet of that name, if there is one."""
    return next((grid for grid in book.grids if grid.name == name), None)


def _differs(book: Book, sheet: ResultSheet, rows: Sequence[Row]) -> bool:
    """Whether writing would take away something that stands there now."""
    grid = sheet_of(book, sheet.name)
    width = len(sheet.columns)
    there = _trimmed([_trimmed(row[:width]) for row in grid.rows[1:]] if grid else [])
    return bool(there) and there != _trimmed([_trimmed([shown(cell) for cell in row]) for row in rows])


def _trimmed(items: Sequence[object]) -> list[object]:
    """Without blanks at the end: blank cells of a row, blank rows of a sheet."""
    found = list(items)
    while found and found[-1] in ("", []):
        found.pop()
    return found
