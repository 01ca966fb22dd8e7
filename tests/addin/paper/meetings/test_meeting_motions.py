"""Several motions voted on with slips: each by its own matter and day, each problem told once."""

from datetime import date

from addin.pipeline import analyse
from tests.tables import book, grid
from tests.validators.checks.meeting_papers import ROSTER, SIGNED_IN

SETTINGS = """
| 项目 | 值 |
| 议题 | 小区改造 |
| 会议类型 | {kind} |
| 表决日期 | 2020-07-23 |
"""
MOTIONS = "| 议题 | 事项类型 |\n| 加装电梯 | 特别 |\n| 选聘物业 | 一般 |"
SLIPS = """
| 姓名 | 意见 | 议题 |
| 甲一民 | 看不清 | |
| 乙二平 | 通过 | 加装电梯 |
| 丙三生 | 通过 | 加装电梯 |
| 甲一民 | 通过 | 加装电梯 |
| 丁四海 | 通过 | 加装电梯 |
| 甲一民 | 通过 | 选聘物业 |
"""


def analysed(kind: str, *more):
    sheets = (grid("参数", SETTINGS.format(kind=kind)), grid("户室清册", ROSTER), grid("议题", MOTIONS))
    return analyse(book(*sheets, grid("表决票", SLIPS), *more), date(2020, 8, 1))


def test_each_problem_is_told_once_however_many_motions_there_are():
    found = analysed("居民会议", grid("会议签到", SIGNED_IN)).report.findings
    codes = [finding.code for finding in found]
    assert codes.count("ballot-unreadable") == 1
    assert "motion-without-answers" not in codes
    assert next(f for f in found if f.code == "ballot-unreadable").params["motion"] == "小区改造"


def test_each_motion_is_judged_by_its_own_class():
    (session,) = analysed("业主大会").paper.meetings.sessions
    polls = {poll.motion: poll.owners.decision for poll in session.polls}
    assert {name: decision.motion.matter.value for name, decision in polls.items()} == {
        "小区改造": "一般",
        "加装电梯": "特别",
        "选聘物业": "一般",
    }
    assert [polls[name].passed for name in ("加装电梯", "选聘物业")] == [True, False]
