"""工作流程: nobody comes to a meeting who was not due at it, as 应到 and 实到 have it."""

from collections.abc import Iterator

from validators.checks.procedure.place import at_step, name_of
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity

TOO_MANY = Kind(
    "step-attendance",
    Severity.ERROR,
    zh="{step} 实到 {value} 人，多于应到 {due} 人",
    fix="请核对两个人数；列席的人不计入实到",
    en="{step}: {value} came, more than the {due} who were due.",
    en_fix="Check both numbers; those who only sit in do not count.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """At 实到."""
    for row in dossier.papers.steps:
        if row.due is not None and row.present is not None and row.present > row.due:
            yield at_step(TOO_MANY, row, "present", row.present, step=name_of(row), due=row.due)
