"""When two addresses are the same dwelling, and in which order addresses stand."""

import re
from functools import lru_cache
from typing import Protocol

from validators.address.address import BUNGALOW, Address, is_short

# ruff: noqa: D102
MatchKey = tuple[str | int | None, ...]
_Natural = tuple[int, str, int, str]
SortKey = tuple[_Natural, _Natural, int, _Natural, _Natural]

_PARTS = re.compile(r"(\D*)(\d{0,15})(.*)", re.DOTALL)
_ORDERED = str.maketrans({word: chr(rank) for rank, word in enumerate("甲乙丙丁戊己庚辛壬癸东中西南北", start=1)})


def match_keys(address: Address) -> tuple[MatchKey, ...]:
    """Keys that two spellings of one dwelling share: by room, with the floor where it is short, and by side (户位).

    A room number is never compared with a side (`1号` = `东户` is for a person to confirm), so an address without both
    has one key; one with neither has none.
    """
    return keys_of(address.building, address.unit, address.floor, address.room, address.door)


def keys_of(building: str, unit: str, floor: int | None, room: str, door: str) -> tuple[MatchKey, ...]:
    """The same of an address in its parts."""
    keys: tuple[MatchKey, ...] = ()
    if room:
        with_floor = is_short(room) and building != BUNGALOW
        keys = ((building, unit, room, floor) if with_floor else (building, unit, room),)
    if door and (floor is not None or not room):
        keys += ((building, unit, "户位", floor, door),)
    return keys


class Placed(Protocol):
    """An address, or a row that has its parts."""

    @property
    def building(self) -> str: ...

    @property
    def unit(self) -> str: ...

    @property
    def floor(self) -> int | None: ...

    @property
    def room(self) -> str: ...

    @property
    def door(self) -> str: ...


def sort_key(address: Placed) -> SortKey:
    """Buildings by number, then by name, 平房 last; inside one by unit, floor (of the room if not given), room."""
    room = natural(address.room)
    floor = address.floor if address.floor is not None else (room[2] // 100 if not room[1] else 0)
    building = _LAST if address.building == BUNGALOW else natural(address.building)
    return building, natural(address.unit), floor, room, natural(address.door)


_LAST: _Natural = (2, "", 0, "")


@lru_cache(maxsize=65536)
def natural(part: str) -> _Natural:
    """2 before 10, 502 before 502A, numbers before words; 甲乙丙 and 东中西 in their own order."""
    found = _PARTS.fullmatch(part)
    if found is None:
        return 1, part, 0, ""
    word, digits, tail = found.groups()
    return int(bool(word)), word.translate(_ORDERED), int(digits or 0), tail
