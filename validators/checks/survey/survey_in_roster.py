"""A sheet of the survey whose address the roster does not have: its ticks count for no building and no household.

Similar addresses are named, none is taken; "1号 = 东户" is for people to say (sources.md §P8).
"""

from collections.abc import Iterator

from validators.address.address import building_name
from validators.checks.place import FEW, at, name_of
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.meaning.roster.near import Near
from validators.meaning.survey.surveyed import address_field, homes

NOT_IN_ROSTER = Kind(
    "survey-not-in-roster",
    Severity.WARNING,
    zh="户室清册里找不到 {address}{near}；这份征求意见没有计入户数",
    fix="请核对住址；户室清册漏了的请补进去",
    en="The roster has no {address}{near_en}; this sheet of the survey counts for no household.",
    en_fix="Check the address, or complete the roster.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """At the cell of the address; an empty roster has its own check."""
    found = zip(dossier.papers.survey, homes(dossier), strict=True) if dossier.dwellings else ()
    lost = [row for row, home in found if home is None]
    if not lost:
        return
    near = Near(dossier, lost)
    known = list(dict.fromkeys(row.building for row in dossier.dwellings))
    for row in lost:
        if row.building in known:
            names = "、".join(name_of(dossier.dwellings[index]) for index in near.to(row))
        else:
            names = "、".join(map(building_name, known[:FEW])) + (f" 等 {len(known)} 栋" if len(known) > FEW else "")
        said = {"near": f"，相近的有 {names}" if names else "", "near_en": f" (similar: {names})" if names else ""}
        yield at(NOT_IN_ROSTER, row, address_field(row), name_of(row), address=name_of(row), **said)
