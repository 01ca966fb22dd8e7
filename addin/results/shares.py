"""出资分摊: what every dwelling pays, then the totals by building."""

from addin.figures.figure import hundredths
from addin.outcome import Outcome
from addin.results.sheet import ResultColumn, ResultSheet, Row
from addin.shares.split import Share

SHEET = ResultSheet(
    "出资分摊",
    (
        ResultColumn("序号", 7, "integer"),
        ResultColumn("门牌", 22),
        ResultColumn("楼栋", 12),
        ResultColumn("单元", 16),
        ResultColumn("产权人", 14),
        ResultColumn("建筑面积(㎡)", 13, "area"),
        ResultColumn("分摊金额(元)", 15, "money"),
        ResultColumn("备注", 18, "wrap"),
    ),
    landscape=False,
)


def rows(outcome: Outcome) -> list[Row]:
    """One row a dwelling in 户室清册 order; then the total, what rounding left over, and each building's sum."""
    shares = outcome.shares
    if not shares.shares:
        return []
    lines = [_dwelling(number, share) for number, share in enumerate(shares.shares, start=1)]
    area = sum(share.area for share in shares.shares)
    lines.append(_sum("合计", f"{len(lines)} 户", area, shares.residents - shares.difference))
    if shares.difference:
        lines.append(_sum("取整差额", "", 0, shares.difference))
        lines.append(_sum("居民出资", "", 0, shares.residents))
    lines.append([])
    lines += [_sum(f"{b.name}小计", f"{b.dwellings} 户", b.area, b.amount) for b in shares.by_building]
    return lines


def _dwelling(number: int, share: Share) -> Row:
    place: Row = [number, share.dwelling, share.building, share.unit, share.row.owner]
    return [*place, hundredths(share.area), hundredths(share.amount), share.row.note]


def _sum(name: str, households: str, area: int, amount: int) -> Row:
    return [None, name, households, None, None, hundredths(area) if area else None, hundredths(amount), None]
