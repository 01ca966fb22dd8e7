"""The whole story: cells in, everything that follows from them out.  One direction, no file opened, nothing written."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from addin.law.decision import decide
from addin.money.split import split
from addin.outcome import Outcome, Vote
from addin.paper.file import PaperFile
from addin.paper.roster.expected import expected_findings
from addin.roll import Roll, build
from addin.tally import tally
from addin.unusable import Unusable
from validators import checks
from validators.dossier import Dossier
from validators.finding import Finding, Report, in_reading_order
from validators.grid import Book, CellRef
from validators.holding import with_values
from validators.meaning.vote.doubts import doubts_of
from validators.once import once
from validators.reading import read_dossier
from validators.sheets.traced import traced, watching
from validators.sheets.vote.scope import WHOLE
from validators.table.read import without_gc


def analyse(book: Book, today: date) -> Outcome:
    """Read, check, count, judge and split.  Bad data stands in the report; Unusable where no sheet is one of ours."""
    with without_gc():
        return _analyse(book, today)


def _analyse(book: Book, today: date) -> Outcome:
    reading = read_dossier(book, today)
    if reading.nothing_known:
        raise Unusable(f"{book.name}：没有一张认得的表；至少要有“户室清册”和“同意表”，可用 jiugai new 建一份空白工作簿")
    dossier, *others = (replace(each, settings=traced(each.settings)) for each in (reading.dossier, *reading.further))
    checked = checks.run(dossier)
    with watching(dossier.settings) as counted:
        roll = build(dossier)
    told = [*reading.findings, *checked]
    first = _vote(dossier, told, roll if dossier.scope == WHOLE else None, counted)
    further = [_further(each, reading.findings) for each in others]
    papers = PaperFile(dossier, roll, others)
    order = papers.ranking
    with watching(dossier.settings) as split_by:
        shares = split(dossier, roll, order)
    findings = [*told, *first.decision.findings, *shares.findings]
    findings += expected_findings(dossier, roll)
    for vote, found in further:
        findings += _new((*found, *vote.decision.findings), findings)
    report = Report(
        workbook=book.name,
        sheets=reading.counts,
        checks_run=len(checks.names()),
        findings=in_reading_order(with_values(once(findings), book), (grid.name for grid in book.grids)),
    )
    read_by = frozenset({*split_by, *counted, *dossier.looked_up_by})
    return Outcome(report, roll, shares, book, (first, *(vote for vote, _ in further)), papers, read_by)


def _further(dossier: Dossier, told: Sequence[Finding]) -> tuple[Vote, list[Finding]]:
    """A motion of 议题, and what the checks find of it."""
    found = checks.run(dossier)
    return _vote(dossier, (*told, *found)), found


def _vote(dossier: Dossier, told: Sequence[Finding], roll: Roll | None = None, read: Iterable[str] = ()) -> Vote:
    """Count and judge one motion; what was `told` of its answers may make them doubtful.

    `roll`: of the whole compound, where it is the one that votes, and what it read.
    """
    with watching(dossier.settings) as counted:
        ballots = roll or build(dossier, dossier.scope)
        groups = tally(ballots)
    with watching(dossier.settings) as judged:
        decision = decide(dossier, groups, ballots, doubts_of(dossier, told))
    by = frozenset({*counted, *read, *dossier.looked_up_by})
    return Vote(dossier, ballots, groups, decision, by, frozenset(judged))


def _new(found: Iterable[Finding], known: Sequence[Finding]) -> list[Finding]:
    """Those not said yet: the roster and 参数 are the same for every motion."""
    said = {_key(finding) for finding in known}
    return [finding for finding in found if _key(finding) not in said]


def _key(finding: Finding) -> tuple[str, CellRef, str, str]:
    return finding.code, finding.place, finding.value, str(finding.params)
