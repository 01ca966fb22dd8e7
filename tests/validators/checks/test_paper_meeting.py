from tests.validators.checks.meetings import meeting
from tests.validators.checks.seen import said, seen
from validators.checks.paper_meeting import check

TWO = """
| 会议 | 日期 | 类别 | 姓名 | 签到 |
| 第一次会议 | | 业主代表 | 甲一民 | √ |
| 第二次会议 | | 业主代表 | 甲一民 | √ |
"""


def test_a_slip_belongs_to_the_only_meeting():
    assert seen(check, meeting("| 甲一民 | 通过 |")) == []


def test_with_two_meetings_a_slip_must_name_its_own():
    assert seen(check, meeting("| 甲一民 | 通过 |", TWO)) == ["ballot-meeting-untold 表决票!G2"]
    assert seen(check, meeting("| 甲一民 | 通过 | | | | | 第二次会议 |", TWO)) == []


def test_a_meeting_nobody_listed():
    found = meeting("| 甲一民 | 通过 | | | | | 第二次会 |", TWO)
    assert seen(check, found) == ["paper-meeting-unknown 表决票!G2"]
    assert "是不是“第二次会议”" in said(check, found)
