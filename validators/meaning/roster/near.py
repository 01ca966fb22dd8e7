"""Which dwellings of the roster may have been meant by an address that it does not have: suggested, never taken."""

from collections import defaultdict
from collections.abc import Sequence
from heapq import nsmallest

from rapidfuzz import process
from rapidfuzz.distance import OSA

from validators.address.address import Address, is_short
from validators.address.keys import MatchKey, match_keys
from validators.dossier import Dossier
from validators.located import Located

FEW = 3
"""So many dwellings are named at most."""
SLIP = 1
"""One digit wrong, missing or too many, or two neighbours swapped."""
MANY_ROOMS = 500
"""No unit has so many rooms; where a sheet gives no units, similar numbers in it would say nothing."""


class Near:
    """The roster by what people get right when they get the rest wrong, as far as these answers need it."""

    def __init__(self, dossier: Dossier, lost: Sequence[Located]) -> None:
        self._answered = dossier.register.answers_of
        self._elsewhere: dict[MatchKey, list[int]] = defaultdict(list)
        self._rooms: dict[tuple[str, str], dict[int, str]] = defaultdict(dict)
        self._landings: dict[tuple[str, str, int], list[int]] = defaultdict(list)
        rooms = {(row.building, row.room) for row in lost}
        units = {(row.building, row.unit) for row in lost}
        with_sides = {row.building for row in lost if row.door}
        for index, row in enumerate(dossier.dwellings):
            if index in dossier.register.twins:
                continue
            if (row.building, row.room) in rooms or row.building in with_sides:
                for place in _within_building(row.address):
                    self._elsewhere[place].append(index)
            if (row.building, row.unit) in units:
                self._rooms[row.building, row.unit][index] = row.room
                if row.floor is not None:
                    self._landings[row.building, row.unit, row.floor].append(index)

    def to(self, answer: Located) -> list[int]:
        """At most `FEW` dwellings, those without an answer first.

        The same door of another unit, which people leave out or mistake; else the unit's rooms of nearly that number;
        else the doors on that landing.
        """
        found = (
            [index for place in _within_building(answer.address) for index in self._elsewhere.get(place, ())]
            or self._similar_rooms(answer)
            or (
                self._landings.get((answer.building, answer.unit, answer.floor), []) if answer.floor is not None else []
            )
        )
        return nsmallest(FEW, set(found), key=lambda index: (index in self._answered, index))

    def _similar_rooms(self, answer: Located) -> list[int]:
        rooms = self._rooms.get((answer.building, answer.unit), {})
        if is_short(answer.room) or len(rooms) > MANY_ROOMS:
            return []
        close = process.extract(answer.room, rooms, scorer=OSA.distance, score_cutoff=SLIP, limit=None)
        return [index for _, _, index in close]


def _within_building(address: Address) -> list[MatchKey]:
    """An address's keys without the unit."""
    return [(building, *door) for building, _, *door in match_keys(address)]
