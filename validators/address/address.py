"""One dwelling's address, in parts, and the one way it prints."""

from dataclasses import dataclass

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
