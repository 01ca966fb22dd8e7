"""`jiugai shares W`: what every dwelling pays."""

from collections.abc import Iterable

from addin.cli.screen import out, print_json, summary, table, yuan
from addin.cli.workbook import Json, Workbook, examine
from addin.outcome import Outcome
from addin.shares.split import Subtotal


def command(workbook: Workbook, as_json: Json = False) -> int:
    """计算出资分摊：每户、每单元、每栋楼应出多少，精确到分。"""
    outcome = examine(workbook)
    if as_json:
        print_json(payload(outcome))
    else:
        show(outcome)
    return int(outcome.draft)


def payload(outcome: Outcome) -> dict[str, object]:
    """The contract of `shares --json`: amounts in fen, areas in 0.01 ㎡, dwellings in 户室清册 order."""
    shares = outcome.shares
    return {
        "total": shares.total,
        "subsidy": shares.subsidy,
        "other": shares.other,
        "residents": shares.residents,
        "method": shares.method.value,
        "rounding": shares.rounding.value,
        "shares": [
            {"dwelling": s.dwelling, "unit": s.unit, "building": s.building, "area": s.area, "amount": s.amount}
            for s in shares.shares
        ],
        "by_unit": _subtotals(shares.by_unit),
        "by_building": _subtotals(shares.by_building),
        "difference": shares.difference,
        "draft": outcome.draft,
    }


def _subtotals(subtotals: Iterable[Subtotal]) -> list[dict[str, object]]:
    return [{"name": s.name, "households": s.dwellings, "area": s.area, "amount": s.amount} for s in subtotals]


def show(outcome: Outcome) -> None:
    """By building; the dwellings stand in the workbook that `run` writes."""
    shares = outcome.shares
    listing = table(
        "出资分摊（按楼栋）", "楼栋", "户数", "建筑面积(㎡)", "金额(元)", right=("户数", "建筑面积(㎡)", "金额(元)")
    )
    for building in shares.by_building:
        listing.add_row(building.name, str(building.dwellings), yuan(building.area), yuan(building.amount))
    out.print(listing)
    out.print(f"核定总投资 {yuan(shares.total)} 元 － 补助 {yuan(shares.subsidy)} 元 － 其他 {yuan(shares.other)} 元")
    out.print(summary(outcome)[3])
