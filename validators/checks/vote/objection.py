"""异议登记: an objection to the published result that nobody answered, that came too late, or that was upheld.

The notice asks for objections within its days (sources.md §4.5); what was upheld changes the count, so the sheets are
to be corrected and counted again before anything is handed in.
"""

from collections.abc import Iterator

from validators.checks.place import at, at_setting
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.register import dwellings_of
from validators.sheets.vote.objections import ObjectionRow, Upheld

REVERSED = Kind(
    "objection-posting-reversed",
    Severity.ERROR,
    zh="结果公示结束 {value} 早于结果公示开始 {start}",
    fix="请改正这两个日期",
    en="结果公示结束 {value} lies before 结果公示开始 {start}.",
    en_fix="Correct the two dates.",
)
OPEN = Kind(
    "objection-open",
    Severity.WARNING,
    zh="{value} 的异议还没有答复（或没有结论）",
    fix="请核实后填写核实答复、答复日期和结论",
    en="The objection of {value} has no answer, or no outcome, yet.",
    en_fix="Look into it; fill in 核实答复, 答复日期 and 结论.",
)
LATE = Kind(
    "objection-late",
    Severity.NOTE,
    zh="{value} 的异议 {received} 收到，在结果公示（{start} 至 {end}）之外",
    fix="请核对日期；公示期外的怎样处理，照议事规则",
    en="The objection of {value} came on {received}, outside the days of the notice, {start} to {end}.",
    en_fix="Check the date; your own rules say what is done with it.",
)
ANSWERED_EARLY = Kind(
    "objection-answered-early",
    Severity.WARNING,
    zh="{value} 的异议 {received} 收到，答复日期却是 {answered}",
    fix="请改正这两个日期",
    en="The objection of {value} came on {received} and was answered on {answered}.",
    en_fix="Correct the two dates.",
)
UPHELD = Kind(
    "objection-upheld",
    Severity.WARNING,
    zh="{value} 的异议成立；同意表、户室清册有没有照着改正，程序看不出来",
    fix="请改正有关的表格，重新统计，再公示改正后的结果",
    en="The objection of {value} was upheld; whether the sheets were corrected cannot be seen.",
    en_fix="Correct them, count again and post the result again.",
)
LOST = Kind(
    "objection-no-dwelling",
    Severity.WARNING,
    zh="户室清册里找不到“{value}”，看不出异议人是不是业主",
    fix="请核对楼栋、单元、房号",
    en="“{value}” is not in 户室清册.",
    en_fix="Check building, unit and room.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Row by row, at the cell that is to be filled in or corrected."""
    settings, rows = dossier.settings, dossier.papers.objections
    start, end = settings.result_posted_from, settings.result_posted_to
    if start and end and end < start:
        yield at_setting(dossier, REVERSED, "result_posted_to", end, start=start)
    for row, dwelling in zip(rows, dwellings_of(dossier.dwellings, rows), strict=True):
        if dwelling is None and dossier.dwellings:
            yield at(LOST, row, "building", row.address)
        yield from _dates(dossier, row)
        if not row.answer or row.outcome is None:
            yield at(OPEN, row, "answer", _who(row))
        elif row.outcome is Upheld.YES:
            yield at(UPHELD, row, "outcome", _who(row))


def _dates(dossier: Dossier, row: ObjectionRow) -> Iterator[Finding]:
    start, end = dossier.settings.result_posted_from, dossier.settings.result_posted_to
    received = row.received_on
    if received and start and end and start <= end and not start <= received <= end:
        yield at(LATE, row, "received_on", _who(row), received=received, start=start, end=end)
    if received and row.answered_on and row.answered_on < received:
        yield at(ANSWERED_EARLY, row, "answered_on", _who(row), received=received, answered=row.answered_on)


def _who(row: ObjectionRow) -> str:
    return row.objector or str(row.address)
