"""Which dwelling is a row about?  One that does not say, by 楼栋 and 房号 or by 楼层 and 户位, is left out and told."""

from collections.abc import Mapping, Sequence
from typing import Any

from validators.finding import Finding, Kind, Severity
from validators.table.body import Body
from validators.table.column import Column
from validators.table.location import LOCATION
from validators.table.source import Source

BUILDING_MISSING = Kind(
    "building-missing",
    Severity.ERROR,
    zh="没有填楼栋，这一行没有读取",
    fix="请填写楼栋；有“住址”列的，也可以在那里写全，如 3号楼1单元502",
    en="The building is missing; the row was left out.",
    en_fix="Fill in the building, or the whole address where there is a column 住址.",
)
IDENTITY = ("building", "room", "floor", "door")

ROOM_MISSING = Kind(
    "room-missing",
    Severity.ERROR,
    zh="没有填房号（也没有楼层加户位），这一行没有读取",
    fix="请填写房号，或填写楼层和户位",
    en="Neither the room nor floor and door are given; the row was left out.",
    en_fix="Fill in the room, or the floor and the door.",
)
_FIELD = {BUILDING_MISSING: "building", ROOM_MISSING: "room"}
_NAME = {BUILDING_MISSING: "楼栋", ROOM_MISSING: "房号"}


def key_of(columns: Mapping[str, Column], places: Mapping[str, int]) -> str:
    """The field that no row does without: 楼栋 or else 住址 of dwellings (房号 where the sheet's name says it),
    the first needed one of any other sheet."""
    if "building" in columns:
        return next((name for name in ("building", LOCATION, "room", "door") if name in places), LOCATION)
    return next(name for name, column in columns.items() if column.required)


def needed_in(columns: Mapping[str, Column], places: Mapping[str, int]) -> list[str]:
    """The fields of which a row of data has one: an address's parts; of another sheet any but the leftmost."""
    if "building" in columns:
        telling = [n for n, column in columns.items() if column.required or n in (*IDENTITY, LOCATION)]
        return [name for name in telling if name != key_of(columns, places)]
    return [name for name, place in places.items() if place != min(places.values())] or list(places)


def unidentified(
    values: Mapping[str, Sequence[Any]],
    body: Body,
    source: Source,
    told: Sequence[Finding],
    key: str = "building",
    headings: frozenset[int] = frozenset(),
) -> tuple[frozenset[int], list[Finding]]:
    """Indices of rows about no dwelling, and an error for each whose address cells have none yet.

    `headings`: rows that name a building for those below, and no dwelling.
    On a sheet that is not of dwellings: rows without their key, which the column itself tells.
    """
    if key not in ("building", LOCATION, "room", "door") or "building" not in values:
        return frozenset(index for index, value in enumerate(values[key]) if value in (None, "")), []
    nothing = [None] * len(body.rows)
    columns = [values.get(name, nothing) for name in IDENTITY]
    bad = {
        index: ROOM_MISSING if building else BUILDING_MISSING
        for index, (building, room, floor, door) in enumerate(zip(*columns, strict=True))
        if not building or not (room or (floor is not None and door))
    }
    if not bad:
        return frozenset(), []
    places = {source.columns.get(name) for name in (*IDENTITY, LOCATION)}
    errors = (finding.place for finding in told if finding.severity is Severity.ERROR)
    explained = {place.row for place in errors if place.column in places}
    explained |= {body.rows[index] for index in headings}
    untold = [(body.rows[index], kind) for index, kind in bad.items() if body.rows[index] not in explained]
    return frozenset(bad), [Finding(kind, source.ref(row, _FIELD[kind]), _NAME[kind]) for row, kind in untold]
