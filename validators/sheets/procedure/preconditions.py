"""前置条件: the three that a compound has to meet before it is renovated, each with what proves it and when."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from validators.fields import day, text
from validators.finding import Kind, Severity
from validators.sheets.procedure.condition import (
    Condition,
    State,
    read,
    read_state,
)
from validators.table.column import Column
from validators.table.source import Source

SHEET = "前置条件"
ALIASES = ("三个前置条件", "前置条件核查", "前提条件")

CONDITION_MISSING = Kind(
    "condition-missing",
    Severity.ERROR,
    zh="没有填条件，这一行没有读取",
    fix="请选择条件：成立业委会或议事会、居民自愿承担费用、引入物业管理",
    en="The condition is missing; the row was left out.",
    en_fix="Choose one of the three.",
)


@dataclass(frozen=True, slots=True)
class ConditionRow:
    """`state` None where nobody said."""

    source: Source
    row: int
    condition: Annotated[
        Condition | None,
        Column(
            "条件",
            read,
            aliases=("前置条件",),
            required=True,
            blank=CONDITION_MISSING,
            choices=tuple(Condition),
            width=24,
        ),
    ] = None
    state: Annotated[State | None, Column("状态", read_state, aliases=("情况",), choices=tuple(State), width=10)] = None
    evidence: Annotated[
        str,
        Column(
            "证明材料",
            text.read,
            aliases=("证明", "材料", "证据"),
            width=40,
            help="如 业委会备案表、居民承诺书112份、物业服务意向书",
        ),
    ] = ""
    proved_on: Annotated[date | None, Column("日期", day.read, aliases=("取得日期", "完成日期"), width=12)] = None
