"""光荣榜: money is told by 金额, and only money is.

An amount beside goods or labour would be yuan that nobody adopted a rate for (sources.md §3.6).
"""

from collections.abc import Iterator

from validators.amounts import yuan
from validators.checks.gifts.place import at_gift
from validators.checks.refused import is_refused
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.sheets.gifts.gift import Gift
from validators.sheets.gifts.row import HonourRow

MISSING = Kind(
    "gift-amount-missing",
    Severity.WARNING,
    zh="捐资没有填金额，合计里没有这一笔{elsewhere}",
    fix="请把金额（元）填在“金额”列",
    en="The gift of money has no amount; it is in no total.",
    en_fix="Fill in 金额, in yuan.",
)
NOT_MONEY = Kind(
    "gift-amount-not-money",
    Severity.WARNING,
    zh="{gift}填了金额 {value} 元；只有捐资计入金额合计，这一笔没有计入",
    fix="给的是钱，请把类别改为“捐资”；给的是物或工，请填数量和单位，删去金额",
    en="{gift} bears an amount of {value} yuan, which is in no total: only 捐资 is money.",
    en_fix="Make it 捐资 if money was given; else fill in quantity and unit, and remove the amount.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """At the amount of each such row; an amount that cannot be read is told already."""
    for row in dossier.papers.honours:
        if row.kind is Gift.MONEY and not row.amount:
            if not is_refused(dossier, row, "amount"):
                yield at_gift(MISSING, row, "amount", elsewhere=_elsewhere(row))
        elif row.kind and row.kind is not Gift.MONEY and row.amount:
            yield at_gift(NOT_MONEY, row, "amount", yuan(row.amount), gift=row.kind.value)


def _elsewhere(row: HonourRow) -> str:
    if row.quantity:
        return f"（“数量”列里有 {row.quantity}）"
    return f"（“内容”列里有“{row.what}”）" if any(map(str.isdigit, row.what)) else ""
