"""Which dwelling is a row about?  A row that does not say, by 楼栋 and 房号 or by 楼层 and 户位, is left out and told."""

from collections.abc import Mapping, Sequence
from itertools import repeat
from typing import Any

from validators.finding import Finding, Kind, Severity
from validators.table.body import Body
from validators.table.source import Source

BUILDING_MISSING = Kind(
    "building-missing",
    Severity.ERROR,
    zh="没有填楼栋，这一行没有读取",
    fix="请填写楼栋",
    en="The building is missing; the row was left out.",
    en_fix="Fill in the building.",
)
ROOM_MISSING = Kind(
    "room-missing",
    Severity.ERROR,
    zh="没有填房号（也没有楼层加户位），这一行没有读取",
    fix="请填写房号，或填写楼层和户位",
    en="Neither the room nor floor and door are given; the row was left out.",
    en_fix="Fill in the room, or the floor and the door.",
)


def unidentified(
    values: Mapping[str, Sequence[Any]], body: Body, source: Source, told: Sequence[Finding]
) -> tuple[frozenset[int], list[Finding]]:
    """Indices of rows about no dwelling, and an error for each that has none yet at the cell in question."""
    nothing = repeat(None, len(body.rows))
    columns = [values.get(name, nothing) for name in ("building", "room", "floor", "door")]
    bad = {
        index: ROOM_MISSING if building else BUILDING_MISSING
        for index, (building, room, floor, door) in enumerate(zip(*columns, strict=True))
        if not building or not (room or (floor is not None and door))
    }
    if not bad:
        return frozenset(), []
    explained = {finding.place for finding in told if finding.severity is Severity.ERROR}
    errors = []
    for index, kind in bad.items():
        place = source.ref(body.rows[index], "building" if kind is BUILDING_MISSING else "room")
        if place not in explained:
            errors.append(Finding(kind, place, "楼栋" if kind is BUILDING_MISSING else "房号"))
    return frozenset(bad), errors
