"""议题: what else was voted on, one row a motion.  The one in 参数 needs no row; a row of its name adds to it."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from validators.fields.choice import choice_of
from validators.fields.day import read as read_day
from validators.fields.text import read as read_text
from validators.fields.yes_no import read as read_yes_no
from validators.finding import Kind, Severity
from validators.sheets.deciding import Decides
from validators.sheets.vote.choices import (
    BallotMode,
    LiftRule,
    ListedMatter,
    Matter,
)
from validators.sheets.vote.scope import Scope
from validators.sheets.vote.scope import read as read_scope
from validators.table.column import Column
from validators.table.source import Source

SHEET = "议题"
ALIASES = ("议题表", "表决事项", "表决议题")

NAME_MISSING = Kind(
    "motion-name-missing",
    Severity.ERROR,
    zh="没有填议题名称，这一行没有读取",
    fix="请填写议题的名称",
    en="The motion has no name; the row was left out.",
    en_fix="Fill in its name.",
)


@dataclass(frozen=True, slots=True)
class MotionRow:
    """What is left blank is as in 参数, but 法定事项 and 事项类型 go together; `scope` None: the whole compound."""

    source: Source
    row: int
    name: Annotated[
        str,
        Column(
            "议题", read_text, required=True, blank=NAME_MISSING, text=True, width=36, help="同意表的“议题”列照此填写"
        ),
    ] = ""
    listed_matter: Annotated[
        ListedMatter | None,
        Column(
            "法定事项",
            choice_of(ListedMatter),
            choices=tuple(ListedMatter),
            width=18,
            help="填了就按它在当时法律中的类别计算",
        ),
    ] = None
    matter: Annotated[
        Matter | None, Column("事项类型", choice_of(Matter), choices=tuple(Matter), width=10, help="空着同参数表")
    ] = None
    vote_date: Annotated[date | None, Column("表决日期", read_day, width=12, help="空着同参数表")] = None
    vote_from: Annotated[date | None, Column("表决开始", read_day, width=12, help="空着同参数表")] = None
    vote_to: Annotated[
        date | None, Column("表决结束", read_day, width=12, help="空着同参数表；填了表决日期的，空着即表决日期")
    ] = None
    scope: Annotated[
        Scope | None,
        Column(
            "范围",
            read_scope,
            text=True,
            width=16,
            help="全小区，或 3号楼，或 3号楼1单元；空着为全小区",
            decides=(Decides.VERDICT,),
        ),
    ] = None
    ballot_mode: Annotated[
        BallotMode | None,
        Column(
            "表决方式",
            choice_of(BallotMode),
            choices=tuple(BallotMode),
            width=10,
            help="异议表决只用于河南使用维修资金；空着同参数表",
        ),
    ] = None
    lift_rule: Annotated[
        LiftRule | None,
        Column(
            "加装电梯规则",
            choice_of(LiftRule),
            choices=tuple(LiftRule),
            width=18,
            help="这一议题是加装电梯时选；不是的选“不适用”；空着同参数表",
        ),
    ] = None
    is_vote: Annotated[
        bool | None,
        Column(
            "确为正式表决",
            read_yes_no,
            choices=("是", "否"),
            width=8,
            help="议题名称像征求意见、其实是业主大会表决的填“是”",
        ),
    ] = None
    note: Annotated[str, Column("备注", read_text, width=20)] = ""
