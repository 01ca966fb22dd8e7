"""工作流程: how long a decision hung on the wall: as counted by hand, as its dates say, and as long as it must.

No national length was found (sources.md §4.7): the least, and whether the first day counts, are settings.
"""

from collections.abc import Iterator

from validators.checks.procedure.place import at_step, name_of
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.meaning.procedure.steps import public_days

DIFFER = Kind(
    "publicity-days-differ",
    Severity.WARNING,
    zh="{step} 填的公开天数是 {value} 天，按日期算（{how}）是 {days} 天",
    fix="请核对日期和天数；算法不对的请改参数“公示天数算法”",
    en="{step}: 公开天数 says {value}, its dates give {days} ({how}).",
    en_fix="Check them, or change 公示天数算法.",
)
SHORT = Kind(
    "publicity-short",
    Severity.WARNING,
    zh="{step} 公开了 {value} 天（{how}），少于规定的 {least} 天",
    fix="请核对；不够的请补足天数，规定不同的请改参数“公示最少天数”",
    en="{step} was public for {value} day(s) ({how}), less than the {least} asked for.",
    en_fix="Check it, post it again, or change 公示最少天数.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """At 公开天数 where it differs, else at the end; one that still hangs has no length yet."""
    settings = dossier.settings
    how = settings.day_count.value
    for row in dossier.papers.steps:
        if row.step is None or not (row.step.publishes or row.days is not None):
            continue
        dated = public_days(settings, row.start, row.end) if row.start and row.end else None
        if dated is not None and dated < 0:
            continue  # reversed dates are told once
        if row.days is not None and dated is not None and row.days != dated:
            yield at_step(DIFFER, row, "days", row.days, step=name_of(row), days=dated, how=how)
        lasted = row.days if dated is None else dated
        over = row.end is None or row.end <= dossier.today
        if row.step.publishes and lasted is not None and lasted < settings.least_days and over:
            field = "end" if dated is not None else "days"
            yield at_step(SHORT, row, field, lasted, step=name_of(row), least=settings.least_days, how=how)
