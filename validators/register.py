"""Which dwelling does an answer speak of, and who owns what: the look-ups that checks and counts share.

An answer finds its dwelling by the same address however it is spelt.  Where one side leaves out the 单元, or the floor
of a short room number, it finds the one dwelling that fits; where several fit, it finds none, and a check says so.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from validators.address.address import BUNGALOW, is_short
from validators.address.keys import MatchKey, Placed, keys_of
from validators.names.confirmed import Confirmed
from validators.names.owners import Link, owners
from validators.sheets.roster.row import DwellingRow

_parts = attrgetter("building", "unit", "floor", "room", "door")
_Parts = tuple[str, str, int | None, str, str]


@dataclass(frozen=True, slots=True)
class Register:
    """Indexes into `Dossier.dwellings` and `Dossier.answers`.

    dwelling_of[a]: the dwelling an answer speaks of, None where the roster has none such ·
    answers_of[d]: the answers for a dwelling, in order (only dwellings that have one) ·
    twins: dwellings whose address the roster already had on an earlier row → that earlier dwelling ·
    person_of[d]: who owns a dwelling, as a number from 0 ·
    certain_of[d]: the same told apart as finely as the links go · links: dwellings whose owners may be one person
    """

    dwelling_of: Sequence[int | None]
    answers_of: Mapping[int, Sequence[int]]
    twins: Mapping[int, int]
    person_of: Sequence[int]
    certain_of: Sequence[int] = ()
    links: Sequence[Link] = ()


def register(
    dwellings: Sequence[DwellingRow], answers: Sequence[Placed], developer: str = "", said: Confirmed | None = None
) -> Register:
    """Build the look-ups.  Who is one person, `validators.names.owners` says; `said`: the answers of 人工确认."""
    places = Places.of(dwellings)
    dwelling_of, twins = places.find(answers), places.twins
    found = owners(dwellings, developer, said)
    links = [link for link in found.links if link.one not in twins and link.other not in twins]
    return Register(dwelling_of, _inverse(dwelling_of), twins, found.person_of, found.certain_of, links)


def dwellings_of(dwellings: Sequence[DwellingRow], answers: Sequence[Placed]) -> Sequence[int | None]:
    """`dwelling_of` alone, for whoever asks nothing of the owners."""
    return Places.of(dwellings).find(answers)


@dataclass(slots=True)
class Places:
    """The roster by its addresses: `twins` as in `Register`."""

    rows: Sequence[_Parts]
    exact: Mapping[_Parts, int]
    known: Mapping[MatchKey, int]
    twins: Mapping[int, int]
    _loose: Mapping[MatchKey, Sequence[int]] | None = None
    """Made when the first address is looked for that leaves something out."""

    @classmethod
    def of(cls, dwellings: Sequence[DwellingRow]) -> "Places":
        """Of these rows."""
        rows: list[_Parts] = list(map(_parts, dwellings))
        exact: dict[_Parts, int] = {}
        known: dict[MatchKey, int] = {}
        twins: dict[int, int] = {}
        shared: set[MatchKey] = set()
        for index, parts in enumerate(rows):
            for key in keys_of(*parts):
                earlier = known.setdefault(key, index)
                if earlier != index and _same_room(parts, rows[earlier]):
                    twins[index] = twins.get(earlier, earlier)
                elif earlier != index:
                    shared.add(key)
            exact.setdefault(parts, twins.get(index, index))
        if twins or shared:
            known = {key: twins.get(index, index) for key, index in known.items() if key not in shared}
        return cls(rows, exact, known, twins)

    def find(self, answers: Sequence[Placed]) -> list[int | None]:
        """Most answers are spelt as the roster spells them; only the others are looked up by key, and then loosely."""
        asked = list(map(_parts, answers))
        found: list[int | None] = list(map(self.exact.get, asked))
        if None in found:
            for index in [index for index, dwelling in enumerate(found) if dwelling is None]:
                found[index] = self._otherwise(asked[index])
        return found

    def _otherwise(self, parts: _Parts) -> int | None:
        hits = (self.known[key] for key in keys_of(*parts) if key in self.known)
        found = next((hit for hit in hits if _same_room(parts, self.rows[hit])), None)
        if found is None:
            self._loose = self._loose or _loosely(self.rows, self.twins)
            found = _only_fit(parts, self.rows, self._loose)
        return found


def _loosely(rows: Sequence[_Parts], twins: Mapping[int, int]) -> Mapping[MatchKey, Sequence[int]]:
    index: defaultdict[MatchKey, list[int]] = defaultdict(list)
    for number, parts in enumerate(rows):
        if number not in twins:
            for key in _loose_keys(parts):
                index[key].append(number)
    return index


def _loose_keys(parts: _Parts) -> Iterable[MatchKey]:
    building, _, floor, room, door = parts
    if room:
        yield building, room
    if door and floor is not None:
        yield building, floor, door


def _only_fit(answer: _Parts, rows: Sequence[_Parts], loose: Mapping[MatchKey, Sequence[int]]) -> int | None:
    """The one dwelling that the answer does not contradict; None where there are none or several."""
    for key in _loose_keys(answer):
        fits = [index for index in loose.get(key, ()) if _agree(answer, rows[index])]
        if fits:
            return fits[0] if len(fits) == 1 else None
    return None


def _agree(one: _Parts, other: _Parts) -> bool:
    """Units and rooms, and floors of a short room, are the same or left out by one of the two."""
    floor_matters = is_short(one[3]) and one[0] != BUNGALOW
    same_floor = not floor_matters or _same_or_blank(one[2], other[2])
    return same_floor and _same_or_blank(one[1], other[1]) and _same_room(one, other)


def _same_room(one: _Parts, other: _Parts) -> bool:
    """Two rooms are never one dwelling, though both may be called 东户."""
    return _same_or_blank(one[3], other[3])


def _same_or_blank(one: str | int | None, other: str | int | None) -> bool:
    return one == other or one in ("", None) or other in ("", None)


def only_answers(found: Register, kept: Sequence[int]) -> Register:
    """The same look-ups where only these answers were given, in this order."""
    dwelling_of = [found.dwelling_of[index] for index in kept]
    return replace(found, dwelling_of=dwelling_of, answers_of=_inverse(dwelling_of))


def _inverse(dwelling_of: Sequence[int | None]) -> dict[int, list[int]]:
    answers_of: defaultdict[int, list[int]] = defaultdict(list)
    for answer, dwelling in enumerate(dwelling_of):
        if dwelling is not None:
            answers_of[dwelling].append(answer)
    return dict(answers_of)
