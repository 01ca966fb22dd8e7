"""工作流程: what was done when, for 一征三议两公开; a step may take several rows (two meetings of one kind).

Behind the columns of the contract stand those that the schedule and the 登记表 ask for; they may stay empty.
"""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from validators.fields import day, number, text
from validators.finding import Kind, Severity
from validators.sheets.procedure.step import Step
from validators.sheets.procedure.step import read as read_step
from validators.table.column import Column
from validators.table.source import Source

SHEET = "工作流程"
ALIASES = ("一征三议两公开", "流程", "工作流程表", "流程登记")

STEP_MISSING = Kind(
    "step-missing",
    Severity.ERROR,
    zh="没有填步骤，这一行没有读取",
    fix="请选择步骤：征求意见、提议、商议、决议、公开决议、组织实施、公开实施",
    en="The step is missing; the row was left out.",
    en_fix="Choose one of the steps.",
)


@dataclass(frozen=True, slots=True)
class StepRow:
    """`days`: 公开天数 as somebody counted them; `length`: how long the step takes, in days, for the schedule."""

    source: Source
    row: int
    step: Annotated[
        Step | None,
        Column(
            "步骤",
            read_step,
            aliases=("环节", "阶段"),
            required=True,
            blank=STEP_MISSING,
            choices=tuple(Step),
            width=12,
        ),
    ] = None
    name: Annotated[str, Column("名称", text.read, aliases=("会议名称", "工作名称"), width=26)] = ""
    start: Annotated[date | None, Column("开始日期", day.read, aliases=("开始", "日期", "时间"), width=12)] = None
    end: Annotated[
        date | None, Column("结束日期", day.read, aliases=("结束", "完成日期"), width=12, help="当天结束的可以不填")
    ] = None
    due: Annotated[int | None, Column("应到", number.read, aliases=("应到人数",), width=8)] = None
    present: Annotated[int | None, Column("实到", number.read, aliases=("实到人数",), width=8)] = None
    records: Annotated[
        str,
        Column(
            "记录",
            text.read,
            aliases=("留存记录", "档案", "材料"),
            width=28,
            help="手里有的材料，用顿号隔开：征求意见表、汇总表；签到表、会议记录、表决票；公示原件、照片",
        ),
    ] = ""
    days: Annotated[int | None, Column("公开天数", number.read, aliases=("公示天数",), width=9)] = None
    length: Annotated[
        int | None, Column("工期", number.read, aliases=("工期天数", "需要天数"), width=8, help="天；倒排工期用")
    ] = None
    origin: Annotated[
        str, Column("动议事由", text.read, width=16, help="党员群众建议、居委会提议或上级安排；登记表用，下同")
    ] = ""
    matter: Annotated[str, Column("事项", text.read, width=24)] = ""
    form: Annotated[str, Column("会议形式", text.read, aliases=("形式",), width=14)] = ""
    content: Annotated[str, Column("内容", text.read, aliases=("会议内容", "公开情况", "结果"), width=30)] = ""
    supervision: Annotated[str, Column("监督意见", text.read, width=20)] = ""

    @property
    def finished(self) -> date | None:
        """Its last day: a meeting without one ended as it began; a notice hangs until somebody says when it went."""
        return self.end or (self.start if self.step and self.step.meets else None)
