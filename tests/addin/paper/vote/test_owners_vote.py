"""Slips of the whole 业主大会 are counted from the slips alone."""

import pytest

from addin.law.rule import Side
from addin.paper.meetings.sessions import build
from addin.roll import build as build_roll
from tests.validators.checks.meeting_papers import ROSTER, meeting
from validators.meaning.vote.slips import Standing, slips
from validators.sheets.vote.choices import MeetingKind

CONSENT = {
    "同意表": "| 楼栋 | 单元 | 房号 | 意见 | 签字 |\n| 1 | 1 | 101 | 同意 | 甲一民 |\n| 1 | 1 | 201 | 同意 | 丙三生 |"
}


def owners(ballots: str, *, homes: bool = False, **more):
    """`homes`: the column after 意见 is 票样, then 住址."""
    if homes:
        more["more"] = {**more.get("more", {}), "表决票": f"| 姓名 | 意见 | 票样 | 住址 |\n{ballots}"}
    found = meeting("" if homes else ballots, "", meeting_kind=MeetingKind.OWNERS, **more)
    return found, build(found, build_roll(found)).sessions[0].polls[0].owners


def test_each_slip_is_its_owners_answer_by_the_law_of_the_day():
    _, vote = owners("| 甲一民 | 通过 |\n| 乙二平 | 通过 |\n| 丙三生 | 不通过 |\n| 丁四海 | 看不清 |")
    persons = vote.groups[0].persons
    assert (persons.total, persons.agree, persons.against, persons.invalid, persons.not_collected) == (6, 2, 1, 1, 2)
    assert vote.decision.regime.name == "property_law_2007"
    assert not vote.decision.passed


def test_what_stands_on_the_consent_sheet_is_not_added():
    found, vote = owners("| 甲一民 | 通过 |\n| 乙二平 | 不通过 |", more=CONSENT)
    assert len(found.answers) == 2
    assert (vote.groups[0].persons.agree, vote.groups[0].persons.against) == (1, 1)


def test_a_slip_of_no_owner_counts_nowhere_and_is_told():
    found, vote = owners("| 甲一民 | 通过 |\n| 庚七宝 | 通过 |")
    assert vote.groups[0].persons.agree == 1
    assert (slips(found)[1].standing, slips(found)[1].why) == (Standing.PENDING, "对不上户室清册")


def test_a_slip_handed_in_twice_still_counts_once():
    _, vote = owners("| 甲一民 | 通过 |\n| 甲一民 | 通过 |")
    assert (vote.groups[0].persons.agree, vote.groups[0].persons.invalid) == (1, 0)


def test_a_spoilt_slip_does_not_undo_the_good_one_of_the_same_dwelling():
    _, vote = owners("| 甲一民 | 未勾选 |\n| 甲一民 | 通过 |")
    assert (vote.groups[0].persons.agree, vote.groups[0].persons.invalid) == (1, 0)


def test_two_different_slips_of_one_owner_are_one_invalid_answer():
    _, vote = owners("| 甲一民 | 通过 |\n| 甲一民 | 不通过 |")
    assert (vote.groups[0].persons.agree, vote.groups[0].persons.invalid) == (0, 1)


TWO_FLATS = (
    ROSTER.replace("乙二平", "甲一民")
    .replace("| 产权人 |", "| 产权人 | 产权人代码 |")
    .replace("甲一民 |", "甲一民 | A |")
)


def test_an_owner_of_two_flats_has_one_slip_for_both():
    _, vote = owners("| 甲一民 | 通过 |", roster=TWO_FLATS)
    whole = vote.groups[0]
    assert (whole.persons.total, whole.persons.agree, whole.area.agree, whole.households.agree) == (5, 1, 100_00, 2)


def test_a_slip_for_each_of_his_flats_is_no_repetition():
    lines = "| 甲一民 | 通过 | | 1号楼1单元101 |\n| 甲一民 | 通过 | | 1-1-102 |"
    found, vote = owners(lines, roster=TWO_FLATS, homes=True)
    assert [slip.standing for slip in slips(found)] == [Standing.FOR] * 2
    assert (vote.groups[0].persons.agree, vote.groups[0].households.agree) == (1, 2)


def test_somebody_elses_name_at_an_address_waits_for_a_person_to_look():
    found, vote = owners("| 乙二平 | 通过 | | 1号楼1单元101 |", homes=True)
    assert (slips(found)[0].why, vote.groups[0].persons.agree) == ("姓名不是这一户的产权人", 0)
    heads = "| 甲 | 甲出处 | 乙 | 乙出处 | 结论 | 确认人 |"
    said = {"人工确认": f"{heads}\n| 甲一明 | 表决票 | 甲一民 | 户室清册 | 同一人 | 王 |"}
    _, vote = owners("| 甲一明 | 通过 | | 1号楼1单元101 |", homes=True, more=said)
    assert vote.groups[0].persons.agree == 1


@pytest.mark.parametrize(
    ("last", "state"),
    [("| 丁四海 | 看不清 |", "无法判定"), ("| 丁四海 | 弃权 |", "未达到"), ("| 丁四海 | 通过 |", "达到")],
)
def test_a_slip_that_could_still_turn_it_leaves_the_test_open(last: str, state: str):
    _, vote = owners(f"| 甲一民 | 通过 |\n| 乙二平 | 通过 |\n| 丙三生 | 通过 |\n{last}")
    assert {judged.value for verdict, judged in vote.of_all if verdict.rule.part is Side.AGREEING} == {state}
