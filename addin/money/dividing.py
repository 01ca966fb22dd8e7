"""From what the residents owe to what each dwelling pays: the way of 参数, then work unit, relief, cap, rounding.

Equal parts and parts by area that nothing else touches stay in integers: 100,000 dwellings must not wait for fractions.
"""

from collections.abc import Sequence
from typing import NamedTuple

from addin.exact import allocate
from addin.money import (
    by_item,
    cap,
    fixed_plus_area,
    per_area,
    per_floor,
    per_household,
    relief,
    work_unit,
)
from addin.money.budget import Budget
from addin.money.floors import coefficients
from addin.money.parts import Parts, by_weight
from addin.money.rounding import ROUNDING, Burden, settled
from addin.roll import Dwelling
from validators.address.keys import sort_key
from validators.dossier import Dossier
from validators.finding import Finding
from validators.sheets.money.choices import Method, Rounding

WEIGHTS = {Method.PER_HOUSEHOLD: per_household.weights, Method.PER_AREA: per_area.weights}
STEP = {Rounding.FEN: 1, Rounding.JIAO: 10, Rounding.YUAN: 100}
"""How many fen the smallest amount is."""


class Division(NamedTuple):
    """`amounts`: fen of each dwelling that could pay, None where it takes no share; empty where nothing was split."""

    amounts: Sequence[int | None]
    let_off: Sequence[bool]
    burdens: Sequence[Burden]
    findings: Sequence[Finding]
    nobody: bool = False


def divide(owed: int, paying: Sequence[Dwelling], dossier: Dossier, items: Budget) -> Division:
    """Amounts and burdens, which sum to `owed`; `nobody`: there is nobody that could pay."""
    settings = dossier.settings
    step = STEP[settings.rounding]
    order = [sort_key(dwelling.row) for dwelling in paying]
    if settings.method in WEIGHTS and not _is_adjusted(paying, dossier):
        weights = WEIGHTS[settings.method](paying)
        if not any(weights):
            return Division((), (), (), (), nobody=True)
        steps = allocate(owed, weights, order, step)
        amounts = [number * step if weight else None for number, weight in zip(steps, weights, strict=True)]
        rest = owed % step
        burdens = [Burden(settings.remainder_bearer.value, ROUNDING, rest)] if rest else []
        return Division(amounts, [False] * len(paying), burdens, ())
    parts, let_off = exact(owed, paying, dossier, items)
    if not any(part is not None for part in parts.dwellings):
        return Division((), (), (), parts.findings, nobody=not parts.findings)
    fen, burdens = settled(parts, owed, step, order, settings.remainder_bearer.value)
    given = [None if part is None else amount for part, amount in zip(parts.dwellings, fen, strict=True)]
    return Division(given, let_off, burdens, parts.findings)


def exact(owed: int, paying: Sequence[Dwelling], dossier: Dossier, items: Budget) -> tuple[Parts, list[bool]]:
    """What each would pay before rounding, and who is let off; no parts where nobody can pay."""
    parts = _parts(owed, paying, dossier, items)
    if parts is None or not any(part is not None for part in parts.dwellings):
        return parts or Parts([]), []
    work_unit.take_part(parts, paying, dossier)
    let_off = relief.relieve(parts, paying, dossier)
    cap.limit(parts, let_off, dossier, STEP[dossier.settings.rounding])
    return parts, let_off


def _is_adjusted(paying: Sequence[Dwelling], dossier: Dossier) -> bool:
    """Does anything change what the weights alone would give?"""
    settings = dossier.settings
    return bool(settings.cap or settings.work_unit_part) or any(relief.relieved(each, settings) for each in paying)


def _parts(owed: int, paying: Sequence[Dwelling], dossier: Dossier, items: Budget) -> Parts | None:
    """What the way of 参数 gives, exact; None where nobody can pay."""
    method = dossier.settings.method
    if method is Method.PER_ITEM:
        return by_item.parts(owed, paying, dossier, items.funded)
    if method is Method.HOUSEHOLD_AND_AREA:
        return fixed_plus_area.parts(owed, paying, dossier)
    if method is Method.PER_FLOOR:
        rule, findings = coefficients(dossier)
        if rule is None:
            return Parts([], findings=findings)
        shared = by_weight(owed, per_floor.weights(paying, rule))
        return Parts(shared or [], findings=list(per_floor.unplaced(paying, rule)))
    shared = by_weight(owed, [weight or None for weight in WEIGHTS[method](paying)])
    return Parts(shared) if shared else None
