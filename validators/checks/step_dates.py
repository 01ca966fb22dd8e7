"""工作流程: each step ends after it begins, and begins no earlier than the steps before it (一征三议两公开, in order).

Steps may overlap: proposals are made while the last sheets come in.  Only a later step that *begins* first is odd.
"""

from collections.abc import Iterator

from validators.checks._steps import at_step, name_of
from validators.dossier import Dossier
from validators.fields.step import Step
from validators.finding import Finding, Kind, Severity
from validators.sheets.steps import StepRow

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
    zh="{step} 从 {value} 开始，早于前面的步骤 {earlier}（{start} 开始）",
    fix="请核对日期；顺序应为征求意见、提议、商议、决议、公开决议、公开实施，确是如此的请写明情况备查",
    en="{step} began on {value}, before the earlier step {earlier} began on {start}.",
    en_fix="Check the dates; if they are right, put the reason on file.",
)
SKIPPED = Kind(
    "step-skipped",
    Severity.WARNING,
    zh="{step} 已经开始，前面的步骤“{value}”没有登记开始日期",
    fix="请补登“{value}”；没有做的请补做，并写明情况",
    en="{step} has begun, but the earlier step {value} has no date.",
    en_fix="Enter it; if it was not done, do it and put the reason on file.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """At the dates; a missing step once, at the first later step that has begun."""
    rows = dossier.papers.steps
    for row in rows:
        if row.start and row.end and row.end < row.start:
            yield at_step(REVERSED, row, "end", row.end, step=name_of(row), start=row.start)
        yield from _order(row, rows)
    yield from _skipped(rows)


def _order(row: StepRow, rows: tuple[StepRow, ...]) -> Iterator[Finding]:
    if row.step is None or row.start is None:
        return
    dated = ((other.start, other) for other in rows if other.start)
    before = [(start, other) for start, other in dated if other.step and other.step.order < row.step.order]
    latest = max(before, key=lambda pair: pair[0], default=None)
    if latest and row.start < latest[0]:
        facts = {"step": name_of(row), "earlier": name_of(latest[1]), "start": latest[0]}
        yield at_step(OUT_OF_ORDER, row, "start", row.start, **facts)


def _skipped(rows: tuple[StepRow, ...]) -> Iterator[Finding]:
    begun = {row.step for row in rows if row.start}
    for step in Step:
        later = [row for row in rows if row.start and row.step and row.step.order > step.order]
        if later and step not in begun and step is not Step.BUILD:
            first = min(later, key=lambda row: (row.step.order if row.step else 0, row.row))
            yield at_step(SKIPPED, first, "step", step.value, step=name_of(first))
