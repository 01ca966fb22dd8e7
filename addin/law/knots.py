"""Doubtful votes, as what each may turn out to be once a person has settled it.

A knot is the smallest circle of owners whose doubts hang together: one owner's doubtful answers, or several owners who
may be one person.  Its `ways` are the ways to tell who is one (each a list of owners), and each owner may have said
several things.  Knots are independent of each other, so that sums over them are exact (`addin.law.weighing`).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import reduce
from itertools import combinations, product

from addin.roll import Dwelling, Roll
from addin.tally import Said, said
from validators.meaning.consent.answer import owner_answer
from validators.meaning.vote.doubts import Doubts
from validators.names.owner_words import people_of
from validators.names.owners import marks_of, told_apart

WHOLE_TOLD = 6
"""Of so many who may be one person every way to tell them apart is tried; of more, the two ends and what lies between
them by likeness of answer."""
Members = tuple[int, ...]
"""Dwellings, as indexes into `Roll.dwellings`."""


@dataclass(frozen=True, slots=True)
class Owner:
    """Dwellings of one person, and all that he may have said."""

    members: Members
    may_say: frozenset[Said]


@dataclass(frozen=True, slots=True)
class Knot:
    """`counted`: its owners as they are counted · `doors`: the dwellings somebody must ask at, with the reasons ·
    `unmeasured`: members whose area is not known, with the least and the largest it may be (0.01 ㎡)."""

    counted: tuple[tuple[Members, Said], ...]
    ways: tuple[tuple[Owner, ...], ...]
    doors: Mapping[int, tuple[str, ...]]
    unmeasured: Mapping[int, tuple[int, int]]

    @property
    def is_open(self) -> bool:
        """Whether it may come out in more than one way."""
        return len(self.ways) > 1 or bool(self.unmeasured) or any(len(one.may_say) > 1 for one in self.ways[0])


def knots_of(roll: Roll, doubts: Doubts) -> tuple[Knot, ...]:
    """The knots of those who vote on the roll."""
    if not doubts:
        return ()
    place = {id(dwelling.row): at for at, dwelling in enumerate(roll.dwellings) if dwelling.votes}
    at_row = {index: place[id(row)] for index, row in enumerate(doubts.rows) if id(row) in place}
    doors = {at_row[index]: why for index, why in doubts.reasons().items() if index in at_row}
    circles = _circles(roll, doubts, at_row, doors)
    row_at = {at: index for index, at in at_row.items()}
    asked = frozenset(frozenset((doubts.certain_of[one.one], doubts.certain_of[one.other])) for one in doubts.links)
    knots = (_knot(roll, doubts, row_at, asked, members, doors) for members in circles)
    return tuple(knot for knot in knots if knot.is_open)


def _circles(
    roll: Roll, doubts: Doubts, at_row: Mapping[int, int], doors: Mapping[int, tuple[str, ...]]
) -> list[Members]:
    """All dwellings of the owners whose doubts hang together."""
    of_person: defaultdict[int, list[int]] = defaultdict(list)
    for at, dwelling in enumerate(roll.dwellings):
        if dwelling.votes:
            of_person[dwelling.person].append(at)
    circle = {person: {person} for person in of_person}
    for link in doubts.links:
        if link.one in at_row and link.other in at_row:
            one, other = (roll.dwellings[at_row[end]].person for end in (link.one, link.other))
            joined = circle[one] | circle[other]
            circle |= dict.fromkeys(joined, joined)
    touched = {roll.dwellings[at].person for at in doors}
    whole = {min(circle[person]): circle[person] for person in touched}
    return [tuple(sorted(at for person in people for at in of_person[person])) for people in whole.values()]


def _knot(
    roll: Roll,
    doubts: Doubts,
    row_at: Mapping[int, int],
    asked: Set[frozenset[int]],
    members: Members,
    doors: Mapping[int, tuple[str, ...]],
) -> Knot:
    """`asked`: pairs of certain owners that a link asks about."""
    people: defaultdict[int, list[int]] = defaultdict(list)
    certain: defaultdict[int, list[int]] = defaultdict(list)
    for at in members:
        people[roll.dwellings[at].person].append(at)
        certain[doubts.certain_of[row_at[at]]].append(at)
    counted = tuple((tuple(homes), _said(roll.dwellings[homes[0]])) for homes in people.values())
    pieces = [tuple(homes) for homes in certain.values()]
    own = {piece: _says(roll, doubts, row_at, piece) for piece in pieces}
    few = len(pieces) <= WHOLE_TOLD  # of more, not every pair has a link
    ways = tuple(
        tuple(_owner(block, own) for block in way)
        for way in _partitions(pieces, own)
        if not any(_apart(doubts, row_at, asked, *pair, few) for block in way for pair in combinations(block, 2))
        if not few or all(_hangs_together(doubts, row_at, asked, block) for block in way)
    )
    unmeasured = {at: doubts.area_of[row_at[at]] for at in members if row_at[at] in doubts.area_of}
    return Knot(counted, ways, {at: doors[at] for at in members if at in doors}, unmeasured)


def _said(dwelling: Dwelling) -> Said:
    return said(dwelling.owner_answer, dwelling.owner_served)


Says = frozenset[tuple[int, bool]]
"""What the dwellings of a piece may say together: bits as of `owner_answer`, and whether one of them was served."""


def _says(roll: Roll, doubts: Doubts, row_at: Mapping[int, int], piece: Members) -> Says:
    found = {(0, False)}
    for at in piece:
        dwelling, index = roll.dwellings[at], row_at[at]
        answers = doubts.may_say.get(index) or (dwelling.answer,)
        slips = doubts.may_be_served.get(index) or (dwelling.served,)
        found = {(bits | 1 << answer, served or slip) for bits, served in found for answer in answers for slip in slips}
    return frozenset(found)


def _owner(block: Sequence[Members], own: Mapping[Members, Says]) -> Owner:
    together = reduce(_both, (own[piece] for piece in block))
    may_say = frozenset(said(owner_answer(bits), served) for bits, served in together)
    return Owner(tuple(at for piece in block for at in piece), may_say)


def _both(one: Says, other: Says) -> Says:
    return frozenset((a | b, x or y) for (a, x), (b, y) in product(one, other))


def _apart(
    doubts: Doubts, row_at: Mapping[int, int], asked: Set[frozenset[int]], one: Members, other: Members, few: bool
) -> bool:
    """Whether two pieces are known to be two persons, no link asking about them: codes or telephones say so, or, of one
    name, somebody said so."""
    if _pair(doubts, row_at, one, other) in asked:
        return False
    rows = [[doubts.rows[row_at[at]] for at in piece] for piece in (one, other)]
    same = few and people_of(rows[0][0].owner) == people_of(rows[1][0].owner)
    return same or told_apart(*map(marks_of, rows))


def _pair(doubts: Doubts, row_at: Mapping[int, int], one: Members, other: Members) -> frozenset[int]:
    return frozenset(doubts.certain_of[row_at[piece[0]]] for piece in (one, other))


def _hangs_together(
    doubts: Doubts, row_at: Mapping[int, int], asked: Set[frozenset[int]], block: Sequence[Members]
) -> bool:
    """Whether links lead from each piece to every other: nobody could be told that they are one without them."""
    found, waiting = {block[0]}, [block[0]]
    while waiting:
        one = waiting.pop()
        more = [other for other in block if other not in found and _pair(doubts, row_at, one, other) in asked]
        found.update(more)
        waiting += more
    return len(found) == len(block)


def _partitions(pieces: Sequence[Members], own: Mapping[Members, Says]) -> Iterator[Sequence[Sequence[Members]]]:
    """The ways to put them together."""
    if len(pieces) <= WHOLE_TOLD:
        yield from _all_partitions(tuple(pieces))
        return
    yield [[piece] for piece in pieces]
    yield [list(pieces)]
    alike: defaultdict[Says, list[Members]] = defaultdict(list)
    for piece in pieces:
        alike[own[piece]].append(piece)
    groups = list(alike.values())
    for joined in _subsets(len(groups)):
        yield [part for at, group in enumerate(groups) for part in ([group] if at in joined else [[p] for p in group])]


def _subsets(count: int) -> Iterable[frozenset[int]]:
    few = min(count, WHOLE_TOLD)
    return (frozenset(at for at in range(few) if bits >> at & 1) for bits in range(1 << few))


def _all_partitions(pieces: tuple[Members, ...]) -> Iterator[list[list[Members]]]:
    if not pieces:
        yield []
        return
    first, rest = pieces[0], pieces[1:]
    for way in _all_partitions(rest):
        yield [[first], *way]
        for at in range(len(way)):
            yield [*way[:at], [first, *way[at]], *way[at + 1 :]]
