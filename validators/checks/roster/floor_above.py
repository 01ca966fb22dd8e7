"""A floor that the building does not have: a slip in 楼层, or a line of the paper grid that stands for no dwelling.

The paper grid is printed for seven floors whatever the building has (sources.md §P3).
"""

from collections.abc import Iterator

from validators.address.address import building_name
from validators.checks.place import at
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity

ABOVE_COMPOUND = Kind(
    "floor-above-building",
    Severity.WARNING,
    zh="楼层 {value} 超过“参数”里的最高层数 {highest}",
    fix="请改正楼层，或改正“参数”里的最高层数",
    en="Floor {value} is above the highest floor in 参数, {highest}.",
    en_fix="Correct the floor, or the highest floor in 参数.",
)
ABOVE_ROSTER = Kind(
    "floor-above-roster",
    Severity.WARNING,
    zh="楼层 {value} 超过户室清册里{building}的最高层 {highest}",
    fix="请对照纸质表改正楼层；户室清册漏了的请补进去",
    en="Floor {value} is above the highest floor that the roster has in {building}, {highest}.",
    en_fix="Correct the floor, or complete the roster.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """At the floor's cell, in the roster and in the answers."""
    limit = dossier.settings.floors
    highest: dict[str, int] = {}
    for dwelling in dossier.dwellings:
        floor = dwelling.floor
        if floor is None:
            continue
        if limit is not None and floor > limit:
            yield at(ABOVE_COMPOUND, dwelling, "floor", floor, highest=limit)
        if floor > highest.get(dwelling.building, floor - 1):
            highest[dwelling.building] = floor
    for answer in dossier.answers:
        floor = answer.floor
        if floor is None:
            continue
        top = highest.get(answer.building, floor)
        if limit is not None and floor > limit:
            yield at(ABOVE_COMPOUND, answer, "floor", floor, highest=limit)
        elif floor > top:
            yield at(ABOVE_ROSTER, answer, "floor", floor, highest=top, building=building_name(answer.building))
