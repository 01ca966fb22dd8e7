"""Before a sheet is pulled: how many draws a limit asks for, and whom the seed draws."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from addin.outcome import Vote
from addin.trust.audit.claim import claims_of
from addin.trust.audit.draw import draw
from addin.trust.audit.owners import Stakes, owners_of, stakes
from addin.trust.audit.risk import draws_needed

FULL = 3
"""Draws for each owner from which on it is less work to enter everything again."""


@dataclass(frozen=True, slots=True)
class Plan:
    """`draws`: how many the limit needs where no entry is in error; 0 where no error could turn the conclusion.

    `full`: so narrow a result that everything must be entered again.
    """

    stakes: Stakes
    limit: Fraction
    draws: int
    full: bool

    @property
    def at_risk(self) -> list[int]:
        """The owners in whose entries an error could do harm."""
        return [index for index, most in enumerate(self.stakes.most) if most > 0]

    def drawn(self, seed: str, number: int) -> list[int]:
        """The first `number` draws; everybody at risk, once each, where all is entered again."""
        return self.at_risk if self.full else draw(seed, self.stakes.most, 1, number)


def plan(vote: Vote, limit: Fraction) -> Plan:
    """Unusable where the conclusion cannot be sampled."""
    found = stakes(claims_of(vote), owners_of(vote.roll))
    number = draws_needed(found.bound, limit)
    return Plan(found, limit, number, number > FULL * len(found.owners))


def once(drawn: Sequence[int]) -> list[int]:
    """Each owner once, in the order in which he was first drawn."""
    return list(dict.fromkeys(drawn))
