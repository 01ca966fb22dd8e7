"""Who can be drawn: every owner who has a vote, with the dwellings whose sheets must then be pulled."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm

from addin.law.rule import Measure
from addin.roll import Dwelling, Roll
from addin.trust.audit.claim import Claim
from validators.meaning.consent.answer import Answer


@dataclass(frozen=True, slots=True)
class Owner:
    """`area` in 0.01 ㎡, of all his dwellings that vote; `answer`: as it was entered."""

    person: int
    dwellings: tuple[Dwelling, ...]
    area: int
    answer: Answer

    def weight(self, by: Measure) -> int:
        """1, or his area."""
        return 1 if by is Measure.PERSONS else self.area


def owners_of(roll: Roll) -> list[Owner]:
    """In the order in which 户室清册 first names them."""
    dwellings: dict[int, list[Dwelling]] = {}
    for dwelling in roll.dwellings:
        if dwelling.votes:
            dwellings.setdefault(dwelling.person, []).append(dwelling)
    return [
        Owner(person, tuple(his), sum(one.area for one in his), his[0].owner_answer)
        for person, his in dwellings.items()
    ]


@dataclass(frozen=True, slots=True)
class Stakes:
    """How much an error in each owner's entries could do: whole numbers on one scale.

    `most[i]` / `scale` is the largest relative overstatement of any claim that owner i's entries can hide; a conclusion
    is wrong only where the overstatements of all owners sum to 1 or more.
    """

    claims: tuple[Claim, ...]
    owners: tuple[Owner, ...]
    most: tuple[int, ...]
    scale: int

    @property
    def bound(self) -> Fraction:
        """The sum of what all entries together could hide; below 1 no error can turn the conclusion."""
        return Fraction(sum(self.most), self.scale)

    def overstated(self, index: int, found: Answer, claims: Sequence[Claim]) -> int:
        """By how much, on the scale, an entry overstated the worst of these claims; below 0: it understated them."""
        owner = self.owners[index]
        return max(_error(claim, owner, claim.worth[found]) * (self.scale // claim.margin) for claim in claims)


def stakes(claims: Sequence[Claim], owners: Sequence[Owner]) -> Stakes:
    """The largest error of each owner: what was entered against the worst that could stand on his paper."""
    scale = lcm(*(claim.margin for claim in claims))
    lows = [min(claim.worth.values()) for claim in claims]
    most = tuple(
        max(_error(claim, owner, low) * (scale // claim.margin) for claim, low in zip(claims, lows, strict=True))
        for owner in owners
    )
    return Stakes(tuple(claims), tuple(owners), most, scale)


def _error(claim: Claim, owner: Owner, truly: int) -> int:
    return (claim.worth[owner.answer] - truly) * owner.weight(claim.by)
