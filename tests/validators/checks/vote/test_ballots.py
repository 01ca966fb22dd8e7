from tests.validators.checks.meeting_papers import meeting
from tests.validators.checks.seen import said, seen
from validators.checks.vote.ballots import check
from validators.sheets.vote.choices import MeetingKind


def test_plain_slips_say_nothing():
    assert seen(check, meeting("| 甲一民 | 通过 | 有弃权栏 | 1 |\n| 乙二平 | 弃权 | 有弃权栏 | 2 |")) == []


def test_lost_marks_are_told_once_for_the_motion():
    found = meeting("| 甲一民 | 看不清 |\n| 乙二平 | 通过 |\n| 丙三生 | 看不清 |")
    assert seen(check, found) == ["ballot-unreadable 表决票!B2"]
    assert "2 张表决票看不清（第 2、4 行），既不算弃权" in said(check, found)


def test_two_kinds_of_slips_are_noted_at_the_rarer_one():
    found = meeting("| 甲一民 | 通过 | 无弃权栏 |\n| 乙二平 | 通过 | 无弃权栏 |\n| 丙三生 | 通过 | 有弃权栏 |")
    assert seen(check, found) == ["ballot-templates-differ 表决票!C4"]
    assert "有弃权栏 1 张，无弃权栏 2 张" in said(check, found)


def test_a_number_on_two_slips():
    assert seen(check, meeting("| 甲一民 | 通过 | | 1 |\n| 乙二平 | 通过 | | 1 |")) == ["ballot-number-twice 表决票!D3"]


def test_abstaining_where_the_slip_has_no_such_box():
    found = meeting("| 甲一民 | 弃权 | 无弃权栏 |\n| 乙二平 | 弃权 | 无弃权栏 |")
    assert seen(check, found) == ["ballot-abstain-not-offered 表决票!B2"]
    assert "2 张票的票样没有弃权栏" in said(check, found)


def test_a_motion_that_is_nearly_one_of_the_workbook():
    found = meeting("| 甲一民 | 通过 | | | | 老旧小区改照 |\n| 乙二平 | 通过 | | | | 选举楼长 |")
    assert seen(check, found) == ["ballot-motion-misspelt 表决票!F2"]


def test_slips_of_all_the_owners_beside_the_consent_sheet_are_noted():
    consent = {"同意表": "| 楼栋 | 单元 | 房号 | 意见 | 签字 |\n| 1 | 1 | 101 | 同意 | 甲一民 |"}
    found = meeting("| 甲一民 | 通过 |", "", more=consent, meeting_kind=MeetingKind.OWNERS)
    assert seen(check, found) == ["ballots-beside-consent 表决票!B2"]
    assert seen(check, meeting("| 甲一民 | 通过 |", "", more=consent)) == []
