"""Two lists of people → who on the one may be who on the other: one to one, the best of all such ways.

What a person confirmed comes first, then the same name, then what is likely, then the rest; each the most likely whole.
The order of the rows says nothing.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple
from zlib import crc32

from validators.names.assignment import Pair, assign
from validators.names.evidence import EXACT, SURE_FROM, Evidence, closeness, evidence
from validators.names.person import Known, Person

_CLOSE, _CHANCE = 1 << 64, 1 << 44
"""The score decides, squared so that one good pair outweighs two poor ones; then closeness; then a fixed lot."""
_FEW = 2


class Link(NamedTuple):
    """Indexes into the two lists; `also`: names of the second list that would have done as well."""

    a: int
    b: int
    evidence: Evidence
    also: tuple[str, ...] = ()


Weigh = Callable[[int, int], Evidence | None]


def match(one: Sequence[Person], other: Sequence[Person], known: Known) -> list[Link]:
    """In the order of the first list."""
    return match_by(one, other, weigher(one, other, known))


def weigher(one: Sequence[Person], other: Sequence[Person], known: Known) -> Weigh:
    """Evidence by indexes, aware of surnames that only one person on each list bears."""
    first, second = (Counter(person.name[:1] for person in people) for people in (one, other))

    def weigh(a: int, b: int) -> Evidence | None:
        surname = one[a].name[:1]
        return evidence(one[a], other[b], known, lone=first[surname] == second[surname] == 1)

    return weigh


def match_by(one: Sequence[Person], other: Sequence[Person], weigh: Weigh) -> list[Link]:
    """The same with another way to weigh a pair."""
    pairs = {(a, b): found for a in range(len(one)) for b in range(len(other)) if (found := weigh(a, b))}
    chosen = _settled(one, other, pairs)
    for sure in (True, False):
        open_ = {pair: found for pair, found in _free(pairs, chosen).items() if found.sure is sure}
        chosen += assign({(a, b): _weight(one[a].name, other[b].name, found) for (a, b), found in open_.items()})
    score = {b: pairs[a, b].score for a, b in chosen}
    return sorted(Link(a, b, pairs[a, b], _also((a, b), pairs, other, score)) for a, b in chosen)


def _free(pairs: dict[Pair, Evidence], chosen: Sequence[Pair]) -> dict[Pair, Evidence]:
    """Pairs of people who have no partner yet."""
    taken_a, taken_b = {a for a, _ in chosen}, {b for _, b in chosen}
    return {pair: found for pair, found in pairs.items() if pair[0] not in taken_a and pair[1] not in taken_b}


def _settled(one: Sequence[Person], other: Sequence[Person], pairs: dict[Pair, Evidence]) -> list[Pair]:
    """Pairs that a person answered, then those of one name: at one address before the others."""
    found: list[Pair] = []
    for wanted in (
        {pair: found for pair, found in pairs.items() if found.answered},
        {pair: found for pair, found in pairs.items() if one[pair[0]].name == other[pair[1]].name},
    ):
        free = {
            (a, b): 1 + evidence.score + (100 if not one[a].home.isdisjoint(other[b].home) else 0)
            for (a, b), evidence in _free(wanted, found).items()
        }
        found += assign(free)
    return found


def _weight(a: str, b: str, found: Evidence) -> int:
    lot = crc32("\0".join(sorted((a, b))).encode())
    return found.score**2 * _CLOSE + closeness(a, b) * _CHANCE + lot


def _also(pair: Pair, pairs: dict[Pair, Evidence], other: Sequence[Person], matched: dict[int, int]) -> tuple[str, ...]:
    """Those as good as the one chosen who are not plainly somebody else."""
    (a, b), least = pair, pairs[pair].score
    if least == EXACT:
        return ()
    fits = {
        other[at].name
        for (row, at), found in pairs.items()
        if row == a and at != b and found.score >= least and matched.get(at, 0) < SURE_FROM
    }
    return tuple(sorted(fits)[:_FEW])
