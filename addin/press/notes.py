"""The notes that 下一处问题 leaves on cells: what they say, and which of them have done their work."""

from collections import defaultdict
from collections.abc import Sequence

from addin.hosts.copied import MARK
from addin.outcome import Outcome
from addin.press.host import Host, Pointed
from addin.tell.compound.problems_sheet import SEVERITY_WORDS
from validators.finding import Finding
from validators.grid import CellRef


def by_place(findings: Sequence[Finding]) -> dict[CellRef, list[Finding]]:
    """Those of one cell together, in the report's order: the worst first."""
    found: dict[CellRef, list[Finding]] = defaultdict(list)
    for finding in findings:
        found[finding.place].append(finding)
    return dict(found)


def text_of(findings: Sequence[Finding]) -> str:
    """What the note of a cell says: each sentence with what to do."""
    told = [f"{SEVERITY_WORDS[one.severity]}　{one.message}\n怎么改：{one.fix}" for one in findings]
    return f"{MARK}\n" + "\n\n".join(told)


def drop_mended(host: Host, outcome: Outcome) -> None:
    """Notes whose cell nothing is said of any more go."""
    if not isinstance(host, Pointed):
        return
    told = {finding.place for finding in outcome.report.findings}
    mended = [place for place in host.notes() if place not in told]
    if mended:
        host.drop_notes(mended)
