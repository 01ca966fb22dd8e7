"""Which dwellings have not answered: one line a building, so that the list stays readable.

Not a mistake in the sheet, but the work that is left; 户数 here is the 未收户数 of the count.
"""

from collections.abc import Iterator

from validators.address.address import building_name
from validators.checks.place import at_address, few
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.meaning.roster.counted import households
from validators.sheets.roster.row import DwellingRow

NOT_COLLECTED = Kind(
    "not-collected",
    Severity.NOTE,
    zh="{value} 还有 {count} 户没有收到意见：{few}",
    fix="请上门补收；不能联系的按未收计，不会算作同意",
    en="{value}: not answered yet by {count}: {few}.",
    en_fix="Call on them; what is not collected never counts as consent.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """At the first such dwelling of each building; silent where nobody answered at all (`no-answers` says so)."""
    if all(row.opinion is None for row in dossier.answers):
        return
    missing: dict[str, list[DwellingRow]] = {}
    for row in uncollected(dossier):
        missing.setdefault(row.building, []).append(row)
    for building, rows in missing.items():
        yield at_address(NOT_COLLECTED, rows[0], building_name(building), count=len(rows), few=few(rows))


def uncollected(dossier: Dossier) -> list[DwellingRow]:
    """Every household that gave no opinion, in 户室清册 order."""
    counted = households(dossier.settings)
    register = dossier.register
    answered = {
        dwelling
        for row, dwelling in zip(dossier.answers, register.dwelling_of, strict=True)
        if dwelling is not None and row.opinion is not None
    }
    return [
        row
        for dwelling, row in enumerate(dossier.dwellings)
        if dwelling not in answered
        and row.kind in counted
        and dwelling not in register.twins
        and dossier.scope.holds(row.building, row.unit)
    ]
