"""A unit as one stands before it: floors from the top, doors side by side; and what has no floor."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass

from addin.roll import Dwelling, Roll
from addin.tell.roster.columns import Column, columns_of
from validators.address.address import Address
from validators.address.keys import sort_key
from validators.address.places import Unit
from validators.meaning.roster.floors import floors_of


@dataclass(frozen=True, slots=True)
class UnitPlan:
    """`floors`: from the top down to the lowest, those without a dwelling between them included.

    `others`: in order: of 平房 the houses of the row, elsewhere what has no floor and is no door of a landing.
    """

    unit: Unit
    floors: tuple[int, ...]
    columns: tuple[Column, ...]
    others: tuple[Dwelling, ...]

    def walk(self, up: bool = False) -> list[Dwelling]:
        """Every dwelling, as one comes down the stairs (or goes up), then the others."""
        floors = self.floors[::-1] if up else self.floors
        stairs = [column.at[floor] for floor in floors for column in self.columns if floor in column.at]
        return [*stairs, *self.others]


def plans(roll: Roll, wanted: Callable[[Dwelling], bool]) -> list[UnitPlan]:
    """The units of the roll, in order, with the dwellings wanted; each of these stands in its unit once."""
    chosen: defaultdict[int, list[tuple[int | None, Dwelling]]] = defaultdict(list)
    floors = floors_of([dwelling.row for dwelling in roll.dwellings])
    for floor, dwelling in zip(floors, roll.dwellings, strict=True):
        if wanted(dwelling):
            chosen[dwelling.unit].append((floor, dwelling))
    return [_plan(unit, chosen[number]) for number, unit in enumerate(roll.units) if chosen[number]]


def _plan(unit: Unit, dwellings: list[tuple[int | None, Dwelling]]) -> UnitPlan:
    placed = [(floor, one) for floor, one in dwellings if floor is not None and not _is_worded(one)]
    others = [one for floor, one in dwellings if floor is None or _is_worded(one)]
    others.sort(key=lambda one: sort_key(one.row.address))
    return UnitPlan(unit, _stairs({floor for floor, _ in placed}), tuple(columns_of(placed)), tuple(others))


def _stairs(floors: set[int]) -> tuple[int, ...]:
    """From the top down; floors between are there too, unless they are so many that a floor must be a slip."""
    whole = [floor for floor in range(max(floors, default=0), min(floors, default=1) - 1, -1) if floor]
    return tuple(whole if len(whole) <= 2 * len(floors) else sorted(floors, reverse=True))


def _is_worded(dwelling: Dwelling) -> bool:
    """商铺2, 地下室5: no door of a landing, whatever floor it is on."""
    row = dwelling.row
    return not row.door and not row.room[:1].isascii()


def door_name(address: Address) -> str:
    """What stands at the door: 502, 东户, 7号, 商铺2."""
    if len(address.room) > 2 or not (address.room or address.door):
        return address.room
    return f"{address.door}户" if address.door else f"{address.room}号"
