"""The average residence is implausible: the area column as a whole is in another unit, or is another column.

Published averages are 74–101 ㎡ (sources.md §2: 山东 2023, 牡丹江 2022, 二七, 临沂 2022); the band here is far wider.
"""

from collections.abc import Iterator

from validators.amounts import square_metres
from validators.checks.place import at
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.sheets.roster.kind import DwellingKind

LOW, HIGH = 30, 200
"""㎡ per residence."""
ENOUGH = 10
"""Fewer residences than this have no average worth judging."""

AVERAGE = Kind(
    "average-area",
    Severity.WARNING,
    zh="住宅户均面积 {value} ㎡，通常在 {low}—{high} ㎡ 之间",
    fix="请核对建筑面积一列是否填对、单位是否为平方米",
    en="Residences average {value} ㎡; usual is {low}–{high} ㎡.",
    en_fix="Check that the column is the floor area, in square metres.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Once, at the first residence's area."""
    rows = [row for row in dossier.dwellings if row.kind is DwellingKind.RESIDENCE and row.area]
    total = sum(row.area or 0 for row in rows)
    if len(rows) >= ENOUGH and not LOW * 100 * len(rows) <= total <= HIGH * 100 * len(rows):
        yield at(AVERAGE, rows[0], "area", square_metres(total // len(rows)), low=LOW, high=HIGH)
