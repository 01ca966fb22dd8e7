"""What the named kind of meeting makes of attendance and slips: part, whole, need, missing, with its article."""

import pytest

from addin.paper.meetings.session_tests import Judgement
from addin.paper.meetings.state import State
from tests.addin.paper.meetings.sessions_of import sessions_of
from validators.sheets.vote.choices import AssemblyMajority, MeetingKind

HENAN, ASSEMBLY, LISHUI = MeetingKind.COMMITTEE_HENAN, MeetingKind.ASSEMBLY, MeetingKind.ASSEMBLY_LISHUI
YES3 = "| 甲一民 | 通过 |\n| 乙二平 | 通过 |\n| 丁四海 | 通过 |"


def judged(ballots: str, kind: MeetingKind, **more: object) -> list[Judgement]:
    session = sessions_of(ballots, meeting_kind=kind, **more).sessions[0]
    return [*session.tests, *(test for poll in session.polls for test in poll.tests)]


def numbers(found: list[Judgement]) -> list[tuple[object, ...]]:
    return [(test.title, test.whole, test.need, test.part, test.missing, test.state.value) for test in found]


def test_nothing_is_judged_until_somebody_names_the_kind_of_meeting():
    assert judged(YES3, MeetingKind.NONE) == []


def test_henans_committee_counts_its_members_alone():
    found = judged(YES3, HENAN)
    assert numbers(found) == [
        ("业委会会议出席", 3, 2, 3, 0, "达到"),
        ("业委会决定", 3, 2, 2, 0, "达到"),
    ]
    assert all("《河南省物业管理条例》第二十八条" in test.says for test in found)


def test_a_representatives_slip_does_not_help_the_committee():
    assert numbers(judged("| 甲一民 | 通过 |\n| 丁四海 | 通过 |", HENAN))[1] == ("业委会决定", 3, 2, 1, 1, "未达到")


def test_a_residents_meeting_counts_those_present():
    assert numbers(judged(YES3, MeetingKind.RESIDENTS)) == [
        ("居民会议出席", 5, 3, 4, 0, "达到"),
        ("居民会议决定", 4, 3, 3, 0, "达到"),
    ]


@pytest.mark.parametrize("slip", ["| 乙二平 | 看不清 |", "| 乙二萍 | 通过 |"])
def test_what_may_still_turn_out_for_it_leaves_the_matter_undecided(slip: str):
    (_, decision) = judged(f"| 甲一民 | 通过 |\n{slip}", HENAN)
    assert (decision.part, decision.missing, decision.state) == (1, 1, State.OPEN)
    assert "1 张票看不清或待核对" in decision.says


def test_an_abstention_decides_against():
    assert numbers(judged("| 甲一民 | 通过 |\n| 乙二平 | 弃权 |\n| 丙三生 | 弃权 |", HENAN))[1][-1] == "未达到"


@pytest.mark.parametrize(
    ("majority", "expected"),
    [
        (AssemblyMajority.UNKNOWN, ("代表大会决定", 5, None, 3, None, "无法判定")),
        (AssemblyMajority.MORE_THAN_HALF, ("代表大会决定", 5, 3, 3, 0, "达到")),
        (AssemblyMajority.TWO_THIRDS, ("代表大会决定", 5, 4, 3, 1, "未达到")),
    ],
)
def test_how_many_representatives_must_agree_the_house_rules_say(majority, expected):
    assert numbers(judged(YES3, ASSEMBLY, assembly_majority=majority)) == [expected]


MEETING = "| 会议 | 日期 | 公示开始 | 公示结束 | 书面反对人数 | 书面反对面积 |\n| 大会 | 2020-07-23 |"


def test_lishuis_assembly_also_asks_for_posting_and_few_objections():
    posted = {"会议": f"{MEETING} 2020-07-24 | 2020-08-02 | 1 | 50 |"}
    found = numbers(judged(YES3, LISHUI, assembly_majority=AssemblyMajority.MORE_THAN_HALF, more=posted))
    assert found[1:] == [
        ("公示天数", 10, 10, 10, 0, "达到"),
        ("书面反对", 6, 1, 1, 0, "达到"),
        ("书面反对", 300_00, 99_99, 50_00, 0, "达到"),
    ]


def test_a_third_of_all_owners_objecting_is_too_many():
    posted = {"会议": f"{MEETING} 2020-07-24 | 2020-08-02 | 2 | 100 |"}
    assert [row[-1] for row in numbers(judged(YES3, LISHUI, more=posted))[1:]] == ["达到", "未达到", "未达到"]


def test_the_area_of_those_who_objected_is_never_taken_for_nothing():
    found = judged(YES3, LISHUI, more={"会议": f"{MEETING} 2020-07-24 | 2020-08-02 | 1 | |"})
    assert [test.state for test in found[1:]] == [State.MET, State.MET, State.OPEN]
    assert "填写书面反对面积" in found[-1].says
    nobody = judged(YES3, LISHUI, more={"会议": f"{MEETING} 2020-07-24 | 2020-08-02 | 0 | |"})
    assert nobody[-1].state is State.MET


def test_a_posting_nobody_recorded_is_asked_for():
    found = judged(YES3, LISHUI, more={"会议": f"{MEETING} | | | |"})
    assert found[-1].state is State.OPEN
    assert "公示起止" in found[-1].says
