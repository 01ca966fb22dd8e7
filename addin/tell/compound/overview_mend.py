"""The three things to mend first: a kind of finding each, errors before warnings, the most frequent first."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from addin.filling.sheets.values import Link
from addin.outcome import Outcome
from addin.tell.compound.problems_sheet import SEVERITY_WORDS, link_to
from addin.tell.sheet import Cell
from validators.finding import Finding, Severity

NOTHING = "没有要改的"


@dataclass(frozen=True, slots=True)
class Mend:
    """`place` leads to the first cell of its kind."""

    severity: str
    place: Link | str
    text: str


def mends(outcome: Outcome, most: int) -> Sequence[Mend]:
    """Of errors and warnings; notes ask for nothing."""
    kinds: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in outcome.report.findings:
        if finding.severity is not Severity.NOTE:
            kinds[finding.code].append(finding)
    worst = list(Severity)
    order = sorted(kinds.values(), key=lambda found: (worst.index(found[0].severity), -len(found)))
    return [_mend(found) for found in order[:most]]


def _mend(found: Sequence[Finding]) -> Mend:
    first = found[0]
    more = f"（同样的共 {len(found)} 处）" if len(found) > 1 else ""
    return Mend(SEVERITY_WORDS[first.severity], link_to(first.place), f"{first.message}{more}")


def cells(mend: Mend) -> tuple[Cell, Cell, Cell]:
    """As they stand in a row."""
    return mend.severity, mend.place, mend.text
