"""出资分摊: the residents' part on the dwellings that pay, exact to the fen and independent of the order of rows.

A way to split is a set of weights, one file each; the allocation is shared: largest remainder, ties by address
(`domain.md` §3.5).  A split to 角 or 元 cannot express every amount; what is left over is told, and put on nobody.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from addin.exact import allocate
from addin.roll import Dwelling, Roll
from addin.shares import per_area, per_household
from addin.shares.funding import funding_findings, residents_part
from validators.address.keys import sort_key
from validators.dossier import Dossier
from validators.fields.kind import DwellingKind
from validators.finding import Finding, Kind, Severity
from validators.grid import CellRef
from validators.sheets.roster import SHEET as ROSTER
from validators.sheets.roster import DwellingRow
from validators.sheets.settings import Method, Rounding

NOBODY_PAYS = Kind(
    "nobody-pays",
    Severity.ERROR,
    zh="没有可以分摊的房屋，居民出资无法分摊",
    fix="请核对户室清册的房屋类型；按面积分摊的，还要填写建筑面积",
    en="No dwelling can take a share of the residents' part.",
    en_fix="Check the kinds of dwellings, and the areas where the split is by area.",
)
OTHER_DOES_NOT_PAY = Kind(
    "other-kind-does-not-pay",
    Severity.NOTE,
    zh="房屋类型为“{value}”的共 {count} 处，不参加分摊",
    fix="应当分摊的，请把房屋类型改为住宅、平房或商铺",
    en="{count} dwellings of the kind “{value}” take no share.",
    en_fix="Change the kind to a residence, bungalow or shop where they should.",
)
METHODS: dict[Method, Callable[[Sequence[Dwelling]], list[int]]] = {
    Method.PER_HOUSEHOLD: per_household.weights,
    Method.PER_AREA: per_area.weights,
}
STEP = {Rounding.FEN: 1, Rounding.JIAO: 10, Rounding.YUAN: 100}
"""How many fen the smallest amount is."""


class Share(NamedTuple):
    """What one dwelling pays, in fen; names as they print, area in 0.01 ㎡."""

    row: DwellingRow
    dwelling: str
    unit: str
    building: str
    area: int
    amount: int


class Subtotal(NamedTuple):
    """A unit or a building: how many dwellings pay, their area in 0.01 ㎡, their amount in fen."""

    name: str
    dwellings: int
    area: int
    amount: int


@dataclass(frozen=True, slots=True)
class Shares:
    """All amounts in fen.  `shares` in 户室清册 order; always: sum of shares + difference = residents."""

    total: int
    subsidy: int
    other: int
    residents: int
    method: Method
    rounding: Rounding
    shares: tuple[Share, ...]
    by_unit: tuple[Subtotal, ...]
    by_building: tuple[Subtotal, ...]
    difference: int
    findings: tuple[Finding, ...]


def split(dossier: Dossier, roll: Roll) -> Shares:
    """Split what the residents owe; no shares where that is negative, nothing is approved, or nobody can pay."""
    settings, residents = dossier.settings, residents_part(dossier)
    findings = [*funding_findings(dossier), *_left_out(roll)]
    shares: list[Share] = []
    if settings.approved_total and residents >= 0:
        paying = [dwelling for dwelling in roll.dwellings if dwelling.pays]
        weights = METHODS[settings.method](paying)
        if any(weights):
            shares = _shares(roll, paying, weights, residents, STEP[settings.rounding])
        else:
            findings.append(Finding(NOBODY_PAYS, CellRef(ROSTER)))
    return Shares(
        total=settings.approved_total,
        subsidy=settings.granted,
        other=settings.other_funds,
        residents=residents,
        method=settings.method,
        rounding=settings.rounding,
        shares=tuple(shares),
        by_unit=_subtotals([unit.name for unit in roll.units], shares, attrgetter("unit")),
        by_building=_subtotals([unit.building_name for unit in roll.units], shares, attrgetter("building")),
        difference=residents - sum([share.amount for share in shares]),
        findings=tuple(findings),
    )


def _left_out(roll: Roll) -> Iterator[Finding]:
    """One note for all dwellings of the kind 其他, at the first of them: nobody should be left out unseen."""
    rows = [dwelling.row for dwelling in roll.dwellings if dwelling.row.kind is DwellingKind.OTHER]
    if rows:
        place = rows[0].source.ref(rows[0].row, "kind")
        yield Finding(OTHER_DOES_NOT_PAY, place, "房屋类型", DwellingKind.OTHER.value, {"count": len(rows)})


def _shares(roll: Roll, paying: Sequence[Dwelling], weights: Sequence[int], residents: int, step: int) -> list[Share]:
    """The allocation in whole steps; a dwelling that weighs nothing has no share."""
    addresses = [dwelling.row.address for dwelling in paying]
    steps = allocate(residents // step, weights, [sort_key(address) for address in addresses])
    names = [(unit.name, unit.building_name) for unit in roll.units]
    return [
        Share(dwelling.row, str(address), *names[dwelling.unit], dwelling.area, number * step)
        for dwelling, address, weight, number in zip(paying, addresses, weights, steps, strict=True)
        if weight
    ]


def _subtotals(names: Iterable[str], shares: Sequence[Share], name_of: Callable[[Share], str]) -> tuple[Subtotal, ...]:
    """One line for each name that has shares, in the order of the names."""
    sums = {name: [0, 0, 0] for name in names}
    for share in shares:
        line = sums[name_of(share)]
        line[0] += 1
        line[1] += share.area
        line[2] += share.amount
    return tuple(Subtotal(name, *line) for name, line in sums.items() if line[0])
