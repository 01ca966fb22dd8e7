"""按楼层系数: the floors of a unit weigh by coefficient, inside a floor each dwelling by its area (广州 第8条)."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction

from addin.money.floors import Coefficients, floor_of
from addin.money.parts import Weight
from addin.roll import Dwelling
from validators.finding import Finding, Kind, Severity

FLOOR_UNKNOWN = Kind(
    "share-floor-unknown",
    Severity.ERROR,
    zh="看不出是几层，无法按楼层分摊",
    fix="请在户室清册填写楼层",
    en="The floor is unknown, so no share by floor can be worked out.",
    en_fix="Fill in 楼层 in 户室清册.",
)
FLOOR_NOT_IN_TABLE = Kind(
    "floor-not-in-table",
    Severity.ERROR,
    zh="“楼层系数”表里没有 {value} 层，这一层的住户没有分摊",
    fix="请在“楼层系数”表补上这一层；不出资的填 0",
    en="楼层系数 has no floor {value}; its dwellings take no share.",
    en_fix="Add it there; 0 where it pays nothing.",
)


def weights(dwellings: Sequence[Dwelling], coefficient_of: Coefficients) -> list[Weight]:
    """Coefficient × area ÷ area of the floor in its unit; None where floor, coefficient or area is not known."""
    floors = [floor_of(dwelling.row) for dwelling in dwellings]
    area: defaultdict[tuple[int, int | None], int] = defaultdict(int)
    for dwelling, floor in zip(dwellings, floors, strict=True):
        area[dwelling.unit, floor] += dwelling.area
    found: list[Weight] = []
    for dwelling, floor in zip(dwellings, floors, strict=True):
        coefficient = None if floor is None or not dwelling.area else coefficient_of(floor)
        found.append(None if coefficient is None else coefficient * Fraction(dwelling.area, area[dwelling.unit, floor]))
    return found


def unplaced(dwellings: Sequence[Dwelling], coefficient_of: Coefficients) -> Iterator[Finding]:
    """Dwellings whose floor is not known, and the first one of each floor that the rule leaves out."""
    told: set[int] = set()
    for dwelling in dwellings:
        row, floor = dwelling.row, floor_of(dwelling.row)
        if floor is None:
            yield Finding(FLOOR_UNKNOWN, row.source.ref(row.row, "floor"), "楼层")
        elif floor not in told and coefficient_of(floor) is None:
            told.add(floor)
            yield Finding(FLOOR_NOT_IN_TABLE, row.source.ref(row.row, "floor"), "楼层", str(floor))
