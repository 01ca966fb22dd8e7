"""出资分摊: what every dwelling pays, then the totals by building."""

from addin.money.ledger import Account
from addin.money.share import Share
from addin.outcome import Outcome
from addin.tell.figure import hundredths
from addin.tell.sheet import ResultColumn, ResultSheet, Row
from validators.amounts import yuan

SHEET = ResultSheet(
    "出资分摊",
    (
        ResultColumn("序号", 7, "integer"),
        ResultColumn("门牌", 17),
        ResultColumn("楼栋", 8),
        ResultColumn("单元", 13),
        ResultColumn("产权人", 9),
        ResultColumn("建筑面积(㎡)", 11, "area"),
        ResultColumn("分摊金额(元)", 12, "money"),
        ResultColumn("已缴(元)", 10, "money"),
        ResultColumn("未缴(元)", 10, "money"),
        ResultColumn("应退(元)", 9, "money"),
        ResultColumn("备注", 10, "wrap"),
    ),
    landscape=False,
)


def rows(outcome: Outcome) -> list[Row]:
    """One row a dwelling in 户室清册 order; then the total, who bears what is left over, and each building's sum."""
    shares = outcome.shares
    if not shares.shares:
        return []
    accounts = shares.ledger.accounts or (None,) * len(shares.shares)
    pairs = zip(shares.shares, accounts, strict=True)
    lines = [_dwelling(number, share, account) for number, (share, account) in enumerate(pairs, start=1)]
    area = sum(share.area for share in shares.shares)
    lines.append(_sum("合计", f"{len(lines)} 户", area, shares.residents - shares.difference))
    if shares.difference:
        lines += [_sum(f"{each.reason}（{each.bearer}）", "", 0, each.amount) for each in shares.burdens]
        lines.append(_sum("居民出资", "", 0, shares.residents))
    lines.append([])
    lines += [_sum(f"{b.name}小计", f"{b.dwellings} 户", b.area, b.amount) for b in shares.by_building]
    return lines


def _dwelling(number: int, share: Share, account: Account | None) -> Row:
    place: Row = [number, share.dwelling, share.building, share.unit, share.row.owner]
    paid: Row = [None, None, None]
    if account:
        paid = [hundredths(account.paid), hundredths(account.balance), hundredths(account.refund)]
    note = "；".join(part for part in ("困难户减免" if share.let_off else "", _offset(account), share.row.note) if part)
    return [*place, hundredths(share.area), hundredths(share.amount), *paid, note]


def _offset(account: Account | None) -> str:
    return f"投工抵扣 {yuan(account.offset)} 元" if account and account.offset else ""


def _sum(name: str, households: str, area: int, amount: int) -> Row:
    place: Row = [None, name, households, None, None]
    return [*place, hundredths(area) if area else None, hundredths(amount), None, None, None, None]
