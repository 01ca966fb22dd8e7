"""光荣榜: a quantity without its unit cannot be added to anything."""

from collections.abc import Iterator

from validators.checks.gifts.place import at_gift
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.meaning.gifts.words import measured
from validators.sheets.gifts.gift import Gift

UNIT_MISSING = Kind(
    "gift-unit-missing",
    Severity.WARNING,
    zh="数量 {value} 没有单位，合计里单独列出",
    fix="请填写单位，如 工时、度、方、间",
    en="The quantity {value} has no unit; the totals list it apart.",
    en_fix="Fill in the unit, such as 工时, 度, 方, 间.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """At the unit's cell of each such row."""
    for row in dossier.papers.honours:
        found = measured(row)
        if row.kind not in (None, Gift.MONEY) and found.quantity is not None and not found.unit:
            yield at_gift(UNIT_MISSING, row, "measure", found.quantity)
