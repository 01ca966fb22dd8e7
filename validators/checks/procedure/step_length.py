"""倒排工期 needs the length of every step: where one is missing, nothing can be said of the steps before it."""

from collections.abc import Iterator

from validators.checks.procedure.place import at_step, name_of
from validators.checks.refused import is_refused
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.meaning.procedure.steps import LONGEST, length_of

MISSING = Kind(
    "step-length-missing",
    Severity.WARNING,
    zh="{step} 没有填工期，倒排只能排到它的后一步",
    fix="请填写工期（天）；不需要倒排的，删去“参数”里的目标日期",
    en="{step} has no length; the schedule stops after it.",
    en_fix="Fill in 工期, in days; or remove 目标日期 from 参数.",
)
ABSURD = Kind(
    "step-length-absurd",
    Severity.ERROR,
    zh="{step} 的工期 {value} 天，超过 {most} 天",
    fix="请改正工期，单位是天",
    en="{step} is said to take {value} days, more than {most}.",
    en_fix="Correct 工期; it is in days.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """An absurd length wherever it stands; a missing one where a schedule is asked for, once, at the last such step."""
    rows = [row for row in dossier.papers.steps if row.step is not None]
    for row in rows:
        if row.length is not None and row.length > LONGEST:
            yield at_step(ABSURD, row, "length", row.length, step=name_of(row), most=LONGEST)
    if dossier.settings.target_on is None:
        return
    without = [row for row in rows if row.length is None and length_of(row, dossier.settings) is None]
    if without:
        last = max(without, key=lambda row: (row.step.order if row.step else 0, row.row))
        if not is_refused(dossier, last, "length"):
            yield at_step(MISSING, last, "length", step=name_of(last))
