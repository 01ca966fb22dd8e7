"""A rule as a sum over votes: doubts settled one way or the other add to it or take from it, knot by knot.

`part / whole >= p / q` is `q·part − p·whole >= 0`, and both sides count votes; so each vote has a weight in the rule,
and the worst and the best that doubtful votes can do are sums of each knot's worst and best.  All in integers.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from addin.law.cast import REAL, Reading
from addin.law.knots import Knot, Members, Owner
from addin.law.rule import Comparison, Measure, Rule, Side
from addin.roll import Dwelling
from addin.tally import Count, Group, Said
from validators.meaning.consent.answer import Answer

SAID: tuple[Said, ...] = (*((answer, False) for answer in Answer), (Answer.NOT_COLLECTED, True))
"""Everything that an owner can be counted as."""
_DOWNWARD = frozenset({Comparison.AT_MOST, Comparison.LESS_THAN})
_STRICT = frozenset({Comparison.MORE_THAN, Comparison.LESS_THAN})
Weights = Mapping[Said, int]


def code(said: Said) -> int:
    """A small number for each of `SAID`."""
    return said[0] * 2 + said[1]


FOLLOWING = frozenset({code((Answer.FOLLOW, False)), code((Answer.NOT_COLLECTED, True))})
"""The votes that count by what the majority is."""


@dataclass(frozen=True, slots=True)
class Test:
    """Met where the sum of the weights of all votes, by one measure, is at least `least`.

    `part` and `whole` are which votes the two sides of the rule count; a test without them is no rule, but what a
    majority is made of.
    """

    by: Measure
    weight: Weights
    least: int
    part: Weights
    whole: Weights
    sides: tuple[tuple[int, int, int], ...] = field(init=False, repr=False, compare=False)
    """Weight, part and whole by `code`: looked up a hundred thousand times, where a vote as a key is slow."""
    found: dict[tuple[int, bool], tuple[object, tuple[int, int, int]]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    """What knots come to at their worst and best (`addin.law.bounds`): most reach into three groups alike."""

    def __post_init__(self) -> None:
        sides = [(0, 0, 0)] * (2 * len(Answer))
        for said in SAID:
            sides[code(said)] = self.weight[said], self.part[said], self.whole[said]
        object.__setattr__(self, "sides", tuple(sides))


def test_of(rule: Rule, by: Measure, reading: Reading) -> Test:
    """The rule by one measure, the votes read so."""
    part, whole = side(rule.part, reading), side(rule.whole, reading)
    sign = -1 if rule.comparison in _DOWNWARD else 1
    top, bottom = rule.ratio.numerator, rule.ratio.denominator
    weight = {said: sign * (bottom * part[said] - top * whole[said]) for said in SAID}
    return Test(by, weight, 1 if rule.comparison in _STRICT else 0, part, whole)


def leads(answer: Answer) -> Iterator[Test]:
    """More real votes say this than any other, by persons and by area."""
    for by in Measure:
        for other in REAL:
            if other is not answer:
                weight = {said: (said == (answer, False)) - (said == (other, False)) for said in SAID}
                yield Test(by, weight, 1, weight, weight)


def leads_all(answer: Answer) -> Iterator[Test]:
    """More than half of all say this, by persons and by area."""
    for by in Measure:
        weight = {said: 2 * (said == (answer, False)) - 1 for said in SAID}
        yield Test(by, weight, 1, weight, weight)


def side(side: Side, reading: Reading) -> dict[Said, int]:
    """Which votes a side counts, as `addin.law.cast` does."""
    counted: dict[Side, set[Answer]] = {
        Side.AGREEING: {Answer.AGREE},
        Side.OPPOSING: {Answer.AGAINST},
        Side.PARTICIPATING: {*REAL, Answer.FOLLOW, *({Answer.INVALID} if reading.invalid_takes_part else ())},
        Side.EVERYBODY: set(Answer),
    }
    inside = {(answer, False) for answer in counted[side]}
    if side is Side.EVERYBODY or (side is Side.PARTICIPATING and reading.deem is not None):
        inside.add((Answer.NOT_COLLECTED, True))
    if side is Side.AGREEING and reading.deem is Answer.AGREE:
        inside.add((Answer.NOT_COLLECTED, True))
    if (side, reading.follow) in ((Side.AGREEING, Answer.AGREE), (Side.OPPOSING, Answer.AGAINST)):
        inside.add((Answer.FOLLOW, False))
    return {said: int(said in inside) for said in SAID}


class Tests:
    """The rules as sums, each made once for all groups of a decision."""

    def __init__(self) -> None:
        self._made: dict[tuple[int, bool, Reading], tuple[Rule, Test]] = {}

    def of(self, rule: Rule, by: Measure, reading: Reading) -> Test:
        """`test_of` the same."""
        key = id(rule), by is Measure.AREA, reading
        if key not in self._made:
            self._made[key] = rule, test_of(rule, by, reading)
        return self._made[key][1]


Votes = Mapping[tuple[Measure, Said], int]
"""How many owners, and how much area, are counted as what."""


def votes_of(group: Group) -> dict[tuple[Measure, Said], int]:
    """A group's votes as they are counted."""
    found: dict[tuple[Measure, Said], int] = {}
    for by, count in ((Measure.PERSONS, group.persons), (Measure.AREA, group.area)):
        found |= {(by, said): number for said, number in zip(SAID, _numbers(count), strict=True)}
    return found


def _numbers(count: Count) -> tuple[int, ...]:
    silent = count.not_collected - count.served
    return (count.agree, count.against, count.abstain, count.invalid, silent, count.follow, count.served)


@dataclass(frozen=True, slots=True)
class Share:
    """What owners hold in a group: persons, and area from the least to the largest it may be."""

    persons: int
    low: int
    high: int


def share(members: Members, inside: Mapping[int, Dwelling], unmeasured: Mapping[int, tuple[int, int]]) -> Share:
    """Of an owner's dwellings, those inside the group."""
    here = [at for at in members if at in inside]
    known = sum(inside[at].area for at in here if at not in unmeasured)
    open_ = [unmeasured[at] for at in here if at in unmeasured]
    return Share(int(bool(here)), known + sum(low for low, _ in open_), known + sum(high for _, high in open_))


def without(votes: Votes, knots: Sequence[Knot], inside: Mapping[int, Dwelling]) -> dict[tuple[Measure, Said], int]:
    """The clear votes: those of the knots taken out as they were counted."""
    found = dict(votes)
    for knot in knots:
        for members, said in knot.counted:
            here = [at for at in members if at in inside]
            found[Measure.PERSONS, said] -= int(bool(here))
            found[Measure.AREA, said] -= sum(inside[at].area for at in here)
    return found


Choice = tuple[tuple[Said, int, int], ...]
"""One way to settle a knot: what each of its owners in the group says, as one person or none, with how much area."""


def choices(owner: Owner, held: Share) -> Iterator[tuple[Said, int, int]]:
    """What one owner may come to in a group; in the empty part of a group nothing."""
    for said in sorted(owner.may_say):
        for area in sorted({held.low, held.high}):
            yield said, held.persons, area


def value(test: Test, choice: tuple[Said, int, int]) -> int:
    """What one owner adds to a test."""
    said, persons, area = choice
    return test.weight[said] * (persons if test.by is Measure.PERSONS else area)
