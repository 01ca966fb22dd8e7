"""工作流程: each step ends after it begins, and begins no earlier than the steps before it (一征三议两公开, in order).

Steps may overlap: proposals are made while the last sheets come in.  Only a later step that *begins* first is odd.
"""

from collections.abc import Iterator
from datetime import date

from validators.checks.procedure.place import at_step, name_of
from validators.checks.refused import is_refused
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.sheets.procedure.row import StepRow
from validators.sheets.procedure.step import OFFICIAL, Step

REVERSED = Kind(
    "step-dates-reversed",
    Severity.ERROR,
    zh="{step} 的结束日期 {value} 早于开始日期 {start}",
    fix="请改正这两个日期",
    en="{step} ends on {value}, before it begins on {start}.",
    en_fix="Correct the two dates.",
)
OUT_OF_ORDER = Kind(
    "step-out-of-order",
    Severity.WARNING,
    zh="{steps} 早于前面的步骤 {earlier}（{start} 开始）",
    fix="请核对日期；顺序应为征求意见、提议、商议、决议、公开决议、公开实施，确是如此的请写明情况备查",
    en="{steps}: before the earlier step {earlier} began on {start}.",
    en_fix="Check the dates; if they are right, put the reason on file.",
)
SKIPPED = Kind(
    "step-skipped",
    Severity.WARNING,
    zh="{step} 已经开始，前面的步骤{value}没有登记开始日期",
    fix="请补登{value}；没有做的请补做，并写明情况",
    en="{step} has begun, but earlier steps have no date: {value}.",
    en_fix="Enter them; what was not done, do and put the reason on file.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """At the dates.  Once an earlier step, be it before several; missing steps once, at the first that has begun."""
    rows = dossier.papers.steps
    for row in rows:
        if row.start and row.end and row.end < row.start:
            yield at_step(REVERSED, row, "end", row.end, step=name_of(row), start=row.start)
    yield from _out_of_order(rows)
    yield from _skipped(dossier)


def _out_of_order(rows: tuple[StepRow, ...]) -> Iterator[Finding]:
    late: dict[int, list[StepRow]] = {}
    for row in rows:
        before = [other for other in rows if _order(other) < _order(row) and other.start]
        latest = max(before, key=lambda other: other.start or date.min, default=None)
        if latest and latest.start and row.start and row.start < latest.start:
            late.setdefault(rows.index(latest), []).append(row)
    for index, early in late.items():
        steps = "、".join(f"{name_of(row)}（{row.start} 开始）" for row in early)
        facts = {"steps": steps, "earlier": name_of(rows[index]), "start": rows[index].start}
        yield at_step(OUT_OF_ORDER, early[0], "start", early[0].start, **facts)


def _order(row: StepRow) -> int:
    return row.step.order if row.step else 0


def _skipped(dossier: Dossier) -> Iterator[Finding]:
    """Each missing step at the first later one that has begun, those of one such step together.

    A start that cannot be read is told already, and no step is missing for it.
    """
    rows = dossier.papers.steps
    unread = {row.step for row in rows if is_refused(dossier, row, "start")}
    begun = {row.step: row for row in sorted(rows, key=lambda row: -row.row) if row.start and row.step}
    missing: dict[Step, list[str]] = {}
    for step in OFFICIAL:
        later = next((other for other in Step if other.order > step.order and other in begun), None)
        if later and step not in begun and step not in unread:
            missing.setdefault(later, []).append(f"“{step.value}”")
    for later, steps in missing.items():
        yield at_step(SKIPPED, begun[later], "step", "、".join(steps), step=name_of(begun[later]))
