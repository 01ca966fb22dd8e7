"""What doubts can make of a test: its worst, its best, and whether all tests can be met at once.

Knots are independent, so the worst and the best of one test are exact sums.  Meeting all at once is a search: of a
knot's ways those are dropped that are nowhere better than another; what is left to weigh (a doubtful vote against
helps the quorum and hurts the approval) is tried out, the hopeless branches cut.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from addin.law.knots import Knot
from addin.law.rule import Measure
from addin.law.weighing import FOLLOWING, Test, Votes, choices, code, share, value, without
from addin.roll import Dwelling
from addin.tally import Said

OwnerChoice = tuple[Said, int, int]
"""What one owner says, as how many persons (0 or 1), with how much area."""
Way = Sequence[Sequence[OwnerChoice]]
"""One way to tell a knot's owners apart: for each owner, what he may come to."""
Vector = tuple[int, ...]
MANY = 512
"""So many vectors of one knot are kept; beyond, the search only knows bounds and calls the rest possible."""
STEPS = 20_000
DEEP = 300


@dataclass(frozen=True, slots=True)
class Field:
    """A group's votes: the clear ones, and the knots that reach into it, each with the ways it may come out."""

    clear: Votes
    knots: tuple[Knot, ...]
    ways: tuple[tuple[Way, ...], ...]
    apart: tuple[list[tuple[int, int]], list[tuple[int, int]]] = field(init=False, repr=False, compare=False)
    """The clear ones by code, of persons and of area."""

    def __post_init__(self) -> None:
        apart: tuple[list[tuple[int, int]], list[tuple[int, int]]] = ([], [])
        for (by, said), number in self.clear.items():
            apart[by is Measure.AREA].append((code(said), number))
        object.__setattr__(self, "apart", apart)

    def follows(self) -> bool:
        """Whether any vote counts, or may count, by what the majority is."""
        clear = any(number and said in FOLLOWING for part in self.apart for said, number in part)
        return clear or any(
            code(said) in FOLLOWING for ways in self.ways for way in ways for owner in way for said, _, _ in owner
        )


Whole = dict[int, tuple[Way, ...]]
"""A knot, by its id, that lies in a group with all its dwellings → its ways, the same objects in every such group."""


def field_of(votes: Votes, knots: Sequence[Knot], inside: Mapping[int, Dwelling], whole: Whole | None = None) -> Field:
    """`inside`: the voting dwellings of the group, by their index in the roll · `whole`: the knots met whole so far."""
    here = tuple(knot for knot in knots if any(at in inside for members, _ in knot.counted for at in members))
    ways = tuple(_ways_in(knot, inside, whole) for knot in here)
    return Field(without(votes, here, inside), here, ways)


def _ways_in(knot: Knot, inside: Mapping[int, Dwelling], whole: Whole | None) -> tuple[Way, ...]:
    if whole is None or not all(at in inside for members, _ in knot.counted for at in members):
        return tuple(_ways(knot, inside))
    if id(knot) not in whole:
        whole[id(knot)] = tuple(_ways(knot, inside))
    return whole[id(knot)]


def _ways(knot: Knot, inside: Mapping[int, Dwelling]) -> Iterator[Way]:
    for way in knot.ways:
        held = ((owner, share(owner.members, inside, knot.unmeasured)) for owner in way)
        yield [list(choices(owner, part)) for owner, part in held if part.persons]


def clear_value(field: Field, test: Test) -> int:
    """What the clear votes come to."""
    return sum([test.sides[said][0] * number for said, number in field.apart[test.by is Measure.AREA]])


def extreme(field: Field, test: Test, best: bool) -> tuple[int, int, int]:
    """The least (`best`: the most) that a test comes to: its value, and the part and the whole that make it."""
    value = part = whole = 0
    for said, number in field.apart[test.by is Measure.AREA]:
        weight, counts, of = test.sides[said]
        value, part, whole = value + weight * number, part + counts * number, whole + of * number
    for ways in field.ways:
        more = _of_knot(test, ways, best)
        value, part, whole = value + more[0], part + more[1], whole + more[2]
    return value, part, whole


