"""The name under a slip against the name at its head."""

import pytest

from tests.validators.checks.meeting_papers import ROSTER, meeting
from tests.validators.checks.seen import said, seen
from validators.checks.vote.ballot_signature import check
from validators.meaning.vote.slips import Standing, slips
from validators.sheets.vote.choices import MeetingKind


@pytest.mark.parametrize("signed", ["甲一民", "甲　一民", "是", "否", ""])
def test_ones_own_name_or_a_word_says_nothing(signed):
    assert seen(check, meeting(f"| 甲一民 | 通过 | | | {signed} |")) == []


def test_another_name_is_one_warning_that_names_both_and_the_slip_counts_as_signed():
    found = meeting("| 甲一民 | 通过 | | | 乙二平 |\n| 丙三生 | 通过 | | | 丙三生 |")
    assert seen(check, found) == ["ballot-signed-otherwise 表决票!E2"]
    assert said(check, found) == "这张票的姓名是“甲一民”，签字写的是“乙二平”"
    assert [slip.standing for slip in slips(found)] == [Standing.FOR, Standing.FOR]


def owners(line: str, **more: str):
    table = f"| 姓名 | 住址 | 意见 | 签字 |\n{line}"
    roster = ROSTER.replace("甲一民", "甲一民、庚七宝")
    return meeting("", "", roster=roster, meeting_kind=MeetingKind.OWNERS, more={"表决票": table, **more})


def test_a_co_owner_may_sign_the_slip_of_the_dwelling():
    assert seen(check, owners("| 甲一民 | 1号楼1单元101 | 通过 | 庚七宝 |")) == []
    assert seen(check, owners("| 甲一民、庚七宝 | 1号楼1单元101 | 通过 | 庚七宝 |")) == []
    assert seen(check, owners("| 甲一民 | 1号楼1单元101 | 通过 | 乙二平 |")) == ["ballot-signed-otherwise 表决票!D2"]


def test_a_name_without_another_at_the_head_is_asked_for():
    assert seen(check, owners("| | 1号楼1单元101 | 通过 | 甲一民 |")) == ["ballot-name-blank 表决票!D2"]


def test_what_a_person_confirmed_is_not_asked_again():
    line = "| 甲一民 | 1号楼1单元101 | 通过 | 甲一明 |"
    answered = "| 甲 | 甲出处 | 乙 | 乙出处 | 结论 |\n| 甲一民 | 表决票 | 甲一明 | 表决票 | 同一人 |"
    assert seen(check, owners(line)) == ["ballot-signed-otherwise 表决票!D2"]
    assert seen(check, owners(line, 人工确认=answered)) == []
