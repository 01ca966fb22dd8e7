"""倒排工期: when each step has to begin at the latest, and whether it is late today.  Its chart is a form."""

from addin.outcome import Outcome
from addin.paper.procedure.schedule import IN_TIME, LATE
from addin.tell.procedure.schedule_records import RECORDS
from addin.tell.sheet import (
    Colour,
    ResultColumn,
    ResultSheet,
    Row,
)

SHEET = ResultSheet(
    "倒排工期",
    (
        ResultColumn("序号", 7, "integer"),
        ResultColumn("步骤", 12),
        ResultColumn("名称", 28, "wrap"),
        ResultColumn("工期", 8, "integer"),
        ResultColumn("最迟开始", 12, "date"),
        ResultColumn("最迟完成", 12, "date"),
        ResultColumn("实际开始", 12, "date"),
        ResultColumn("实际完成", 12, "date"),
        ResultColumn("状态", 9),
        ResultColumn("结论", 10),
        ResultColumn("说明", 40, "wrap"),
    ),
    (Colour("结论", IN_TIME, "good"), Colour("结论", LATE, "bad")),
)


def rows(outcome: Outcome) -> list[Row]:
    """One row a step; nothing without 目标日期."""
    return [[record[name] for name in SHEET.headers] for record in RECORDS.records(outcome)]
