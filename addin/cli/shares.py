"""`jiugai shares W`: what every dwelling pays."""

from collections.abc import Iterable, Iterator

from addin.cli.screen import money_line, out, print_json, say, table
from addin.cli.workbook import Json, Workbook, examine
from addin.money.budget import Budget
from addin.money.share import Subtotal
from addin.outcome import Outcome
from validators.amounts import square_metres, yuan
from validators.sheets.money.choices import CutOff, Method

WAYS = {
    Method.PER_HOUSEHOLD: "按户，各户相同",
    Method.PER_AREA: "按建筑面积（民法典第283条，2020年底以前物权法第80条）",
    Method.HOUSEHOLD_AND_AREA: "每户定额，加上按建筑面积",
    Method.PER_FLOOR: "按楼层系数，同层按建筑面积",
    Method.PER_ITEM: "按项目：居民出资按各项目概算分开，只由受益的住户分摊",
}


def command(workbook: Workbook, as_json: Json = False) -> int:
    """计算出资分摊：每户、每单元、每栋楼应出多少，精确到分。"""
    outcome = examine(workbook)
    if as_json:
        print_json(payload(outcome))
    else:
        show(outcome)
    return int(outcome.draft)


def payload(outcome: Outcome) -> dict[str, object]:
    """The contract of `shares --json`: amounts in fen, areas in 0.01 ㎡, dwellings in 户室清册 order.

    total − subsidy − other = residents, unless the amounts are not known (no 核定总投资, or one that cannot be read):
    then residents and difference are 0.  `stopped`, where nothing could be split: why.
    """
    shares, unreadable = outcome.shares, outcome.dossier.unreadable
    return {
        "total": shares.total,
        "subsidy": shares.subsidy,
        "other": shares.other,
        "residents": shares.residents,
        "method": None if "method" in unreadable else shares.method.value,
        "rounding": None if "rounding" in unreadable else shares.rounding.value,
        "shares": [
            {"dwelling": s.dwelling, "unit": s.unit, "building": s.building, "area": s.area, "amount": s.amount}
            for s in shares.shares
        ],
        "by_unit": _subtotals(shares.by_unit),
        "by_building": _subtotals(shares.by_building),
        "difference": shares.difference,
        "burdens": [{"bearer": b.bearer, "reason": b.reason, "amount": b.amount} for b in shares.burdens],
        "items": _items(shares.budget),
        "draft": outcome.draft,
        **({"stopped": list(shares.stopped)} if shares.stopped else {}),
    }


def _subtotals(subtotals: Iterable[Subtotal]) -> list[dict[str, object]]:
    return [{"name": s.name, "households": s.dwellings, "area": s.area, "amount": s.amount} for s in subtotals]


def _items(budget: Budget) -> list[dict[str, object]]:
    """The items in rank order, `cost` in fen."""
    return [
        {
            "name": entry.item.name,
            "rank": entry.rank,
            "votes": entry.votes,
            "cost": entry.item.cost,
            "stop": entry.stop,
            "skip": entry.skip,
            "funded": budget.is_funded(entry),
        }
        for entry in budget.entries
    ]


def in_words(outcome: Outcome) -> Iterator[str]:
    """How it was split, for whom it was less, who bears the rest, and which items there is money for."""
    settings, shares, budget = outcome.dossier.settings, outcome.shares, outcome.shares.budget
    if not shares.stopped:
        yield f"分摊方式：{WAYS[shares.method]}；每户取到{shares.rounding}，余数大的先得，相同的按门牌先后"
    let_off = sum(share.let_off for share in shares.shares)
    if let_off:
        yield f"困难户：{let_off} 户{settings.relief}"
    if settings.cap:
        yield f"每户最多 {yuan(settings.cap)} 元"
    for burden in shares.burdens:
        yield f"{burden.reason} {yuan(burden.amount)} 元：{burden.bearer}"
    if budget.entries:
        yield (
            f"改造项目（按{budget.source}）：可用 {yuan(budget.funds)} 元，"
            f"实施 {len(budget.funded)} 项，等待 {len(budget.waiting)} 项，"
            + "，".join(f"按“{mode}”剩 {yuan(budget.left(mode))} 元" for mode in CutOff)
        )
    if shares.ledger.accounts:
        balance = sum(account.balance for account in shares.ledger.accounts)
        yield f"已缴 {yuan(shares.ledger.paid)} 元，未缴 {yuan(balance)} 元"


def show(outcome: Outcome) -> None:
    """By building; the dwellings stand in the workbook that `run` writes.  Only why, where the money is not known."""
    shares = outcome.shares
    if not shares.known:
        say(money_line(outcome))
        return
    listing = table(
        "出资分摊（按楼栋）", "楼栋", "户数", "建筑面积(㎡)", "金额(元)", right=("户数", "建筑面积(㎡)", "金额(元)")
    )
    for building in shares.by_building:
        listing.add_row(building.name, str(building.dwellings), square_metres(building.area), yuan(building.amount))
    out.print(listing)
    say(f"核定总投资 {yuan(shares.total)} 元 － 补助 {yuan(shares.subsidy)} 元 － 其他 {yuan(shares.other)} 元")
    say(money_line(outcome))
    for line in in_words(outcome):
        say(line)
