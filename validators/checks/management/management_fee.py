"""物业收费 typed for another basis than 参数 has: 30 元 a household read as 30 元 a ㎡ makes any firm rich.

No rule sets a fee; the bounds are far from what anybody asks (nothing was found, sources.md §9), so they only warn.
"""

from collections.abc import Iterator

from validators.amounts import yuan
from validators.checks.place import at_setting
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.sheets.management.row import ManagementRow
from validators.sheets.procedure.choices import FeeBasis
from validators.table.column import columns_of

MOST_PER_AREA, LEAST_PER_HOUSEHOLD = 20_00, 3_00
"""Fen a month."""
UNIT = {FeeBasis.PER_AREA: "每平方米", FeeBasis.PER_HOUSEHOLD: "每户"}
ODD = Kind(
    "management-fee-odd",
    Severity.WARNING,
    zh="物业收费{unit}每月 {value} 元（{basis}），明显不合常情{more}",
    fix="请核对：是每平方米还是每户、每月还是每年；与参数“物业计费方式”要一致",
    en="A fee of {value} yuan a month ({basis}) is implausible.",
    en_fix="Check whether it is per ㎡ or per household, a month or a year, and 物业计费方式 in 参数.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """At 物业收费标准 in 参数; at the first such wish, with how many there are."""
    settings = dossier.settings
    facts = {"unit": UNIT[settings.fee_basis], "basis": settings.fee_basis.value}
    if _is_odd(settings.management_fee, settings.fee_basis):
        yield at_setting(dossier, ODD, "management_fee", yuan(settings.management_fee), **facts, more="")
    odd = [row for row in dossier.papers.management if _is_odd(row.fee or 0, settings.fee_basis)]
    if odd:
        first, more = odd[0], f"；这样的共 {len(odd)} 行" if len(odd) > 1 else ""
        model: type = ManagementRow
        place = first.source.ref(first.row, "fee")
        yield Finding(ODD, place, columns_of(model)["fee"].name, yuan(first.fee or 0), {**facts, "more": more})


def _is_odd(fee: int, basis: FeeBasis) -> bool:
    return fee > MOST_PER_AREA if basis is FeeBasis.PER_AREA else 0 < fee < LEAST_PER_HOUSEHOLD
