"""Which doors of a unit stand one above the other: by side (东 中 西), by the end of the room number, or in order."""

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from addin.roll import Dwelling
from validators.address.address import Address
from validators.address.keys import SortKey, natural, sort_key

Placed = Sequence[tuple[int, Dwelling]]
"""Floor and dwelling."""
_BY_FLOOR = re.compile(r"(\d{1,3})(\d\d[A-Z]?)")


@dataclass(frozen=True, slots=True)
class Column:
    """`name`: what the door is called on every floor (东户, 01); empty where it has no such name."""

    name: str
    at: dict[int, Dwelling]


def columns_of(placed: Placed) -> list[Column]:
    """The doors of one unit, from the left; each dwelling in one of them, no two of one floor in the same."""
    return _keyed(placed, _side, "{}户") or _keyed(placed, _end, "{}") or _in_order(placed)


def _keyed(placed: Placed, key: Callable[[int, Dwelling], str], name: str) -> list[Column]:
    """Nothing where a dwelling has no key, or two of a floor have the same."""
    columns: defaultdict[str, dict[int, Dwelling]] = defaultdict(dict)
    for floor, dwelling in placed:
        found = key(floor, dwelling)
        if not found or floor in columns[found]:
            return []
        columns[found][floor] = dwelling
    return [Column(name.format(found), columns[found]) for found in sorted(columns, key=natural)]


def _side(_: int, dwelling: Dwelling) -> str:
    return dwelling.row.door


def _end(floor: int, dwelling: Dwelling) -> str:
    """`502` on floor 5 → 02; nothing for a number that does not begin with its floor."""
    found = _BY_FLOOR.fullmatch(dwelling.row.room)
    return found[2] if found and found[1] == str(floor) else ""


def _in_order(placed: Placed) -> list[Column]:
    floors: defaultdict[int, list[Dwelling]] = defaultdict(list)
    for floor, dwelling in sorted(placed, key=lambda one: _order(one[1])):
        floors[floor].append(dwelling)
    wide = max(map(len, floors.values()), default=0)
    return [Column("", {floor: ones[at] for floor, ones in floors.items() if at < len(ones)}) for at in range(wide)]


def _order(dwelling: Dwelling) -> SortKey:
    row = dwelling.row
    return sort_key(Address("", "", 1, row.room, row.door))
