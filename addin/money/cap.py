"""每户上限: nobody pays more than this (安庆: 2,000 元/户; sources.md §2); what lies above has a named bearer."""

from collections.abc import Sequence
from fractions import Fraction

from addin.money.parts import NOTHING, Gap, Parts
from addin.money.relief import pass_on
from validators.amounts import yuan
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.sheets.money.choices import Bearer

CAP_TOO_LOW = Kind(
    "cap-too-low",
    Severity.ERROR,
    zh="各户都到了每户上限 {value} 元，还有钱没有人出",
    fix="请提高每户上限，或在“超限差额承担”改选街道、产权单位",
    en="Everybody is at the cap of {value} yuan and something is still owed.",
    en_fix="Raise 每户上限 or choose another 超限差额承担.",
)
REASON = "超过每户上限"


def limit(parts: Parts, let_off: Sequence[bool], dossier: Dossier, step: int) -> None:
    """Cut what lies above the cap, in place; `step`: the smallest amount in fen, which the cap is cut to."""
    settings = dossier.settings
    cap = settings.cap // step * step
    if not settings.cap:
        return
    above = _cut(parts, cap)
    while above and settings.cap_bearer is Bearer.OTHERS:
        below = [
            part is not None and part < cap and not off for part, off in zip(parts.dwellings, let_off, strict=True)
        ]
        if not pass_on(parts, above, below):
            break
        above = _cut(parts, cap)
    if above:
        bearer = settings.cap_bearer
        if bearer is Bearer.OTHERS:
            bearer = Bearer.OPEN
            parts.findings.append(Finding(CAP_TOO_LOW, dossier.setting_cell("cap"), "每户上限", yuan(cap)))
        parts.gaps.append(Gap(bearer, REASON, above))


def _cut(parts: Parts, cap: int) -> Fraction:
    """Nobody above the cap; what that takes off in all."""
    above = NOTHING
    for number, part in enumerate(parts.dwellings):
        if part is not None and part > cap:
            parts.dwellings[number] = Fraction(cap)
            above += part - cap
    return above
