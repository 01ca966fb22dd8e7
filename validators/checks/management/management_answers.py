"""物业意向: a household that the roster does not have, or one that answered twice in two ways, is not counted."""

from collections.abc import Iterator

from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.meaning.management.answers import placed, said
from validators.sheets.management.row import ManagementRow

LOST = Kind(
    "management-no-dwelling",
    Severity.WARNING,
    zh="户室清册里找不到“{value}”，这条物业意向没有计入",
    fix="请核对楼栋、单元、房号",
    en="“{value}” is not in 户室清册; this answer is not counted.",
    en_fix="Check building, unit and room.",
)
TWICE = Kind(
    "management-twice",
    Severity.WARNING,
    zh="{value} 前后填的物业意向不一致（另见 {first}），没有计入",
    fix="请核实后只留一行",
    en="{value} answered in two ways (see {first}); neither is counted.",
    en_fix="Find out which is right and keep one row.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """At the building's cell."""
    if not dossier.papers.management or not dossier.dwellings:
        return
    found, lost = placed(dossier)
    for row in lost:
        yield _at(LOST, row)
    for rows in found.values():
        if said(rows) is None:
            first = rows[0].source.ref(rows[0].row, "building")
            yield _at(TWICE, rows[-1], first=first)


def _at(kind: Kind, row: ManagementRow, **params: object) -> Finding:
    return Finding(kind, row.source.ref(row.row, "building"), "楼栋", str(row.address), params)
