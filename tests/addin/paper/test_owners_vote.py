"""Slips of the whole 业主大会 are counted from the slips alone."""

from addin.paper.sessions import build
from addin.roll import build as build_roll
from tests.validators.checks.meetings import meeting
from validators.sheets.voting import MeetingKind

CONSENT = {
    "同意表": "| 楼栋 | 单元 | 房号 | 意见 | 签字 |\n| 1 | 1 | 101 | 同意 | 甲一民 |\n| 1 | 1 | 201 | 同意 | 丙三生 |"
}


def owners(ballots: str, **more):
    found = meeting(ballots, "", meeting_kind=MeetingKind.OWNERS, **more)
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
    _, vote = owners("| 甲一民 | 通过 |\n| 庚七宝 | 通过 |")
    assert (vote.groups[0].persons.agree, vote.strayed) == (1, 1)
