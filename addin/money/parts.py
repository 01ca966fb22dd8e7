"""What the dwellings owe before it is rounded: exact fractions of a fen, and what somebody else has to bear."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import NamedTuple

from validators.finding import Finding
from validators.sheets.money.choices import Bearer

NOTHING = Fraction(0)
Weight = int | Fraction | None
"""None: takes no share at all; 0: takes part and owes nothing."""


class Gap(NamedTuple):
    """What dwellings do not pay, who makes up for it, and why; in fen, exact."""

    bearer: Bearer
    reason: str
    amount: Fraction


@dataclass(slots=True)
class Parts:
    """`dwellings`: one exact part for each that could pay, in their order.  Parts and gaps sum to what is owed."""

    dwellings: list[Fraction | None]
    gaps: list[Gap] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def by_weight(total: Fraction | int, weights: Sequence[Weight]) -> list[Fraction | None] | None:
    """The total in the ratio of the weights; None where nobody weighs anything."""
    whole = Fraction(sum((weight for weight in weights if weight), NOTHING))
    if not whole:
        return None
    each = total / whole
    known: dict[Weight, Fraction | None] = {None: None}
    for weight in set(weights) - {None}:
        known[weight] = each * (weight or 0)
    return [known[weight] for weight in weights]
