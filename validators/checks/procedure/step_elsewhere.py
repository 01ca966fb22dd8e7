"""工作流程 beside the dates of 会议 and 参数: one survey, one meeting, one vote happened on one day.

Only contradictions are told: no date has to stand in two places.  The vote of 参数 may be another than the 决议 of the
representatives, so it need only lie between the proposal and the publication.
"""

from collections.abc import Iterator
from datetime import date

from validators.checks.procedure.place import at_step, name_of
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.meaning.meetings.gatherings import gatherings
from validators.sheets.procedure.row import StepRow
from validators.sheets.procedure.step import Step
from validators.sheets.settings import setting_name

DIFFERS = Kind(
    "step-date-differs",
    Severity.WARNING,
    zh="{step} 的“{column}”{value}，与{where}的 {day} 不一致",
    fix="请核对，把错的一处改正",
    en="{step}: {column} {value} is not {day}, as {where} has it.",
    en_fix="Check both and correct the wrong one.",
)
VOTE_OUT_OF_PLACE = Kind(
    "step-vote-out-of-place",
    Severity.WARNING,
    zh="{step} 从 {value} 开始，{relation}参数“表决日期”{day}；应先提议、后表决、再公开决议",
    fix="请核对两个日期；确是如此的请写明情况备查",
    en="{step} began on {value}; the vote was on {day}. First the proposal, then the vote, then its publication.",
    en_fix="Check both dates; if they are right, put the reason on file.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """At the date in 工作流程."""
    yield from _survey(dossier)
    yield from _meetings(dossier)
    yield from _vote(dossier)


def _survey(dossier: Dossier) -> Iterator[Finding]:
    """The first day of all rows of the survey, and the last once each has one."""
    rows = [row for row in dossier.papers.steps if row.step is Step.SURVEY]
    settings = dossier.settings
    begun = [row for row in rows if row.start]
    if begun:
        first = min(begun, key=lambda row: row.start or date.max)
        yield from _differs(first, "start", first.start, settings.survey_from, _line("survey_from"))
    if rows and all(row.end for row in rows):
        last = max(rows, key=lambda row: row.end or date.min)
        yield from _differs(last, "end", last.end, settings.survey_to, _line("survey_to"))


def _meetings(dossier: Dossier) -> Iterator[Finding]:
    """A meeting that goes by the same name on both sheets."""
    days = {one.name: one.day for one in gatherings(dossier) if one.name}
    for row in dossier.papers.steps:
        day = days.get(row.name)
        if day and row.start and not row.start <= day <= (row.finished or day):
            yield from _differs(row, "start", row.start, day, "会议或会议签到表里同名会议")


def _vote(dossier: Dossier) -> Iterator[Finding]:
    day = dossier.settings.vote_date
    for step, relation in ((Step.PROPOSE, "晚于"), (Step.PUBLISH, "早于")):
        begun = [row for row in dossier.papers.steps if row.step is step and row.start]
        first = min(begun, key=lambda row: row.start or date.max, default=None)
        if not day or first is None or first.start is None:
            continue
        if first.start > day if step is Step.PROPOSE else first.start < day:
            facts = {"step": name_of(first), "relation": relation, "day": day}
            yield at_step(VOTE_OUT_OF_PLACE, first, "start", first.start, **facts)


def _line(field: str) -> str:
    return f"参数“{setting_name(field)}”"


def _differs(row: StepRow, field: str, value: date | None, day: date | None, where: str) -> Iterator[Finding]:
    if value and day and value != day:
        yield at_step(DIFFERS, row, field, value, step=name_of(row), day=day, where=where)
