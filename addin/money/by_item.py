"""按项目: an item's cost only on those who benefit, each item in its own way (立管 → that stack; sources.md §3.2).

What the residents owe goes over the funded items in the ratio of their estimated costs; nothing says otherwise.
"""

from collections import defaultdict
from collections.abc import Sequence
from fractions import Fraction

from addin.money import per_area, per_floor, per_household
from addin.money.floors import Coefficients, coefficients
from addin.money.parts import (
    Gap,
    Parts,
    Weight,
    by_weight,
)
from addin.money.scope import missing, places_of, within
from addin.roll import Dwelling
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.grid import CellRef
from validators.sheets.items.row import SHEET, ItemRow, ItemWay
from validators.sheets.money.choices import Bearer

ITEMS_MISSING = Kind(
    "items-missing",
    Severity.ERROR,
    zh="按项目分摊，但“改造项目”表里没有排得进资金、填了概算的项目",
    fix="请填写改造项目的名称、概算、排序和受益范围",
    en="The split goes by item, but 改造项目 has no funded item with a cost.",
    en_fix="Fill in the items with their costs, ranks and scopes.",
)
SCOPE_UNREADABLE = Kind(
    "item-scope-unreadable",
    Severity.ERROR,
    zh="受益范围“{value}”认不出来，这个项目没有分摊",
    fix="请写成 全小区、3号楼、3号楼1单元 或 3号楼1单元东户，几处用顿号隔开",
    en="The scope “{value}” cannot be read; the item was not split.",
    en_fix="Write 全小区, 3号楼, 3号楼1单元 or 3号楼1单元东户, several with 、 between.",
)
PLACE_MISSING = Kind(
    "item-scope-not-in-roster",
    Severity.ERROR,
    zh="受益范围里的“{value}”在户室清册里找不到，项目“{project}”没有分摊",
    fix="请照户室清册的写法填；“3层2号”只指楼层 3、房号 2 的房屋，要指 302 请直接写 302",
    en="The roster has no “{value}”, named in the scope of “{project}”, which was not split.",
    en_fix="Write it as the roster does; 3层2号 is floor 3, room 2 there: for room 302 write 302.",
)
NOBODY_BENEFITS = Kind(
    "item-nobody-benefits",
    Severity.ERROR,
    zh="项目“{value}”的受益范围内没有可以分摊的房屋",
    fix="请核对受益范围和户室清册",
    en="Nobody within the scope of “{value}” can take a share.",
    en_fix="Check the scope and 户室清册.",
)


def parts(total: int, dwellings: Sequence[Dwelling], dossier: Dossier, items: Sequence[ItemRow]) -> Parts:
    """Exact parts in fen; what an item cannot place is a gap."""
    costs = sum(item.cost for item in items)
    made = Parts([None] * len(dwellings))
    if not costs:
        made.findings.append(Finding(ITEMS_MISSING, CellRef(SHEET)))
        made.gaps.append(Gap(Bearer.OPEN, "没有可以分摊的项目", Fraction(total)))
        return made
    floor_rule: Coefficients | None = None
    if any(item.way is ItemWay.PER_FLOOR for item in items):
        floor_rule, made.findings = coefficients(dossier)
    alike: defaultdict[tuple[str, ItemWay], list[ItemRow]] = defaultdict(list)
    for item in items:
        alike[item.scope, item.way or ItemWay.PER_AREA].append(item)
    for same in alike.values():
        each = Fraction(total, costs)
        if not _is_refused(same, each, dossier, made):
            _place(same, each, dwellings, floor_rule, made)
    return made


def _is_refused(items: Sequence[ItemRow], each: Fraction, dossier: Dossier, made: Parts) -> bool:
    """Is their scope unreadable, or does it name a place that the roster does not have?  Told for each of them."""
    places = places_of(items[0].scope)
    strangers = [str(place) for place in missing(places or (), dossier.dwellings)]
    if places is not None and not strangers:
        return False
    for item in items:
        _leave_open(item, each, made)
        for name in strangers:
            made.findings.append(_at(PLACE_MISSING, item, name, project=item.name))
        if places is None:
            made.findings.append(_at(SCOPE_UNREADABLE, item, item.scope))
    return True


def _leave_open(item: ItemRow, each: Fraction, made: Parts) -> None:
    made.gaps.append(Gap(Bearer.OPEN, f"项目“{item.name}”无人分摊", each * item.cost))


def _at(kind: Kind, item: ItemRow, value: str, **params: object) -> Finding:
    return Finding(kind, item.source.ref(item.row, "scope"), "受益范围", value, params)


def _place(
    items: Sequence[ItemRow],
    each: Fraction,
    dwellings: Sequence[Dwelling],
    floor_rule: Coefficients | None,
    made: Parts,
) -> None:
    """Items of one scope and way on those who benefit; `each`: what a fen of cost comes to."""
    first = items[0]
    places = places_of(first.scope) or ()
    inside = [number for number, one in enumerate(dwellings) if within(one.row, places)]
    here = [dwellings[number] for number in inside]
    amount = each * sum(item.cost for item in items)
    shared = by_weight(amount, _weights(first.way, here, floor_rule, made))
    if shared is None:
        told = first.way is ItemWay.PER_FLOOR and floor_rule is None
        for item in items:
            _leave_open(item, each, made)
            made.findings += [] if told else [_at(NOBODY_BENEFITS, item, item.name)]
        return
    for number, part in zip(inside, shared, strict=True):
        if part is not None:
            before = made.dwellings[number]
            made.dwellings[number] = part if before is None else before + part


def _weights(
    way: ItemWay | None, here: Sequence[Dwelling], floor_rule: Coefficients | None, made: Parts
) -> Sequence[Weight]:
    if way is ItemWay.PER_HOUSEHOLD:
        return per_household.weights(here)
    if way is ItemWay.PER_FLOOR:
        if floor_rule is None:
            return [None] * len(here)
        made.findings += per_floor.unplaced(here, floor_rule)
        return per_floor.weights(here, floor_rule)
    return [area or None for area in per_area.weights(here)]
