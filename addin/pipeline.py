"""The whole story: cells in, everything that follows from them out.  One direction, no file opened, nothing written."""

from datetime import date

from addin.law.decision import decide
from addin.outcome import Outcome
from addin.roll import build
from addin.shares.split import split
from addin.tally import tally
from addin.unusable import Unusable
from validators import checks
from validators.finding import Report, in_reading_order
from validators.grid import Book
from validators.reading import read_dossier
from validators.table.read import without_gc


def analyse(book: Book, today: date) -> Outcome:
    """Read, check, count, judge and split.  Bad data stands in the report; Unusable where no sheet is one of ours."""
    with without_gc():
        return _analyse(book, today)


def _analyse(book: Book, today: date) -> Outcome:
    reading = read_dossier(book, today)
    if reading.nothing_known:
        raise Unusable(f"{book.name}：没有一张认得的表；至少要有“户室清册”和“同意表”，可用 jiugai new 建一份空白工作簿")
    dossier = reading.dossier
    roll = build(dossier)
    groups = tally(roll)
    decision = decide(dossier, groups)
    shares = split(dossier, roll)
    findings = (*reading.findings, *checks.run(dossier), *decision.findings, *shares.findings)
    report = Report(
        workbook=book.name,
        sheets=reading.counts,
        checks_run=len(checks.names()),
        findings=in_reading_order(findings, (grid.name for grid in book.grids)),
    )
    return Outcome(report, dossier, roll, groups, decision, shares)
