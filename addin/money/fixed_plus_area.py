"""按户加面积: a fixed sum a household plus an amount per ㎡ (成都: 800 元/户 + 5 元/㎡; sources.md §2, M9).

Where an amount per ㎡ is set it is a tariff, and what it brings in may differ from what is owed; where none is set,
the rest after the fixed sums goes by area, and the two agree.
"""

from collections.abc import Sequence
from fractions import Fraction

from addin.money.parts import (
    NOTHING,
    Gap,
    Parts,
    by_weight,
)
from addin.roll import Dwelling
from validators.amounts import yuan
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.sheets.money.choices import Bearer

FIXED_ABOVE_PART = Kind(
    "fixed-above-part",
    Severity.ERROR,
    zh="每户定额 {value} 元乘以 {count} 户，超过居民出资 {residents} 元，没有分摊",
    fix="请核对每户定额和各项资金",
    en="{count} fixed sums of {value} yuan exceed the residents' {residents} yuan; nothing was split.",
    en_fix="Check 每户定额 and the funds.",
)
TARIFF_DIFFERS = Kind(
    "tariff-differs",
    Severity.WARNING,
    zh="按每户定额和每平方米金额共收 {value} 元，与居民出资 {residents} 元相差 {difference} 元",
    fix="差额已单独列出；要一分不差，请不填“每平方米金额”，定额之外的部分就按面积分",
    en="The tariff brings in {value} yuan, {difference} off the residents' {residents} yuan.",
    en_fix="The difference is shown apart; leave 每平方米金额 blank to split the rest by area.",
)
REASON = "按标准收取与应出资的差额"


def parts(total: int, dwellings: Sequence[Dwelling], dossier: Dossier) -> Parts | None:
    """Exact parts in fen; None where nobody can pay, or the fixed sums alone are too much."""
    settings = dossier.settings
    fixed, rate = settings.fixed_each, settings.rate_per_metre
    if rate:
        return _tariff(total, dwellings, dossier)
    rest = total - fixed * len(dwellings)
    if rest < 0:
        amounts = {"count": len(dwellings), "residents": yuan(total)}
        place = dossier.setting_cell("fixed_each", "method")
        return Parts([], findings=[Finding(FIXED_ABOVE_PART, place, "每户定额", yuan(fixed), amounts)])
    by_area = by_weight(rest, [dwelling.area for dwelling in dwellings])
    if by_area is None:
        return None
    return Parts([fixed + (part or NOTHING) for part in by_area])


def _tariff(total: int, dwellings: Sequence[Dwelling], dossier: Dossier) -> Parts | None:
    settings = dossier.settings
    if not dwellings:
        return None
    due: list[Fraction | None] = [
        settings.fixed_each + Fraction(settings.rate_per_metre * dwelling.area, 100) for dwelling in dwellings
    ]
    difference = total - sum((part for part in due if part), NOTHING)
    if not difference:
        return Parts(due)
    amounts = {"residents": yuan(total), "difference": yuan(int(difference))}
    collected = yuan(int(total - difference))
    place = dossier.setting_cell("rate_per_metre", "fixed_each", "method")
    told = Finding(TARIFF_DIFFERS, place, "每平方米金额", collected, amounts)
    return Parts(due, [Gap(Bearer.OPEN, REASON, difference)], [told])
