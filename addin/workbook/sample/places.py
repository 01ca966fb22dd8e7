"""The sample compound's doors: 1–4号楼 and 307楼 with two doors a landing, and four rows of bungalows.

In a unit the rooms are numbered from the ground up, east before west, so that the survey's 4栋1单元4层7号 and the
sign-in sheet's 4#1单元4楼东 are one door, and so are 2栋1单元1层1号 and 2#1单元1楼东 (sources.md §P2, §P7).
"""

from typing import NamedTuple

BUNGALOW = "平房"
PAPER_BUILDING = "307"
"""Its answers stand on a paper grid, on which nobody wrote the 单元."""


class Block(NamedTuple):
    """One building: the names of its units (of 平房: its rows, with `floors` the houses in a row)."""

    building: str
    units: tuple[str, ...]
    floors: int


class Door(NamedTuple):
    """One dwelling's place; of a bungalow `unit` is its row, and floor and side are blank."""

    building: str
    unit: str
    floor: int
    side: str
    room: int

    @property
    def key(self) -> str:
        """How the tables of this folder name a door: `2#1单元1楼东`, `平房2排3号`."""
        if self.building == BUNGALOW:
            return f"{BUNGALOW}{self.unit}排{self.room}号"
        return f"{self.building}#{self.unit}单元{self.floor}楼{self.side}"


BLOCKS = (
    Block("1", ("1", "2", "3"), 5),
    Block("2", ("1", "2", "3"), 5),
    Block("3", ("1", "2"), 6),
    Block("4", ("1", "2"), 6),
    Block(PAPER_BUILDING, ("1",), 5),
    Block(BUNGALOW, ("1", "2", "3", "4"), 4),
)
SIDES = ("东", "西")


def doors() -> list[Door]:
    """Every dwelling, in the order of the roster."""
    found = []
    for block in BLOCKS:
        for unit in block.units:
            if block.building == BUNGALOW:
                found += [Door(BUNGALOW, unit, 0, "", room) for room in range(1, block.floors + 1)]
                continue
            for floor in range(1, block.floors + 1):
                for number, side in enumerate(SIDES, start=1):
                    found.append(Door(block.building, unit, floor, side, 2 * (floor - 1) + number))
    return found
