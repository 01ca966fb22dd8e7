"""建成截止年份 must be a year, or nobody is old enough and nobody too young."""

from collections.abc import Iterator

from validators.checks.place import at_setting
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity

YEARS = range(1900, 2101)
NO_YEAR = Kind(
    "built-year-odd",
    Severity.ERROR,
    zh="建成截止年份“{value}”不是年份，没有判定建成年代",
    fix="请填四位年份，如 2000",
    en="建成截止年份 {value} is no year; the age of the compound was not judged.",
    en_fix="Type a year of four digits, such as 2000.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """At 建成截止年份 in 参数."""
    if dossier.settings.built_year not in YEARS:
        yield at_setting(dossier, NO_YEAR, "built_year", dossier.settings.built_year)
