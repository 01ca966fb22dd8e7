"""运行记录: one line a run: when, on which input, what was found, what came out."""

from datetime import datetime

from addin.outcome import Outcome
from addin.tell.figure import hundredths
from addin.tell.sheet import (
    Cell,
    Colour,
    ResultColumn,
    ResultSheet,
    Row,
)
from addin.tell.vote.headline import word
from validators.finding import Severity

SHEET = ResultSheet(
    "运行记录",
    (
        ResultColumn("时间", 17, "datetime"),
        ResultColumn("操作", 9),
        ResultColumn("工作簿", 20),
        ResultColumn("户室", 7, "integer"),
        ResultColumn("答复", 7, "integer"),
        ResultColumn("单元格", 9, "integer"),
        ResultColumn("检查项", 8, "integer"),
        ResultColumn("错误", 7, "integer"),
        ResultColumn("警告", 7, "integer"),
        ResultColumn("提示", 7, "integer"),
        ResultColumn("同意率(户)", 10, "percent"),
        ResultColumn("结论", 13),
        ResultColumn("居民出资(元)", 14, "money"),
        ResultColumn("输入指纹", 17),
        ResultColumn("版本", 8),
    ),
    (Colour("结论", "通过", "good"), Colour("结论", "未通过", "bad")),
)


def row(outcome: Outcome, when: datetime, action: str, fingerprint: str, version: str) -> Row:
    """This run's line; `fingerprint` is the head of the input's SHA-256, to tell later whether it was changed."""
    report = outcome.report
    counts = report.counts()
    return [
        when,
        action,
        report.workbook,
        len(outcome.dossier.dwellings),
        len(outcome.dossier.answers),
        sum(sheet.cells for sheet in report.sheets),
        report.checks_run,
        *(counts[severity] for severity in Severity),
        outcome.compound.approval_rate,
        word(outcome),
        None if outcome.shares.owed is None else hundredths(outcome.shares.owed),
        fingerprint,
        version,
    ]


def line(when: datetime, action: str, workbook: str, version: str) -> Row:
    """A line for what counts nothing: only when, what and where."""
    cells: dict[str, Cell] = {"时间": when, "操作": action, "工作簿": workbook, "版本": version}
    return [cells.get(header) for header in SHEET.headers]
