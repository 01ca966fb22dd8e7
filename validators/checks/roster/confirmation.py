"""人工确认: an answer that another contradicts is none; one that nobody put his name to is asked about."""

from collections.abc import Iterator

from validators.checks.meetings.place import here
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.names.confirmed import confirmed

CONTRADICTED = Kind(
    "confirmation-contradicted",
    Severity.ERROR,
    zh="“{one}”与“{other}”这里写“{value}”，第 {row} 行写“{before}”，两个结论都没有采用",
    fix="请只留下正确的一行",
    en="“{one}” and “{other}” are answered both ways (also on row {row}); neither answer was followed.",
    en_fix="Keep the one that is right.",
)
UNSIGNED = Kind(
    "confirmation-unsigned",
    Severity.WARNING,
    zh="“{one}”与“{other}”有结论，没有写确认人",
    fix="请填写确认人",
    en="The answer about “{one}” and “{other}” does not say whose it is.",
    en_fix="Fill in who confirmed it.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """At the later of two answers, and at the blank name."""
    rows = dossier.papers.confirmations
    for earlier, row in confirmed(rows).contradicted:
        said = {"one": row.one, "other": row.other, "row": earlier.row, "before": earlier.conclusion}
        yield here(CONTRADICTED, row, "conclusion", row.conclusion, **said)
    for row in rows:
        if row.conclusion and not row.by:
            yield here(UNSIGNED, row, "by", "", one=row.one, other=row.other)
