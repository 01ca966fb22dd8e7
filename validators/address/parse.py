"""门牌 as people write them → an address, what was read, and how sure that reading is.

Spellings: sources.md §P and sources.md §7.  Nothing is guessed across parts: `1号` stays a room and `东` a side.
"""

import re
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import lru_cache

from validators.address.address import BUNGALOW, Address, building_name, floor_name, is_short, room_name, unit_name
from validators.address.building import Building, find_building
from validators.fields import door, room
from validators.fields.building import COMPOUND, KEPT, building_of
from validators.fields.floor import floor_of
from validators.fields.plain import NUMERALS, compact
from validators.fields.unit import unit_of


class Sure(IntEnum):
    """CERTAIN: every part was named · LIKELY: a usual short form, or words left out · UNSURE: a person must look."""

    UNSURE = 0
    LIKELY = 1
    CERTAIN = 2


@dataclass(frozen=True, slots=True)
class ParsedAddress:
    """`read` says in words which parts were found; `rest` is what could not be read, remarks in brackets included."""

    address: Address
    read: str
    sure: Sure
    rest: str = ""


_GAP = r"[-/,.、· ]*"
_NUM = rf"(?:\d{{1,3}}|[{NUMERALS}]{{1,4}})"
_REMARK = re.compile(r"\([^()]*\)")
_LONGEST = 100
_PARTS = ("unit", "floor", "room")
_MINUS = re.compile(r"(?<![\d-])-(?=[1-3][层楼])(?!.*-.*-)")
_TAIL = re.compile(
    rf"""{_GAP}(?:第?(?P<unit>{_NUM}|[甲乙丙丁戊己庚辛壬癸东西南北中A-Z])?(?P<unit_word>单元|排|门(?=\d|$)))?
    {_GAP}(?P<floor>第?(?:负|地下|B)?{_NUM}(?:层|楼|F)|B\d(?=\D|$))?
    {_GAP}(?P<room>{room.WORD}(?:第?{room.NUMBER}{room.SUFFIX}?)?|\d{{1,3}}-\d{{1,4}}{room.SUFFIX}?(?!\d)
        |[A-Z]?\d{{1,5}}[A-Z]?{room.SUFFIX}?(?!\d)|[A-Z]{room.SUFFIX}|[{NUMERALS}]{{1,5}}(?:{room.SUFFIX}|$))?
    {_GAP}(?:(?P<door>{door.SIDE})(?:{door.SUFFIX}|(?=$|[-/,. ])))?
    {_GAP}(?P<rest>.*)""",
    re.VERBOSE | re.DOTALL,
)
_DASHED = re.compile(
    rf"(?!.*(?:[楼栋幢座]|公寓|{BUNGALOW}))(?P<dropped>(?:{COMPOUND})?)"
    rf"(?P<building>{KEPT}(?:\d{{1,4}}[A-Z]?|[A-Z]))[-/. ]"
    r"(?P<parts>[\dA-Z]{1,5}(?:[-/. ]\d{1,5}[A-Z]?){0,2})"
    rf"{room.SUFFIX}?(?:(?P<door>{door.SIDE}){door.SUFFIX}?)?"
)


@lru_cache(maxsize=1 << 15)
def parse(text: str) -> ParsedAddress:
    """Read any text; what makes no sense comes back UNSURE with an empty address and the text as its rest."""
    cleaned = compact(text).upper()
    if len(cleaned) > _LONGEST:
        return _parsed(Address(), Sure.UNSURE, "", cleaned)
    bare, remarks = _REMARK.sub("", cleaned), "".join(_REMARK.findall(cleaned))
    dashed = _DASHED.fullmatch(bare)
    if dashed and (building := building_of(f"{dashed['building']}号楼")):
        return _dashed(building, dashed, remarks)
    below = _MINUS.sub("负", bare)
    parsed = _worded(find_building(below), remarks)
    return parsed if below == bare else replace(parsed, sure=Sure.UNSURE)


def _worded(building: Building, remarks: str) -> ParsedAddress:
    """`4栋1单元4层7号` and everything else in which the parts carry their words."""
    tail = _TAIL.fullmatch(building.rest)
    assert tail is not None  # every part of the pattern may be missing, and `rest` takes anything
    unit, floor, number = unit_of(tail["unit"] or ""), floor_of(tail["floor"] or ""), room.room_of(tail["room"] or "")
    lost = "".join(
        tail[part] for part, value in zip(_PARTS, (unit, floor, number), strict=True) if tail[part] and not value
    )
    paired = bool(number) and "-" in (number or "") and not tail["unit_word"]
    if paired:
        unit, number = _unit_and_room(building.name, number or "")
    address = Address(building.name, unit or "", floor, number or "", tail["door"] or "")
    sure = Sure.CERTAIN if building.sure else Sure.LIKELY
    if paired or remarks or building.dropped or (tail["unit_word"] and not unit) or _lacks_floor(address):
        sure = Sure.LIKELY
    if lost or tail["rest"] or not building.name or not (building.sure or unit):
        sure = Sure.UNSURE
    return _parsed(address, sure, building.dropped, lost + tail["rest"] + remarks)


def _unit_and_room(building: str, pair: str) -> tuple[str, str]:
    """`1-502` after a building is unit and room; so is any pair of a bungalow; `3-2` is a room of that name."""
    first, second = pair.split("-")
    return (first, second) if building == BUNGALOW or len(second) > 2 else ("", pair)


def _dashed(building: str, found: re.Match[str], remarks: str) -> ParsedAddress:
    """`3-1-502`, `3-1-5-2`, `3-502`; `3-1` is read as building and unit, unsure."""
    side = found["door"] or ""
    parts = [part.lstrip("0") or "0" for part in re.split("[-/. ]", found["parts"])]
    sure = Sure.LIKELY
    if len(parts) == 3:
        address = Address(building, parts[0], floor_of(parts[1]), parts[2], side)
    elif len(parts) == 2 and side and is_short(parts[1]):
        address = Address(building, parts[0], floor_of(parts[1]), "", side)
    elif len(parts) == 2:
        address = Address(building, parts[0], None, parts[1], side)
        sure = Sure.UNSURE if is_short(parts[1]) else Sure.LIKELY
    elif is_short(parts[0]):
        address, sure = Address(building, parts[0], None, "", side), Sure.UNSURE
    else:
        address = Address(building, "", None, parts[0], side)
    return _parsed(address, sure, found["dropped"], remarks)


def _lacks_floor(address: Address) -> bool:
    return bool(address.room) and is_short(address.room) and address.floor is None and address.building != BUNGALOW


def _parsed(address: Address, sure: Sure, dropped: str, rest: str) -> ParsedAddress:
    parts = [
        building_name(address.building),
        unit_name(address.building, address.unit).removeprefix(building_name(address.building)),
        "" if address.floor is None else floor_name(address.floor),
        f"{address.room}号" if address.room.isdigit() else room_name(address.room),
        f"{address.door}户" if address.door else "",
    ]
    words = " · ".join(part for part in parts if part) or "没有读出门牌"
    return ParsedAddress(address, f"{words}（略去“{dropped}”）" if dropped else words, sure, rest)
