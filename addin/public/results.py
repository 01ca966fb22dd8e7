"""The public copy of a whole outcome: its results, the honour roll, or a form that is filled for it first."""

import tempfile
from datetime import date
from pathlib import Path

from addin.filling.forms.form import fill_form
from addin.hosts.deliver import write_results
from addin.outcome import Outcome
from addin.public.drafted import is_drafted
from addin.public.notice import Notice
from addin.public.people import everybody
from addin.public.publish import Published, publish, wanted_of
from addin.public.residue.wanted import Sheet, Wanted
from addin.tell import catalogue
from addin.tell.compound import problems_sheet as problems
from addin.tell.compound import runs_sheet as runs
from addin.tell.consent import buildings_sheet as buildings
from addin.tell.consent import reminders_sheet as reminders
from addin.tell.consent import todo_sheet as todo
from addin.tell.meetings import people_sheet as people
from addin.tell.meetings import sessions_sheet as sessions
from addin.tell.procedure import procedure_sheet as procedure
from addin.tell.sheets import PAGES, SHEETS
from addin.tell.survey import suggestions_sheet as suggestions
from addin.tell.vote import channels_sheet as channels
from addin.tell.vote import objections_sheet as objections
from validators.sheets.gifts.row import SHEET as HONOURS
from validators.sheets.items.versions import ListKind
from validators.sheets.procedure.step import Step

_INTERNAL = (
    *(problems, buildings, channels, people, sessions, todo, reminders, objections),
    *(suggestions, procedure, runs),
)
_PRIVATE = frozenset((*(result.SHEET.name for result in _INTERNAL), *(page.name for page in PAGES)))
PUBLIC = frozenset(sheet.name for sheet in SHEETS) - _PRIVATE | {HONOURS}
"""Not 户室清册 and 同意表, which nobody asked to have on the wall, nor what each door answered and who goes there;
not what somebody wrote in his own words, what is wrong or missing, who may be whom, who was absent, nor who ran what
when."""


def notice_of(outcome: Outcome) -> Notice:
    """When the decision hung, by 结果公示 of 参数, 公开决议 of 工作流程 or 会议; no dates where none of them says, for
    no result hung during 告知, which came before the vote."""
    settings, meetings = outcome.dossier.settings, outcome.dossier.papers.meetings
    if settings.result_posted_from:
        return Notice(settings.result_posted_from, settings.result_posted_to).on(_dated(outcome))
    hung = _hung(outcome, Step.PUBLISH) or [(m.posted_from, m.posted_to) for m in meetings if m.posted_from]
    return Notice(*hung[-1]).on(_dated(outcome)) if hung else Notice()


def reporting_of(outcome: Outcome) -> Notice:
    """When it hung how the work was done and paid: 公开实施 of 工作流程."""
    hung = _hung(outcome, Step.REPORT)
    return Notice(*hung[-1]).on(_dated(outcome)) if hung else Notice()


def telling_of(outcome: Outcome) -> Notice:
    """告知开始 and 告知结束 of 参数: when 告知书 hung, which bears the day of its own list."""
    settings = outcome.dossier.settings
    told = [row.dated for row in outcome.dossier.papers.versions if row.kind is ListKind.NOTICE and row.dated]
    notice = Notice(settings.notice_from, settings.notice_to)
    return notice.on(max(told, default=None))


def _hung(outcome: Outcome, step: Step) -> list[tuple[date | None, date | None]]:
    return [(row.start, row.end) for row in outcome.dossier.papers.steps if row.step is step and row.start]


def _dated(outcome: Outcome) -> date | None:
    """The day that a page bears: 填报日期; None where it bears none."""
    return outcome.dossier.settings.filled_on


def publish_results(workbook: Path, outcome: Outcome, target: Path, notice: Notice, force: bool = False) -> Published:
    """The results of the workbook, and how many sheets they are; Unusable where people could still be read."""
    with tempfile.TemporaryDirectory() as folder:
        results = Path(folder) / f"{workbook.stem}{'.xlsm' if workbook.suffix.lower() == '.xlsm' else '.xlsx'}"
        write_results(workbook, outcome, results, "生成公示版")
        return publish(results, target, everybody(outcome), notice, PUBLIC, force, wanted=wanted(outcome))


def publish_form(form: Path, outcome: Outcome, target: Path, notice: Notice, force: bool = False) -> Published:
    """The form, filled and published."""
    with tempfile.TemporaryDirectory() as folder:
        filled = Path(folder) / f"{form.stem}{'.xlsm' if form.suffix.lower() in ('.xlsm', '.xltm') else '.xlsx'}"
        draft = is_drafted(form, outcome)
        fill_form(form, filled, catalogue.figures(outcome), catalogue.records(outcome), draft=draft)
        return publish(filled, target, everybody(outcome), notice, None, force, wanted=wanted(outcome))


def publish_file(file: Path, outcome: Outcome, target: Path, notice: Notice, force: bool = False) -> Published:
    """Somebody's own file, as it is."""
    return publish(file, target, everybody(outcome), notice, None, force, wanted=wanted(outcome))


def wanted(outcome: Outcome) -> Wanted:
    """Whom the scan looks for: also who stands on the sheets as they were read, whatever the reading made of it."""
    sheets = (Sheet(grid.name, [[str(cell) for cell in row] for row in grid.rows]) for grid in outcome.book.grids)
    return wanted_of(everybody(outcome)).and_on(sheets)
