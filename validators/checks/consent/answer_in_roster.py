"""An answer whose dwelling the roster does not have: it cannot be counted, and which one was meant is never guessed.

"1号 = 东户" is something about a building that only people know (sources.md §P8); similar addresses are named.
"""

from collections.abc import Iterator

from validators.address.address import building_name, unit_name
from validators.checks.place import (
    FEW,
    at,
    at_address,
    is_paper,
    name_of,
)
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.meaning.roster.near import Near
from validators.sheets.consent.opinion import Opinion
from validators.sheets.consent.row import ConsentRow

NOT_IN_ROSTER = Kind(
    "answer-not-in-roster",
    Severity.ERROR,
    zh="户室清册里找不到 {value}{near}{claim}",
    fix="请核对楼栋、单元和房号；户室清册漏了的请补进去",
    en="The roster has no {value}{near_en}{claim_en}.",
    en_fix="Check building, unit and room, or complete the roster.",
)
NO_BUILDING = Kind(
    "building-not-in-roster",
    Severity.ERROR,
    zh="户室清册里没有 {value}，本表有 {count} 条意见因此没有计入；户室清册里有：{known}",
    fix="请核对楼栋和单元的写法；户室清册漏了的请补进去",
    en="The roster has no {value}; answers on this sheet not counted for that: {count}. It has: {known}.",
    en_fix="Check how building and unit are written, or complete the roster.",
)
BY_SIDE = Kind(
    "answers-by-side",
    Severity.ERROR,
    zh="本表按户位（如 {value}）登记，户室清册没有户位，有 {count} 条意见对不上，没有计入",
    fix="请在户室清册的“户位”列填上各户的户位（东、西……）和楼层",
    en="This sheet goes by sides ({value} …) and the roster has none; answers not counted for that: {count}.",
    en_fix="Fill in the columns 户位 and 楼层 of the roster.",
)
BY_ROOM = Kind(
    "answers-by-room",
    Severity.ERROR,
    zh="本表按房号（如 {value}）登记，户室清册只有户位、没有房号，有 {count} 条意见对不上，没有计入",
    fix="请在户室清册的“房号”列填上各户的房号，或在本表填写楼层和户位",
    en="This sheet goes by rooms ({value} …) and the roster has sides only; answers not counted for that: {count}.",
    en_fix="Fill in the column 房号 of the roster, or floors and sides here.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """At the answer's room; once a sheet for an unknown building, a whole paper grid's unknown unit, or a roster that
    tells dwellings apart in another way than the sheet does.

    An empty roster has its own check.
    """
    lost = [row for row, found in zip(dossier.answers, dossier.register.dwelling_of, strict=True) if found is None]
    if not lost or not dossier.dwellings:
        return
    units: dict[str, dict[str, None]] = {}
    for dwelling in dossier.dwellings:
        units.setdefault(dwelling.building, {})[dwelling.unit] = None
    near = Near(dossier, lost)
    strange: dict[tuple[str, ...], list[ConsentRow]] = {}
    unlike: dict[tuple[str, Kind], list[ConsentRow]] = {}
    named_by = _named_by(dossier)
    for row in lost:
        if row.building not in units:
            strange.setdefault((row.source.sheet, row.building), []).append(row)
        elif is_paper(row) and row.unit not in units[row.building]:
            strange.setdefault((row.source.sheet, row.building, row.unit), []).append(row)
        elif kind := named_by.get((bool(row.room), bool(row.door))):
            unlike.setdefault((row.source.sheet, kind), []).append(row)
        else:
            yield _not_in_roster(dossier, row, near.to(row))
    for rows in strange.values():
        yield _no_building(rows, units)
    for (_, kind), rows in unlike.items():
        yield at_address(kind, rows[0], name_of(rows[0]), count=len(rows))


def _named_by(dossier: Dossier) -> dict[tuple[bool, bool], Kind]:
    """Answers with (a room, a side) that cannot be found because no dwelling has one."""
    kinds = {}
    if not any(row.door for row in dossier.dwellings):
        kinds[False, True] = BY_SIDE
    if not any(row.room for row in dossier.dwellings):
        kinds[True, False] = BY_ROOM
    return kinds


def _not_in_roster(dossier: Dossier, row: ConsentRow, near: list[int]) -> Finding:
    names = "、".join(name_of(dossier.dwellings[index]) for index in near)
    readable = row.opinion is not Opinion.UNCLEAR
    return at_address(
        NOT_IN_ROSTER,
        row,
        name_of(row),
        near=f"，相近的有 {names}" if names else "",
        near_en=f" (similar: {names})" if names else "",
        claim="；这条意见没有计入" if readable else "",
        claim_en="; this answer is not counted" if readable else "",
    )


def _no_building(rows: list[ConsentRow], units: dict[str, dict[str, None]]) -> Finding:
    building, unit = rows[0].building, rows[0].unit
    if building in units:
        named = unit_name(building, unit) + ("" if unit else "（没写单元）")
        known = [unit_name(building, known) for known in units[building]]
    else:
        named, known = building_name(building), [building_name(known) for known in units]
    some = "、".join(known[:FEW]) + (f" 等 {len(known)} 处" if len(known) > FEW else "")
    return at(NO_BUILDING, rows[0], "building", named, count=len(rows), known=some)
