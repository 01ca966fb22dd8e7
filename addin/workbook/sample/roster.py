"""户室清册 of the sample: every door with its area, owner and telephone."""

from decimal import Decimal
from random import Random

from addin.workbook.contents import Row, Value
from addin.workbook.sample.people import owners
from addin.workbook.sample.places import BUNGALOW, PAPER_BUILDING, Door
from addin.workbook.sample.slips import ROSTER_SLIPS

FLAT_AREAS = (6_800, 10_400)
BUNGALOW_AREAS = (5_500, 6_600)
"""In 0.01 ㎡, from and to; the flats of one stack have one area, as registers have."""

HARDSHIPS = {"2#2单元1楼东": "低保", "4#2单元2楼西": "低保", "平房3排2号": "残疾"}
REMARKS = {"1#3单元2楼西": "长期在外", "3#1单元6楼东": "出租", "2#3单元5楼西": "长期在外"}


def dwellings(doors: list[Door], random: Random, clean: bool) -> list[Row]:
    """One row a door."""
    people = owners(doors, random)
    areas = _areas(doors, random)
    return [_row(door, areas[door.key], *people[door.key], clean) for door in doors]


def _row(door: Door, area: Decimal, owner: str, phone: str, clean: bool) -> Row:
    bungalow = door.building == BUNGALOW
    row: dict[str, Value] = {
        "楼栋": f"{PAPER_BUILDING}楼" if door.building == PAPER_BUILDING else door.building,
        "单元": door.unit,
        "楼层": "" if bungalow else door.floor,
        "房号": str(door.room),
        "户位": door.side,
        "房屋类型": BUNGALOW if bungalow else "住宅",
        "建筑面积": area,
        "产权人": owner,
        "联系电话": phone,
        "困难类型": HARDSHIPS.get(door.key, ""),
        "备注": REMARKS.get(door.key, ""),
    }
    if not clean:
        row |= ROSTER_SLIPS.get(door.key, {})
    return {header: value for header, value in row.items() if value != ""}


def _areas(doors: list[Door], random: Random) -> dict[str, Decimal]:
    """In ㎡, two decimals; drawn once a stack, once a bungalow."""
    stacks: dict[tuple[str, ...], Decimal] = {}
    found = {}
    for door in doors:
        stack = (door.building, door.unit, door.side or str(door.room))
        if stack not in stacks:
            low, high = BUNGALOW_AREAS if door.building == BUNGALOW else FLAT_AREAS
            stacks[stack] = Decimal(random.randrange(low, high)).scaleb(-2)
        found[door.key] = stacks[stack]
    return found
