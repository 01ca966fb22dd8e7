"""A dwelling without 单元 in a building where others have one (of 平房: 排).

Its address is then not unique, an answer for it may find the wrong door, and it falls out of its unit's count.
The real paper grid left the 单元 blank (sources.md §P3).
"""

from collections.abc import Iterator

from validators.address.address import BUNGALOW
from validators.checks.place import at, name_of
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.sheets.roster.kind import DwellingKind

UNIT_MISSING = Kind(
    "unit-missing",
    Severity.WARNING,
    zh="{value} 没有填{part}，同一楼栋的其他户填了",
    fix="请补填{part}",
    en="{value} has no 单元 (or 排), though others in the building have.",
    en_fix="Fill it in.",
)
HAVE_UNITS = (DwellingKind.RESIDENCE, DwellingKind.BUNGALOW)


def check(dossier: Dossier) -> Iterator[Finding]:
    """At the empty cell in the roster; shops and parking need no unit."""
    divided = {row.building for row in dossier.dwellings if row.unit}
    for row in dossier.dwellings:
        if not row.unit and row.building in divided and row.kind in HAVE_UNITS:
            part = "排号" if row.building == BUNGALOW else "单元"
            yield at(UNIT_MISSING, row, "unit", name_of(row), part=part)
