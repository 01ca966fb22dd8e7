"""What is particular to a way of splitting: a floor's coefficient and weight, an item's part, with their cells."""

from collections.abc import Iterator
from fractions import Fraction

from addin.money import by_item, per_floor
from addin.money.floors import coefficients, floor_of
from addin.money.share import Share
from addin.outcome import Outcome
from addin.roll import Dwelling
from addin.tell.explanation import Cells
from addin.tell.words import long, metres
from validators.amounts import yuan
from validators.grid import CellRef
from validators.sheets.items.row import ItemRow, ItemWay
from validators.sheets.money.choices import FloorRule, Method


def working(outcome: Outcome, share: Share) -> Iterator[str]:
    """The lines between what is owed and what this dwelling pays; none for a split by household or by area alone."""
    settings = outcome.dossier.settings
    if outcome.shares.method is Method.HOUSEHOLD_AND_AREA:
        each = f"，每平方米 {yuan(settings.rate_per_metre)} 元" if settings.rate_per_metre else "，其余按面积"
        yield f"每户定额 {yuan(settings.fixed_each)} 元{each}"
    elif outcome.shares.method is Method.PER_FLOOR:
        yield from _floor(outcome, share)
    elif outcome.shares.method is Method.PER_ITEM:
        yield from _items(outcome, share)


def cells(outcome: Outcome, share: Share) -> tuple[Cells, ...]:
    """Where the coefficient of its floor, or the items that it benefits from, are written."""
    if outcome.shares.method is Method.PER_ITEM:
        return (Cells("改造项目·概算和受益范围", [cell for item in _benefiting(outcome, share) for cell in _of(item)]),)
    if outcome.shares.method is Method.PER_FLOOR and outcome.dossier.settings.floor_rule is FloorRule.TABLE:
        rows = [row for row in outcome.dossier.papers.floor_table if row.floor == floor_of(share.row)]
        written = [row.source.ref(row.row, "coefficient" if row.ratio is None else "ratio") for row in rows]
        return (Cells("楼层系数·本层", written),)
    return ()


def _floor(outcome: Outcome, share: Share) -> Iterator[str]:
    rule, _ = coefficients(outcome.dossier)
    if rule is None:
        return
    paying = _paying(outcome)
    weights = per_floor.weights(paying, rule)
    own = next(number for number, one in enumerate(paying) if one.row is share.row)
    floor, unit = floor_of(share.row), paying[own].unit
    beside = sum(one.area for one in paying if one.unit == unit and floor_of(one.row) == floor)
    coefficient = None if floor is None else rule(floor)
    whole = sum((weight for weight in weights if weight), Fraction(0))
    yield f"{floor}层 系数 {coefficient}，本单元同层 {metres(beside)}；本户权数 {weights[own]}，各户权数之和 {whole}"


def _items(outcome: Outcome, share: Share) -> Iterator[str]:
    """Each item that it benefits from: what the item comes to, and its part of that, exact."""
    owed, funded = outcome.shares.residents, outcome.shares.budget.funded
    costs = sum(item.cost for item in funded)
    for item in _benefiting(outcome, share):
        part = Fraction(item.cost, costs)
        own = (_part(outcome, share, item) or Fraction(0)) * part
        where = f"{item.scope or '全小区'}，{item.way or ItemWay.PER_AREA}"
        whole = f"概算占 {yuan(item.cost)} ÷ {yuan(costs)}，应摊 {long(owed * part)}"
        yield f"{item.name}（{where}）：{whole}，本户 {long(own)}"


def _benefiting(outcome: Outcome, share: Share) -> list[ItemRow]:
    return [item for item in outcome.shares.budget.funded if _part(outcome, share, item) is not None]


def _part(outcome: Outcome, share: Share, item: ItemRow) -> Fraction | None:
    """What it would pay if this item alone were split; None where it does not benefit."""
    paying = _paying(outcome)
    found = by_item.parts(outcome.shares.residents, paying, outcome.dossier, [item]).dwellings
    return next(part for one, part in zip(paying, found, strict=True) if one.row is share.row)


def _paying(outcome: Outcome) -> list[Dwelling]:
    return [dwelling for dwelling in outcome.roll.dwellings if dwelling.pays]


def _of(item: ItemRow) -> Iterator[CellRef]:
    yield item.source.ref(item.row, "cost")
    yield item.source.ref(item.row, "scope")
