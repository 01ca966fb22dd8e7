"""问题清单 against the one of the run before: what is new, what is still there, what has been mended.

A finding is the same one by its code, its sheet and what it speaks of: the dwelling of its row, else the value it saw;
not by its row, since rows move.  The list before is the sheet as it stood until now: in the workbook itself, or in the
results that the last run wrote.  Where nothing came and nothing went it says again what it said, so that a second run
over the same input changes nothing.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from addin.outcome import Outcome
from addin.tell.compound import runs_sheet as runs
from addin.tell.compound.folded import listed
from validators.finding import Finding
from validators.grid import Book, Grid
from validators.sheets.consent.row import ConsentRow
from validators.sheets.roster.row import DwellingRow
from validators.table.cells import shown

SHEET = "问题清单"
ABOUT, STATE = "对象", "状态"
NEW, SAME, UNKNOWN, SOLVED = "新增", "未改", "—", "已改好"
CLEARED = "清除结果"
_NEEDED = ("代码", "位置", "列名", "原值", "问题", ABOUT, STATE)
Identity = tuple[str, str, str, str]
Line = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Since:
    """`about` and `states` go with the findings as they are listed; `solved`: lines of the list before, by header.

    `known`: there was a list before.
    """

    about: Sequence[str]
    states: Sequence[str]
    solved: Sequence[Line]
    known: bool

    def text(self) -> str:
        """比上次新增 3 处，已改好 5 处; empty where there was no list before."""
        return f"比上次新增 {self.states.count(NEW)} 处，已改好 {len(self.solved)} 处" if self.known else ""


def since(outcome: Outcome) -> Since:
    """Every listed finding of the report with its state, and the lines of the list before that are findings no more."""
    homes = _homes(outcome)
    findings = listed(outcome.report.findings)
    about = [_about(finding, homes) for finding in findings]
    before = _lines(outcome.earlier or outcome.book)
    if before is None:
        return Since(about, [UNKNOWN] * len(about), (), known=False)
    there: defaultdict[Identity, list[Line]] = defaultdict(list)
    for line in before:
        if line[STATE] != SOLVED:
            there[_of_line(line)].append(line)
    found = [_taken(there, _of_finding(*each)) for each in zip(findings, about, strict=True)]
    gone = [line for lines in there.values() for line in lines]
    if None not in found and not gone:
        states = [line[STATE] for line in found if line]
        solved = [line for line in before if line[STATE] == SOLVED]
        return Since(about, states, solved, known=bool(solved) or set(states) != {UNKNOWN})
    return Since(about, [SAME if line else NEW for line in found], gone, known=True)


def _taken(there: Mapping[Identity, list[Line]], identity: Identity) -> Line | None:
    """Each line of the list before stands for one finding."""
    lines = there.get(identity)
    return lines.pop(0) if lines else None


def _homes(outcome: Outcome) -> dict[tuple[str, int, int], str]:
    """Sheet, row and column → the dwelling; column 0 for the whole row, where it is of one dwelling."""
    found: dict[tuple[str, int, int], str] = {}
    rows: tuple[DwellingRow | ConsentRow, ...] = (
        *outcome.dossier.dwellings,
        *(answer for vote in outcome.votes for answer in vote.dossier.answers),
    )
    for row in rows:
        name = str(row.address)
        sheet = row.source.sheet
        found[sheet, row.row, 0] = name if found.get((sheet, row.row, 0), name) == name else ""
        for field in ("opinion", "signature"):
            if field in row.source.columns:
                found[sheet, row.row, row.source.columns[field]] = name
    return found


def _about(finding: Finding, homes: Mapping[tuple[str, int, int], str]) -> str:
    place = finding.place
    return homes.get((place.sheet, place.row, place.column)) or homes.get((place.sheet, place.row, 0), "")


def _of_finding(finding: Finding, about: str) -> Identity:
    return finding.code, finding.place.sheet, finding.column, about or finding.value.strip()


def _of_line(line: Line) -> Identity:
    return (
        line["代码"],
        line["位置"].rpartition("!")[0] or line["位置"],
        line["列名"],
        line[ABOUT] or line["原值"].strip(),
    )


def _lines(book: Book) -> list[Line] | None:
    """The list before; None where none was written, or by a version that did not say what its lines are about."""
    grid = _sheet(book, SHEET)
    places = {str(cell): at for at, cell in enumerate(grid.rows[0], start=1)} if grid and grid.rows else {}
    if grid is None or not places.keys() >= set(_NEEDED):
        return None
    lines: list[Line] = [
        {name: shown(grid.at(row, places[name])) for name in _NEEDED} for row in range(2, len(grid.rows) + 1)
    ]
    filled = [line for line in lines if line["代码"]]
    return filled if filled or _was_written(book) else None


def _was_written(book: Book) -> bool:
    """Whether an empty list is one that a run wrote: nothing was wrong then."""
    log = _sheet(book, runs.SHEET.name)
    at = runs.SHEET.headers.index("操作") + 1
    done = [str(log.at(row, at)) for row in range(2, len(log.rows) + 1)] if log else []
    since_cleared = done[len(done) - done[::-1].index(CLEARED) :] if CLEARED in done else done
    return any(since_cleared)


def _sheet(book: Book, name: str) -> Grid | None:
    return next((grid for grid in book.grids if grid.name == name), None)
