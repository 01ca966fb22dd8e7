"""An answer whose dwelling the roster does not have: it cannot be counted, and which one was meant is never guessed.

"1号 = 东户" is something about a building that only people know (seed/README.md §8); addresses that look alike are named.
"""

from collections import defaultdict
from collections.abc import Iterator

from validators.address.address import building_name
from validators.checks._near import Near
from validators.checks._place import FEW, at, at_address, name_of
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.sheets.consent import ConsentRow

NOT_IN_ROSTER = Kind(
    "answer-not-in-roster",
    Severity.ERROR,
    zh="户室清册里找不到 {value}{near}；这条意见没有计入",
    fix="请核对楼栋、单元和房号；清册漏了的请补进清册",
    en="The roster has no {value}{near_en}; this answer is not counted.",
    en_fix="Check building, unit and room, or complete the roster.",
)
NO_BUILDING = Kind(
    "building-not-in-roster",
    Severity.ERROR,
    zh="户室清册里没有 {value}，本表该楼 {count} 条意见都没有计入；清册里有：{known}",
    fix="请核对楼栋写法；清册漏了整栋的请补进清册",
    en="The roster has no building {value}; its {count} answers on this sheet are not counted. It has: {known}.",
    en_fix="Check how the building is written, or complete the roster.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """At the answer's room; for an unknown building once a sheet, at its first answer.  An empty roster has its own check."""
    lost = [row for row, found in zip(dossier.answers, dossier.register.dwelling_of, strict=True) if found is None]
    if not lost or not dossier.dwellings:
        return
    known = dict.fromkeys(row.building for row in dossier.dwellings)
    near = Near(dossier)
    of_building: dict[tuple[str, str], list[ConsentRow]] = defaultdict(list)
    for row in lost:
        if row.building in known:
            yield _not_in_roster(dossier, row, near.to(row))
        else:
            of_building[row.source.sheet, row.building].append(row)
    for (_, building), rows in of_building.items():
        yield at(NO_BUILDING, rows[0], "building", building_name(building), count=len(rows), known=_listed([*known]))


def _not_in_roster(dossier: Dossier, row: ConsentRow, near: list[int]) -> Finding:
    names = "、".join(name_of(dossier.dwellings[index]) for index in near)
    return at_address(
        NOT_IN_ROSTER,
        row,
        name_of(row),
        near=f"，相近的有 {names}" if names else "",
        near_en=f" (similar: {names})" if names else "",
    )


def _listed(buildings: list[str]) -> str:
    return "、".join(map(building_name, buildings[:FEW])) + (f" 等 {len(buildings)} 栋" if len(buildings) > FEW else "")
