"""Exact parts → amounts: whole steps (分, 角, 元) for dwellings, fen for everybody else; the sum is what is owed.

No rule was found (sources.md §3.5).  Largest remainder, ties by address; what whole steps cannot express is the
difference, which has a named bearer.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import Any, NamedTuple

from addin.exact import settle
from addin.money.parts import NOTHING, Parts


class Burden(NamedTuple):
    """What somebody other than a household bears, in fen; below 0 where a tariff brings in more than is owed."""

    bearer: str
    reason: str
    amount: int


ROUNDING = "取整差额"


def settled(parts: Parts, owed: int, step: int, order: Sequence[Any], bearer: str) -> tuple[list[int], list[Burden]]:
    """Fen of each dwelling (0 for one that takes no share), and who bears the rest, the difference last."""
    exact = [part or NOTHING for part in parts.dwellings]
    whole = sum(exact, NOTHING)
    steps = whole // step
    amounts = settle([part / step for part in exact], steps, order)
    over = (whole - steps * step).__floor__()
    gaps: dict[tuple[str, str], Fraction] = {}
    for gap in parts.gaps:
        gaps[gap.bearer.value, gap.reason] = gaps.get((gap.bearer.value, gap.reason), NOTHING) + gap.amount
    shown = sorted(key for key, amount in gaps.items() if amount)
    rest = owed - steps * step - over
    if not shown:
        return [number * step for number in amounts], _difference(bearer, rest + over)
    fen = settle([gaps[key] for key in shown], rest, shown)
    burdens = [Burden(*key, amount) for key, amount in zip(shown, fen, strict=True)]
    return [number * step for number in amounts], burdens + _difference(bearer, over)


def _difference(bearer: str, amount: int) -> list[Burden]:
    return [Burden(bearer, ROUNDING, amount)] if amount else []
