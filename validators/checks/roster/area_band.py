"""A residence far smaller or larger than residences are: a slipped decimal point, or another column's number.

74–101 ㎡ a household is usual (sources.md §2); the band is two lines of 参数.  Only a warning: the area is used.
"""

from collections.abc import Iterator

from validators.amounts import square_metres
from validators.checks.place import at
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.sheets.roster.kind import DwellingKind

OUT_OF_BAND = Kind(
    "area-band",
    Severity.WARNING,
    zh="住宅建筑面积 {value} ㎡ 不在 {low}—{high} ㎡ 之间",
    fix="请对照不动产权证核对；面积无误则无需处理，范围可在“参数”里改",
    en="A residence of {value} ㎡ lies outside {low}–{high} ㎡.",
    en_fix="Check it against the register; the band can be changed in 参数.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """At the area cell."""
    low, high = dossier.settings.area_low, dossier.settings.area_high
    least, most = low * 100, high * 100
    for row in dossier.dwellings:
        area = row.area
        if area is not None and not least <= area <= most and row.kind is DwellingKind.RESIDENCE:
            yield at(OUT_OF_BAND, row, "area", square_metres(area), low=low, high=high)
