"""核定总投资: without it nothing can be split; far off per ㎡ it was typed in another unit.

A warning, not an error: consent is collected before the total is approved, and counts must not be drafts until then.
174–416 元/㎡ are published costs, a rebuilt house 6,029 元/㎡ (sources.md §2); 万元 typed as 元 misses by 10,000.
"""

from collections.abc import Iterator

from validators.amounts import yuan
from validators.checks.place import at_setting
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity

LOW, HIGH = 10, 10_000
"""元 per ㎡ of dwelling area; equally fen per 0.01 ㎡."""

MISSING = Kind(
    "approved-total-missing",
    Severity.WARNING,
    zh="没有填核定总投资，无法计算居民出资",
    fix="核定以后请在“参数”里填写，如 306万元",
    en="核定总投资 is missing, so the residents' part cannot be worked out.",
    en_fix="Fill it in 参数 once it is approved, such as 306万元.",
)
PER_AREA = Kind(
    "cost-per-area",
    Severity.WARNING,
    zh="核定总投资 {value} 元，平均每平方米 {each} 元，明显不合常情",
    fix="请核对金额的单位：填的是元还是万元",
    en="核定总投资 of {value} yuan is {each} yuan per ㎡, which is implausible.",
    en_fix="Check the unit: yuan or 万元 (10,000 yuan).",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """At 核定总投资 in 参数; one that cannot be read is an error already."""
    total = dossier.settings.approved_total
    area = sum([row.area or 0 for row in dossier.dwellings])
    if not total and "approved_total" not in dossier.unreadable:
        yield at_setting(dossier, MISSING, "approved_total")
    elif total and area and not LOW * area <= total <= HIGH * area:
        each = yuan(total * 100 // area)
        yield at_setting(dossier, PER_AREA, "approved_total", yuan(total), each=each)
