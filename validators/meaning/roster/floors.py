"""On which floor a dwelling is: as 户室清册 says, or as its room number says where rooms are numbered by floor.

502 is on the fifth floor only in a building whose rows that give both mostly agree, or, where no row gives a floor,
whose rooms all look like it (商铺2 beside them does not matter); a number that may mean something else gives none.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from validators.address.address import BUNGALOW
from validators.address.floors import floor_told
from validators.sheets.roster.row import DwellingRow

MANY = 20
"""So many doors a landing at most, where nothing but the room number tells the floor."""
HIGHEST = 60
"""And so many floors."""


def floors_of(rows: Sequence[DwellingRow]) -> list[int | None]:
    """One for each row; None where nothing tells it, and for 平房, which have none."""
    buildings: defaultdict[str, list[DwellingRow]] = defaultdict(list)
    for row in rows:
        buildings[row.building].append(row)
    by_room = {building for building, ones in buildings.items() if building != BUNGALOW and _by_floor(ones)}
    told = [floor_told(row.room) if row.floor is None and row.building in by_room else row.floor for row in rows]
    return [None if row.building == BUNGALOW else floor for row, floor in zip(rows, told, strict=True)]


def with_floors(rows: tuple[DwellingRow, ...]) -> tuple[DwellingRow, ...]:
    """The rows, those with a 户位 and no 楼层 under the floor that their room number tells.

    A paper grid names a door by floor and 户位; only so does it find 101 东户 of a roster without a column 楼层.
    """
    if not any(row.door and row.floor is None for row in rows):
        return rows
    told = floors_of(rows)
    return tuple(
        replace(row, floor=floor) if row.door and row.floor is None and floor is not None else row
        for row, floor in zip(rows, told, strict=True)
    )


def _by_floor(rows: list[DwellingRow]) -> bool:
    """Whether rooms of this building are numbered by floor."""
    both = [floor_told(row.room) == row.floor for row in rows if row.floor is not None and floor_told(row.room)]
    if both:
        return 2 * sum(both) > len(both)
    silent = [row.room for row in rows if row.floor is None and row.room[:1].isascii()]
    return all(1 <= (floor_told(room) or 0) <= HIGHEST and 1 <= int(room[-2:]) <= MANY for room in silent)
