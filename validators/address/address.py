"""One dwelling's address, in parts, and the one way it prints."""

from dataclasses import dataclass
from functools import lru_cache

BUNGALOW = "平房"


@dataclass(frozen=True, slots=True)
class Address:
    """Parts are normalised text: digits are ASCII, Chinese numerals are digits, 号楼/单元/层/户 are left off.

    building: "3", "307", "平房", "农研所北楼" · unit: "1", "甲"; of a bungalow its 排 · floor: -1 is a basement ·
    room: "502", "7", "商铺2", "地下室5" · door (户位): "东", "西", "中", "东南".
    """

    building: str = ""
    unit: str = ""
    floor: int | None = None
    room: str = ""
    door: str = ""

    def __str__(self) -> str:
        """Unique in the compound: 3号楼1单元502 · 4号楼1单元4层7号 · 1号楼2单元4层东户 · 平房2排3号 · 3号楼商铺2."""
        where, room = unit_name(self.building, self.unit), self.room
        if room and not is_short(room):
            return where + room_name(room)
        floor = "" if self.floor is None or (room and self.building == BUNGALOW) else floor_name(self.floor)
        if room:
            return f"{where}{floor}{room}号"
        return f"{where}{floor}{self.door}户" if self.door else where + floor


def is_short(room: str) -> bool:
    """A room of one or two digits says which only together with its floor."""
    return len(room) <= 2 and room.isascii()


@lru_cache(maxsize=4096)
def building_name(building: str) -> str:
    """`3` → 3号楼, `A` → A栋; 平房 and buildings with a name stay as they are."""
    if not building.isascii() or not building:
        return building
    return f"{building}号楼" if building[-1].isdigit() else f"{building}栋"


@lru_cache(maxsize=4096)
def unit_name(building: str, unit: str) -> str:
    """3号楼1单元, 平房2排, 12号楼甲单元; the building alone where it has no units."""
    if not unit:
        return building_name(building)
    return f"{building_name(building)}{unit}{'排' if building == BUNGALOW else '单元'}"


@lru_cache(maxsize=256)
def floor_name(floor: int) -> str:
    """4 → 4层, -1 → 地下1层."""
    return f"{floor}层" if floor > 0 else f"地下{-floor}层"


@lru_cache(maxsize=4096)
def room_name(room: str) -> str:
    """`3-2` needs its 室, lest the 3 be read as a unit; `502` and `商铺2` do not."""
    return f"{room}室" if "-" in room else room
