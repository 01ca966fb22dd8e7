"""What the residents owe: the approved total less what was granted and what others give; never an estimate.

"补助不超过核定的项目总投资的90%，不足部分由小区业主共同承担（约10%）": the ceiling binds the grants, the 10 % is an
estimate that only warns (sources.md §0).
"""

from collections.abc import Iterator
from fractions import Fraction

from addin.exact import half_up, more_than
from validators.amounts import percent, short_percent, yuan
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.sheets.deciding import Decides
from validators.sheets.settings import Settings, deciding

GRANTS_ABOVE_CEILING = Kind(
    "grants-above-ceiling",
    Severity.ERROR,
    zh="各级补助合计 {granted} 元，超过核定总投资 {total} 元的 {ceiling}（最多 {most} 元）",
    fix="请核对各级补助和核定总投资；上限另有规定的，请修改“财政补助上限”",
    en="The grants come to {granted} yuan, above {ceiling} of the approved {total} yuan (at most {most}).",
    en_fix="Check the grants and the approved total, or change 财政补助上限 where the rule differs.",
)
FUNDS_ABOVE_TOTAL = Kind(
    "funds-above-total",
    Severity.ERROR,
    zh="补助与其他资金合计 {funds} 元，超过核定总投资 {total} 元，无法分摊",
    fix="请核对核定总投资、各级补助和其他资金，注意单位是元还是万元",
    en="Grants and other funds come to {funds} yuan, above the approved {total} yuan; nothing can be split.",
    en_fix="Check the amounts and their unit.",
)
RESIDENTS_PART_UNUSUAL = Kind(
    "residents-part-unusual",
    Severity.WARNING,
    zh="居民出资 {residents} 元，占核定总投资的 {actual}，与居民承担比例 {expected} 相差较大",
    fix="请核对各项资金是否填全；金额无误则无需处理",
    en="The residents' {residents} yuan are {actual} of the approved total, far from the expected {expected}.",
    en_fix="Check that all funds are entered; nothing to do if the amounts are right.",
)


def unknown_funds(dossier: Dossier) -> tuple[str, ...]:
    """Why nothing can be worked out: a line that cannot be read, or 核定总投资 left blank; empty where all is known."""
    unread = tuple(f"{name}认不出来" for name in dossier.unread(deciding(Decides.FUNDS)))
    return unread or (() if dossier.settings.approved_total else ("没有填核定总投资",))


def residents_part(dossier: Dossier) -> int:
    """核定总投资 − granted grants − what others give, in fen; 0 where that cannot be worked out (`unknown_funds`).

    Negative where more was given than approved: an error, which no form prints.
    """
    settings = dossier.settings
    if unknown_funds(dossier):
        return 0
    return settings.approved_total - settings.granted - settings.others_give


def estimated_part(settings: Settings) -> int:
    """估算总投资 × 居民承担比例, in fen, half up: an estimate, which nobody is billed by."""
    return half_up(settings.estimated_total * Fraction(settings.residents_ratio))


def funding_findings(dossier: Dossier) -> Iterator[Finding]:
    """What is odd about the amounts; one that is missing or cannot be read is told elsewhere."""
    if unknown_funds(dossier):
        return
    settings, residents = dossier.settings, residents_part(dossier)
    total, granted = settings.approved_total, settings.granted
    ceiling = Fraction(settings.grant_ceiling)
    if more_than(granted, total, ceiling):
        most = yuan(total * ceiling.numerator // ceiling.denominator)
        amounts = {"granted": yuan(granted), "total": yuan(total), "ceiling": short_percent(ceiling), "most": most}
        yield Finding(
            GRANTS_ABOVE_CEILING, dossier.setting_cell("grant_ceiling", "approved_total"), "财政补助上限", "", amounts
        )
    if residents < 0:
        amounts = {"funds": yuan(granted + settings.others_give), "total": yuan(total)}
        yield Finding(FUNDS_ABOVE_TOTAL, dossier.setting_cell("approved_total"), "核定总投资", yuan(total), amounts)
    elif _far_off(Fraction(residents, total), Fraction(settings.residents_ratio)):
        amounts = {
            "residents": yuan(residents),
            "actual": percent(Fraction(residents, total)),
            "expected": short_percent(settings.residents_ratio),
        }
        yield Finding(
            RESIDENTS_PART_UNUSUAL,
            dossier.setting_cell("residents_ratio", "approved_total"),
            "居民承担比例",
            "",
            amounts,
        )


def _far_off(actual: Fraction, expected: Fraction) -> bool:
    """More than half of what was expected away from it: 10 % expected, below 5 % or above 15 % found."""
    return abs(actual - expected) * 2 > expected
