"""房号 502 on 楼层 4: one of the two is a slip, and the wrong household may be counted.

Judged only in a building where most rooms are numbered by floor, so that another way of numbering raises no alarm.
"""

from collections import Counter
from collections.abc import Iterator

from validators.address.floors import floor_told
from validators.checks.place import at
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.located import Located

MISMATCH = Kind(
    "room-floor-mismatch",
    Severity.WARNING,
    zh="房号 {value} 看来在 {told} 层，楼层却填了 {floor}",
    fix="请核对房号和楼层，改正写错的一个",
    en="Room {value} seems to be on floor {told}, but the floor is given as {floor}.",
    en_fix="Check both and correct the wrong one.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """At the room's cell, in the roster and in the answers."""
    rows: list[Located] = [row for row in dossier.dwellings if row.floor is not None]
    rows += [row for row in dossier.answers if row.floor is not None]
    told = {room: floor_told(room) for room in {row.room for row in rows}}
    rows = [row for row in rows if told[row.room] is not None]
    odd = [row for row in rows if told[row.room] != row.floor]
    if not odd:
        return
    in_all, not_by_floor = Counter(row.building for row in rows), Counter(row.building for row in odd)
    for row in odd:
        if not_by_floor[row.building] * 2 < in_all[row.building]:
            yield at(MISMATCH, row, "room", row.room, told=told[row.room], floor=row.floor)
