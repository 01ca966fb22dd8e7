"""异议: the register of objections to the published result: who, until when, answered how; for the office only."""

from collections.abc import Iterator, Mapping
from datetime import date

from addin.outcome import Outcome
from addin.tell.figure import COUNT, Field, Figure, RecordSet, Value
from validators.sheets.vote.objections import SHEET, ObjectionRow, Upheld

OPEN = "待答复"
SOURCE = "异议登记"


def state(row: ObjectionRow) -> str:
    """成立, 不成立, 撤回, or that nobody has answered yet."""
    return str(row.outcome) if row.answer and row.outcome else OPEN


def in_time(row: ObjectionRow, start: date | None, end: date | None) -> str:
    """是 or 否: received within the days of the notice; blank where a date is missing."""
    if row.received_on is None or start is None or end is None:
        return ""
    return "是" if start <= row.received_on <= end else "否"


def _records(outcome: Outcome) -> Iterator[Mapping[str, Value]]:
    settings = outcome.dossier.settings
    start, end = settings.result_posted_from, settings.result_posted_to
    for number, row in enumerate(outcome.dossier.papers.objections, start=1):
        yield {
            "序号": number,
            "门牌": str(row.address),
            "异议人": row.objector,
            "议题": row.motion or settings.motion,
            "收到日期": row.received_on,
            "期内": in_time(row, start, end),
            "异议内容": row.words,
            "核实答复": row.answer,
            "答复日期": row.answered_on,
            "结论": state(row),
            "扫描件": row.scan,
        }


def _count(outcome: Outcome) -> Value:
    return len(outcome.dossier.papers.objections)


def _open(outcome: Outcome) -> Value:
    return sum(state(row) == OPEN for row in outcome.dossier.papers.objections)


def _upheld(outcome: Outcome) -> Value:
    return sum(row.outcome is Upheld.YES for row in outcome.dossier.papers.objections)


FIGURES = (
    Figure("异议件数", "结果公示后登记的异议", "件", _count, SHEET, COUNT),
    Figure("待答复异议", "还没有答复或没有结论的", "件", _open, SHEET, COUNT),
    Figure("成立异议", "核实后成立的", "件", _upheld, SHEET, COUNT),
)
RECORDS = RecordSet(
    "异议",
    "结果公示后每件异议一行；有姓名，只供内部使用",
    (
        Field("序号"),
        Field("门牌"),
        Field("异议人", "公开时请用 |遮名"),
        Field("议题"),
        Field("收到日期"),
        Field("期内", "是或否：在结果公示期内收到；日期没有填全的空着"),
        Field("异议内容"),
        Field("核实答复"),
        Field("答复日期"),
        Field("结论", f"成立、不成立、撤回、{OPEN}"),
        Field("扫描件"),
    ),
    _records,
    SOURCE,
)
