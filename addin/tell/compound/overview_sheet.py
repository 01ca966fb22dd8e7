"""一页看懂: the page that opens: how the vote stands, the money, what to mend first, what is still to be done.

Every value has its place (`overview_layout`); every figure leads to the sheet that it stands on.
"""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from addin.filling.sheets.values import Link
from addin.outcome import Outcome
from addin.tell.compound import overview_layout as at
from addin.tell.compound import runs_sheet as runs
from addin.tell.compound.overview_bars import bars, law_line, note, policy_line
from addin.tell.compound.overview_handin import tasks
from addin.tell.compound.overview_mend import NOTHING, cells, mends
from addin.tell.compound.overview_money import money
from addin.tell.compound.overview_progress import days
from addin.tell.consent import approval_sheet as approval
from addin.tell.consent import todo_sheet as todo
from addin.tell.consent.figures import counted
from addin.tell.sheet import Cell, PageSheet, ResultColumn, Row
from addin.tell.vote import verdicts_sheet as verdicts
from addin.tell.vote.headline import gap, headline
from validators.amounts import percent, short_percent

SHEET = PageSheet(
    at.NAME,
    (ResultColumn(at.NAME, 7, "general"), *(ResultColumn("", 7, "general") for _ in range(at.COLUMNS - 1))),
    landscape=False,
    page_rows=at.LAST_PRINTED,
    last=at.LAST,
)
HEADINGS = {
    at.ANSWERS_HEAD: "各户的答复",
    at.MONEY_HEAD: "资金（元）",
    at.BUILDINGS_HEAD: "各楼栋同意率（户）",
    at.MEND_HEAD: "先改这三处",
    at.TODO_HEAD: "报送前还要做",
    at.PROGRESS_HEAD: "每天的进度：同意率（户），和还没有改的错误",
}
OF_THE_DAY = frozenset((at.SUBTITLE, *range(at.DAYS, at.LAST + 1)))
"""Rows that tell of the day and of earlier runs: no part of what the input comes to."""
_ORDER = ("同意", "不同意", "弃权", "无效", "未收", "从众", "总")


class _Page:
    """The cells by row and column, from 1."""

    def __init__(self) -> None:
        self.rows: list[Row] = [[None] * at.COLUMNS for _ in range(at.LAST - 1)]

    def put(self, row: int, column: int, value: Cell) -> None:
        """A blank text stays blank."""
        self.rows[row - 2][column - 1] = None if value == "" else value


def rows(outcome: Outcome, earlier: Sequence[Row], today: date) -> list[Row]:
    """From row 2 to the last, blank ones too; `earlier`: the lines of 运行记录 before this run."""
    page = _Page()
    _head(page, outcome, today)
    _answers(page, outcome)
    for number, (name, amount) in enumerate(money(outcome)):
        page.put(at.MONEY_NAMES, 1 + 2 * number, name)
        page.put(at.MONEY_VALUES, 1 + 2 * number, amount)
    _mends(page, outcome)
    for number, task in enumerate(list(tasks(outcome))[: at.TODOS]):
        page.put(at.TODO + number, 1, task.box)
        page.put(at.TODO + number, 2, Link(task.text, f"'{task.sheet}'!A1"))
    _bars(page, outcome)
    page.put(at.PROGRESS_HEAD, 1, Link(HEADINGS[at.PROGRESS_HEAD], f"'{runs.SHEET.name}'!A1"))
    for number, day in enumerate(days(outcome, earlier, today, at.MOST_DAYS)):
        row = at.DAYS + number
        page.put(row, 1, day.label)
        page.put(row, at.RATE, day.rate)
        page.put(row, at.POLICY_LINE, policy_line(outcome))
    return page.rows


def _head(page: _Page, outcome: Outcome, today: date) -> None:
    vote = outcome.votes[0]
    motion = f"　{vote.name}" if vote.name else ""
    page.put(at.SUBTITLE, 1, f"{outcome.compound.name}{motion}　{today:%Y-%m-%d}")
    page.put(at.HEADLINE, 1, Link(f"表决结论：{headline(outcome)}", f"'{verdicts.SHEET.name}'!A1"))
    where = todo.SHEET.name if vote.decision.doors else verdicts.SHEET.name
    page.put(at.GAP, 1, Link(_gap(outcome), f"'{where}'!A1"))
    found = outcome.policy
    if found:
        said = f"还差 {found.missing} 户" if found.missing else "已达到"
        asked = f"政策同意率要求 {found.reading} {short_percent(found.required)}，需 {found.need} 户：{said}"
        page.put(at.POLICY, 1, Link(f"{asked}（不是法定表决结论）", f"'{approval.SHEET.name}'!A1"))
    for row, text in HEADINGS.items():
        page.put(row, 1, text)


def _gap(outcome: Outcome) -> str:
    """What is missing, or what still keeps what was reached from being sure."""
    vote = outcome.votes[0]
    if vote.decision.is_survey:
        return "这是征求意见，只有同意率，没有法定的表决结论"
    return gap(vote) or ("各项法定检验按现在的表都已达到" + ("；错误改完才算数" if outcome.draft else ""))


def _answers(page: _Page, outcome: Outcome) -> None:
    """How many households, their part of all, and the numbers that the chart draws; a kind that nobody gave is 0."""
    whole = outcome.compound.households.total
    for number, name in enumerate(_ORDER):
        row = at.ANSWERS + number
        count = counted(outcome.compound, "户数", name)
        assert isinstance(count, int)
        page.put(row, 1, "总户数" if name == "总" else name)
        page.put(row, 3, Link(f"{count:,} 户", f"'{approval.SHEET.name}'!A1"))
        if name != "总":
            page.put(row, 5, Link(_part(count, whole), f"'{approval.SHEET.name}'!A1"))
            page.put(row, at.COUNT_COLUMN, count)


def _part(count: int, whole: int) -> str:
    return percent(Fraction(count, whole)) if whole else "—"


def _mends(page: _Page, outcome: Outcome) -> None:
    found = mends(outcome, at.MENDED)
    if not found:
        page.put(at.MEND, at.MESSAGE, NOTHING)
    for number, mend in enumerate(found):
        severity, place, text = cells(mend)
        page.put(at.MEND + number, 1, severity)
        page.put(at.MEND + number, 2, place)
        page.put(at.MEND + number, 5, text)


def _bars(page: _Page, outcome: Outcome) -> None:
    policy, law = policy_line(outcome), law_line(outcome)
    page.put(at.BUILDINGS_NOTE, 1, note(outcome, at.MOST_BARS))
    page.put(at.DATA_HEAD, 1, "图里的数（不打印）：名称、同意率、政策要求、法定比例")
    for number, group in enumerate(bars(outcome, at.MOST_BARS)):
        row = at.BARS + number
        page.put(row, 1, group.name)
        page.put(row, at.RATE, group.households.rate)
        page.put(row, at.POLICY_LINE, policy)
        page.put(row, at.LAW_LINE, law[0] if law else None)
