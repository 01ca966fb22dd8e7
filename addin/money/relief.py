"""Part of a dwelling's share taken off it, for 困难户 or where a work unit stands in, and who makes up for it.

No rule for relief was found (sources.md §2): 参数 says how much, for whom, and who bears the gap.
"""

from collections.abc import Sequence
from fractions import Fraction

from addin.money.parts import NOTHING, Gap, Parts
from addin.roll import Dwelling
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.sheets.money.choices import Bearer, Relief
from validators.sheets.settings import Settings

NOBODY_ELSE = Kind(
    "relief-nobody-else",
    Severity.WARNING,
    zh="没有其他户可以承担减免的差额，留待确定",
    fix="请在“减免差额承担”改选街道或产权单位",
    en="No other household can make up for the relief; it was left open.",
    en_fix="Choose another 减免差额承担.",
)
REASON = "困难户减免"
KEPT = {Relief.HALF: Fraction(1, 2), Relief.FULL: NOTHING}
"""What part of its share a relieved household still pays."""


def relieved(dwelling: Dwelling, settings: Settings) -> bool:
    """Is this a household that is let off?  Its 困难类型 must be one of 减免对象."""
    kind = dwelling.row.hardship
    return (
        settings.relief is not Relief.NONE and bool(kind) and kind in settings.relieved.replace(",", "、").split("、")
    )


def relieve(parts: Parts, dwellings: Sequence[Dwelling], dossier: Dossier) -> list[bool]:
    """Let off those in hardship, in place; which ones they are."""
    settings = dossier.settings
    let_off = [relieved(dwelling, settings) for dwelling in dwellings]
    if any(let_off):
        kept = [KEPT[settings.relief] if off else Fraction(1) for off in let_off]
        gap = reduce(parts, kept)
        if settings.relief_bearer is Bearer.OTHERS and gap and not pass_on(parts, gap, [not off for off in let_off]):
            parts.gaps.append(Gap(Bearer.OPEN, REASON, gap))
            parts.findings.append(Finding(NOBODY_ELSE, dossier.setting_cell("relief_bearer", "relief"), "减免差额承担"))
        elif settings.relief_bearer is not Bearer.OTHERS:
            parts.gaps.append(Gap(settings.relief_bearer, REASON, gap))
    return let_off


def reduce(parts: Parts, kept: Sequence[Fraction]) -> Fraction:
    """Leave each dwelling this much of its part, in place; what that takes off in all."""
    gap = NOTHING
    for number, (part, ratio) in enumerate(zip(parts.dwellings, kept, strict=True)):
        if part and ratio != 1:
            parts.dwellings[number] = part * ratio
            gap += part * (1 - ratio)
    return gap


def pass_on(parts: Parts, gap: Fraction, may_bear: Sequence[bool]) -> bool:
    """Put a gap on those who may bear it, in the ratio of their parts, in place; False where there are none."""
    bearing = [
        (number, part) for number, part in enumerate(parts.dwellings) if part is not None and part and may_bear[number]
    ]
    whole = sum((part for _, part in bearing), NOTHING)
    for number, part in bearing:
        parts.dwellings[number] = part + gap * part / whole
    return bool(bearing)
