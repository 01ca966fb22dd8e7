from tests.validators.checks.meeting_papers import meeting
from tests.validators.checks.seen import said, seen
from validators.checks.meetings.paper_meeting import check
from validators.sheets.vote.choices import MeetingKind

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


def test_slips_without_a_list_of_voters_are_told_once_where_heads_are_counted():
    lines = "| 甲一民 | 通过 |\n| 乙二平 | 通过 |"
    assert seen(check, meeting(lines, "", meeting_kind=MeetingKind.ASSEMBLY)) == ["ballots-without-list 表决票!A2"]
    assert seen(check, meeting(lines, "", meeting_kind=MeetingKind.OWNERS)) == []
    assert seen(check, meeting(lines, "", meeting_kind=MeetingKind.NONE)) == []
