"""一征三议两公开 as it went."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

from addin.paper.procedure.steps import (
    ABSENT,
    AHEAD,
    DONE,
    UNDER_WAY,
    procedure_of,
)
from tests.dossiers import SETTLED
from tests.papers import read
from validators.sheets.procedure.choices import DayCount
from validators.sheets.procedure.step import OFFICIAL

HEAD = "| 步骤 | 名称 | 开始日期 | 结束日期 | 应到 | 实到 | 记录 | 公开天数 |"
TODAY = date(2020, 7, 25)
ROWS = """
| 公开决议 | | 2020-07-24 | 2020-07-26 | | | 公示原件 | |
| 征求意见 | 入户 | 2020-06-24 | 2020-07-22 | | | 征求意见表、汇总表 | |
| 决议 | 大会 | 2020-07-23 | | 11 | 5 | 签到表、会议记录、表决票 | |
| 提议 | 两会 | 2020-07-14 | | 5 | | 签到表、会议记录 | |
| 组织实施 | | 2020-08-01 | | | | | |
"""


def procedure(rows=ROWS, **chosen):
    return procedure_of(read(工作流程=HEAD + rows)[0].steps, replace(SETTLED, **chosen), TODAY)


def test_steps_stand_in_their_order_and_missing_ones_too():
    assert [(state.step.value, state.state) for state in procedure().states] == [
        ("征求意见", DONE),
        ("提议", DONE),
        ("商议", ABSENT),
        ("决议", DONE),
        ("公开决议", UNDER_WAY),
        ("组织实施", AHEAD),
        ("公开实施", ABSENT),
    ]


def test_attendance_is_a_ratio_and_its_absence_is_told():
    states = {state.step.value: state for state in procedure().states}
    assert states["决议"].attendance == Fraction(5, 11)
    assert "到会没有过半" in states["决议"].remarks
    assert states["提议"].attendance is None
    assert states["提议"].lacks == ("实到",)


def test_half_is_not_more_than_half():
    (state,) = [s for s in procedure("\n| 决议 | | 2020-07-23 | | 10 | 5 | | |\n").states if s.row]
    assert "到会没有过半" in state.remarks
    (state,) = [s for s in procedure("\n| 决议 | | 2020-07-23 | | 11 | 6 | | |\n").states if s.row]
    assert "到会过半" in state.remarks


def test_an_overlap_is_mentioned():
    assert "与前面的步骤交叉" in {s.step.value: s for s in procedure().states}["提议"].remarks


def test_days_of_publicity_by_either_count():
    for count, days, word in ((DayCount.BOTH_ENDS, 3, "够"), (DayCount.WITHOUT_FIRST, 2, "不够")):
        state = next(s for s in procedure(day_count=count).states if s.step.publishes)
        assert state.days == days
        assert any(remark.startswith(f"{word}规定的 3 天") for remark in state.remarks)


def test_complete_only_where_all_six_are_over_and_lack_nothing():
    papers = "征求意见表、汇总表、签到表、会议记录、表决票、公示、照片"
    whole = "\n".join(f"| {step.value} | | 2020-07-01 | 2020-07-03 | 3 | 3 | {papers} | |" for step in OFFICIAL)
    assert procedure(f"\n{whole}\n").complete
    assert not procedure(f"\n{whole.replace('照片', '')}\n").complete
    assert not procedure().complete


def test_no_sheet_no_procedure():
    assert procedure("\n").states == ()
    assert not procedure("\n").complete
