"""What a button is given: the open workbook, and the questions and answers every button shares."""

import os
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

from addin.hosts.plain import shown
from addin.hosts.unfinished import is_unfinished
from addin.machine.clock import now
from addin.outcome import Outcome
from addin.pipeline import analyse
from addin.press import log, undo
from addin.press.declined import Declined, Stopped
from addin.press.host import Host, Watched
from addin.press.notes import drop_mended
from addin.tell.compound import runs_sheet as runs
from addin.tell.sheet import ResultSheet, Row
from addin.tell.sheets import PAGES, SHEETS
from addin.tell.tables import Tables, earlier_runs, tables
from validators.grid import Book, Grid

ANSWER = "JIUGAI_ANSWER"
"""`yes` or `no`: answers every question, for tests and for machines nobody sits at."""
LARGE = 1000
"""Households; a press on more may be stopped between two stages."""
ROSTER = "户室清册"


class Desk:
    """One press: reads the workbook once; every question goes through here."""

    def __init__(self, host: Host) -> None:
        self.host = host
        self._book: Book | None = None
        self._households = 0

    def read(self) -> Book:
        """The workbook as it was when it was first asked for."""
        if self._book is None:
            self._book = self.host.read()
            self._households = sum(len(grid.rows) for grid in self._book.grids if grid.name.startswith(ROSTER))
        return self._book

    def examine(self, stages: int = 3) -> Outcome:
        """Read and analyse, the first two of so many stages; Unusable with one line."""
        with self.host.busy(f"第 1 步，共 {stages} 步：正在读取 …"):
            book = self.read()
            households = f" {self._households:,} 户" if self.is_large else ""
            self.turn(f"第 2 步，共 {stages} 步：正在检查{households} …")
            outcome = analyse(book, now().date())
            self.turn("")
        return outcome

    @property
    def is_large(self) -> bool:
        """So many households that a press may be stopped."""
        return self._households > LARGE

    def turn(self, text: str, done: str = "没有改动任何内容") -> None:
        """From one stage to the next, which `text` names if it is not empty.

        Stopped where Esc was pressed, with what is `done` by then.
        """
        if not isinstance(self.host, Watched):
            return
        if self.is_large and self.host.stopped():
            raise Stopped(f"已停下：{done}。")
        if text:
            self.host.progress(f"{text}{'（按 Esc 停下）' if self.is_large else ''}")

    def put(self, outcome: Outcome, action: str, sheets: Iterable[ResultSheet]) -> None:
        """Write these result sheets, the pages that speak of all, and 运行记录; asks where other results stand there.

        Declined.
        """
        wanted = {sheet.name for sheet in (*sheets, *PAGES)} | {runs.SHEET.name}
        chosen = tables(outcome, action, now(), wanted)
        others = [(sheet, rows) for sheet, rows in chosen if sheet is not runs.SHEET]
        asked = [(sheet, rows) for sheet, rows in others if sheet not in PAGES]
        taken = [f"“{sheet.name}”" for sheet, rows in asked if _differs(outcome.book, sheet, rows)]
        if taken:
            self.require(f"{''.join(taken)}里有以前的结果，要换成这次的吗？")
        left_over = self._left_over(outcome.book, wanted)
        self._keep(outcome.book, action, [sheet for sheet, _ in [*others, *left_over]])
        with self.host.busy("第 3 步，共 3 步：正在写结果 …"):
            self.host.write([*left_over, *chosen])
            drop_mended(self.host, outcome)

    def _left_over(self, book: Book, wanted: Collection[str]) -> Tables:
        """What a run that was killed half-way wrote, and this one does not write: as it was before that run."""
        kept = undo.kept(self.host) if _was_killed(book) else None
        sheets = [sheet for sheet in SHEETS if kept and sheet.name in kept.held and sheet.name not in wanted]
        return [(sheet, undo.rows_again(sheet.headers, kept.held[sheet.name])) for sheet in sheets if kept]

    def _keep(self, book: Book, action: str, sheets: Sequence[ResultSheet]) -> None:
        """What stands on these sheets now, to be put back by 撤消上次; a full disk keeps nobody from his results."""
        before = undo.kept(self.host) if _was_killed(book) else None
        rows = {}
        for sheet in sheets:
            grid = sheet_of(book, sheet.name)
            now_there = [list(row[: len(sheet.columns)]) for row in (grid.rows[1:] if grid else ())]
            rows[sheet.name] = before.held.get(sheet.name, now_there) if before else now_there
        try:
            undo.keep(self.host, undo.Kept(action, f"{now():%Y-%m-%d %H:%M}", rows))
        except OSError as error:
            log.write(f"what stands on the result sheets was not kept: {error}")
            undo.forget(self.host)

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


def _was_killed(book: Book) -> bool:
    """Whether 运行记录 ends with a run that has not come to its end."""
    lines = earlier_runs(book)
    return bool(lines) and is_unfinished(lines[-1][runs.SHEET.headers.index("操作")])


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
