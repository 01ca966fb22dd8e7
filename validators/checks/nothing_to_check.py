"""Zero rows is never a pass: an empty roster is an error, a roster without one answer is said aloud.

No answers are only a warning: shares may be wanted before the survey, and a vote without answers fails by itself.
"""

from collections.abc import Iterator

from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.grid import CellRef
from validators.sheets import consent, roster

NO_DWELLINGS = Kind(
    "no-dwellings",
    Severity.ERROR,
    zh="户室清册里没有一户可查，什么也没有核对",
    fix="请先在“户室清册”里逐户填写楼栋、房号、建筑面积、产权人",
    en="The roster has not one usable dwelling; nothing was checked.",
    en_fix="List the dwellings in 户室清册 first.",
)
NO_ANSWERS = Kind(
    "no-answers",
    Severity.WARNING,
    zh="没有收到一份意见，{count} 户全部按未收计",
    fix="请在“同意表”里登记住户的意见和签字",
    en="Not one opinion was collected; all {count} dwellings count as not collected.",
    en_fix="Enter the opinions and signatures in 同意表.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """At the sheet as a whole."""
    if not dossier.dwellings:
        yield Finding(NO_DWELLINGS, CellRef(roster.SHEET))
    elif all(row.opinion is None for row in dossier.answers):
        yield Finding(NO_ANSWERS, CellRef(consent.SHEET), params={"count": len(dossier.dwellings)})
