"""受益范围: who benefits: 全小区, 3号楼, 3号楼1单元, or the flats on a riser: 3号楼1单元东户, 3号楼1单元2号.

Whether `3层2号` means 302 no paper says, so it holds a dwelling that the roster calls 楼层 3, 房号 2, and no other; a
place that holds nobody is asked about (`missing`).
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from addin.money.floors import floor_of
from validators.address.address import Address, is_short
from validators.address.keys import natural
from validators.address.parse import Sure, parse
from validators.fields.plain import compact
from validators.sheets.roster.row import DwellingRow

_EVERYWHERE = frozenset({"", "全小区", "小区", "全部", "整个小区", "全体", "所有楼栋"})
_BETWEEN = re.compile(r"[、,;]")
Places = tuple[Address, ...]
"""Empty: the whole compound."""


@lru_cache(maxsize=1024)
def places_of(text: str) -> Places | None:
    """The places that are named; None where one of them cannot be read."""
    plain = compact(text)
    if plain in _EVERYWHERE:
        return ()
    read = [parse(word) for word in _BETWEEN.split(plain) if word]
    if not read or any(one.sure is Sure.UNSURE or one.rest or not one.address.building for one in read):
        return None
    return tuple(one.address for one in read)


def within(row: DwellingRow, places: Places) -> bool:
    """Does the dwelling stand in one of them?"""
    return not places or any(_holds(place, row) for place in places)


def missing(places: Places, rows: Sequence[DwellingRow]) -> Iterator[Address]:
    """The places in which the roster has nothing at all: misspelt, or meant otherwise than the roster writes it."""
    for place in places:
        if not any(_holds(place, row) for row in rows):
            yield place


def _holds(place: Address, row: DwellingRow) -> bool:
    return (
        place.building == row.building
        and place.unit in ("", row.unit)
        and place.floor in (None, floor_of(row))
        and place.door in ("", row.door)
        and _same_riser(place, row.room)
    )


def _same_riser(place: Address, room: str) -> bool:
    """A short room without a floor is a riser: `2号` holds 102, 202 and 302."""
    if place.room in ("", room):
        return True
    is_riser = place.floor is None and is_short(place.room) and place.room.isdigit()
    word, _, number, tail = natural(room)
    return is_riser and not word and not tail and number % 100 == int(place.room)
