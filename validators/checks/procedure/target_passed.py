"""目标日期 that is past while work goes on makes every step late: told once, since no step is to blame."""

from collections.abc import Iterator

from validators.checks.place import at_setting
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity

PASSED = Kind(
    "target-passed",
    Severity.NOTE,
    zh="目标日期 {value} 已经过去，工作流程还有 {count} 步没有完成，倒排工期都按延误算",
    fix="请改为新的目标日期；已经完成的步骤请补填结束日期",
    en="目标日期 {value} is past, and {count} steps are not over: the schedule calls them late.",
    en_fix="Set a new date, or fill in when the steps ended.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """At 目标日期 in 参数."""
    target, today = dossier.settings.target_on, dossier.today
    ahead = [row for row in dossier.papers.steps if row.step and not (row.finished and row.finished <= today)]
    if target is not None and target < today and ahead:
        yield at_setting(dossier, PASSED, "target_on", target, count=len(ahead))