def _of_knot(test: Test, ways: tuple[Way, ...], best: bool) -> tuple[int, int, int]:
    """The least or the most of one knot; found once for all the groups that hold it alike."""
    held, found = test.found.get((id(ways), best), (None, (0, 0, 0)))
    if held is not ways:
        sign = -1 if best else 1
        found = min([_sum(test, way, sign) for way in ways], key=lambda sums: (sign * sums[0], sign * sums[1]))
        test.found[id(ways), best] = ways, found
    return found


def _sum(test: Test, way: Way, sign: int) -> tuple[int, int, int]:
    """Each owner at his worst (or best)."""
    value = part = whole = 0
    by_area = test.by is Measure.AREA
    for owner in way:
        numbers = []
        for said, persons, area in owner:
            held, sides = area if by_area else persons, test.sides[code(said)]
            numbers.append((sides[0] * held, sides[1] * held, sides[2] * held))
        found = min(numbers, key=lambda one: (sign * one[0], sign * one[1])) if len(numbers) > 1 else numbers[0]
        value, part, whole = value + found[0], part + found[1], whole + found[2]
    return value, part, whole


def together(field: Field, tests: Sequence[Test]) -> tuple[Vector, ...] | None:
    """How each knot may be settled so that all tests are met, as what it then adds to each test; None: it cannot be."""
    start = tuple(clear_value(field, test) - test.least for test in tests)
    options = [_vectors(tests, ways) for ways in field.ways]
    most = [tuple(map(max, zip(*vectors, strict=True))) for vectors in options]
    rest = [tuple(0 for _ in tests)]
    for top in reversed(most):
        rest.append(_plus(rest[-1], top))
    rest.reverse()
    if not _met(_plus(start, rest[0])):
        return None
    if len(options) > DEEP or any(len(vectors) > MANY for vectors in options):
        return tuple(most)
    return _search(start, options, rest)


def _search(start: Vector, options: Sequence[Sequence[Vector]], rest: Sequence[Vector]) -> tuple[Vector, ...] | None:
    """Depth first; after many steps what is not refuted is called possible, with each knot at its best."""
    steps = 0
    stack: list[tuple[Vector, tuple[Vector, ...]]] = [(start, ())]
    while stack:
        sums, chosen = stack.pop()
        steps += 1
        if steps > STEPS:
            return tuple(tuple(map(max, zip(*vectors, strict=True))) for vectors in options)
        at = len(chosen)
        if at == len(options):
            return chosen
        for vector in reversed(options[at]):
            after = _plus(sums, vector)
            if _met(_plus(after, rest[at + 1])):
                stack.append((after, (*chosen, vector)))
    return None


def _vectors(tests: Sequence[Test], ways: Sequence[Way]) -> list[Vector]:
    """What a knot may add to the tests; nothing that another beats in all of them."""
    found: list[Vector] = []
    for way in ways:
        sums: list[Vector] = [tuple(0 for _ in tests)]
        for owner in way:
            own = _best([tuple(value(test, choice) for test in tests) for choice in owner])
            sums = _best([_plus(one, more) for one in sums for more in own])[: MANY + 1]
        found += sums
    return sorted(_best(found), reverse=True)


def _best(vectors: Iterable[Vector]) -> list[Vector]:
    """Those that no other is at least as good as everywhere."""
    kept: list[Vector] = []
    for vector in sorted(set(vectors), reverse=True):
        if not any(all(a >= b for a, b in zip(other, vector, strict=True)) for other in kept):
            kept.append(vector)
    return kept


def _plus(one: Vector, other: Vector) -> Vector:
    return tuple(a + b for a, b in zip(one, other, strict=True))


def _met(sums: Vector) -> bool:
    return all(number >= 0 for number in sums)
