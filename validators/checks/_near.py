"""Which dwellings of the roster may have been meant by an address that it does not have: suggested, never taken."""

from collections import defaultdict
from collections.abc import Hashable

from rapidfuzz import process
from rapidfuzz.distance import OSA

from validators.address.address import Address
from validators.address.keys import MatchKey, match_keys
from validators.checks._place import FEW
from validators.dossier import Dossier
from validators.sheets.consent import ConsentRow

SLIP = 1
"""One digit wrong, missing or too many, or two neighbours swapped."""


class Near:
    """The roster by what people get right when they get the rest wrong; made only when an answer finds no dwelling."""

    def __init__(self, dossier: Dossier) -> None:
        self._answered = dossier.register.answers_of
        self._elsewhere: dict[Hashable, list[int]] = defaultdict(list)
        self._of_unit: dict[Hashable, dict[int, str]] = defaultdict(dict)
        for index, row in enumerate(dossier.dwellings):
            self._of_unit[row.building, row.unit][index] = row.room
            for place in _within_building(row.address):
                self._elsewhere[place].append(index)

    def to(self, answer: ConsentRow) -> list[int]:
        """At most `FEW` dwellings, those without an answer first: another unit's same door, else the unit's similar rooms."""
        found = [index for place in _within_building(answer.address) for index in self._elsewhere.get(place, ())]
        if not found:
            found = self._similar_rooms(answer)
        return sorted(set(found), key=lambda index: (index in self._answered, index))[:FEW]

    def _similar_rooms(self, answer: ConsentRow) -> list[int]:
        rooms = self._of_unit.get((answer.building, answer.unit))
        if not rooms or not answer.room:
            return []
        close = process.extract(answer.room, rooms, scorer=OSA.distance, score_cutoff=SLIP, limit=None)
        return [index for _, _, index in close]


def _within_building(address: Address) -> list[MatchKey]:
    """An address's keys without the unit, which people leave out or mistake."""
    return [(building, *door) for building, _, *door in match_keys(address)]
