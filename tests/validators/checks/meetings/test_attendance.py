from tests.validators.checks.meeting_papers import SIGNED_IN, meeting
from tests.validators.checks.seen import seen
from validators.checks.meetings.attendance import check
from validators.sheets.vote.choices import MeetingKind


def test_a_plain_sheet_says_nothing():
    assert seen(check, meeting(meeting_kind=MeetingKind.RESIDENTS)) == []


def test_one_person_on_two_rows():
    assert seen(check, meeting(signed_in=SIGNED_IN + "| | 业主代表 | 甲一民 | 甲一民 |")) == [
        "attendee-twice 会议签到!C8"
    ]


def test_another_name_in_the_column_of_signatures():
    table = SIGNED_IN.replace("甲一民 | 甲一民", "甲一民 | 甲一明")
    assert seen(check, meeting(signed_in=table)) == ["attendee-signed-otherwise 会议签到!D2"]
    said = {"人工确认": "| 甲 | 乙 | 结论 | 确认人 |\n| 甲一明 | 甲一民 | 同一人 | 王 |"}
    assert seen(check, meeting(signed_in=table, more=said)) == []


def test_an_address_that_is_none():
    table = "| 日期 | 类别 | 姓名 | 住址 | 签到 |\n| 2020-07-23 | 社区 | 陈合民 | 陈合民 | √ |"
    assert seen(check, meeting(signed_in=table)) == ["attendee-home-unread 会议签到!D2"]


def test_a_meeting_that_is_to_be_judged_needs_its_day():
    table = SIGNED_IN.replace("2020-07-23", "")
    assert seen(check, meeting(signed_in=table)) == []
    assert seen(check, meeting(signed_in=table, meeting_kind=MeetingKind.RESIDENTS)) == ["meeting-undated 会议签到!A2"]


def test_categories_that_the_setting_does_not_know_are_one_finding():
    found = meeting(meeting_kind=MeetingKind.RESIDENTS, voting_categories="户代表")
    assert seen(check, found) == ["meeting-no-voters 会议签到!B2"]
    assert seen(check, meeting(meeting_kind=MeetingKind.NONE, voting_categories="户代表")) == []
