"""What each slip comes to: for, against, 弃权, invalid and why, or not to be told yet."""

import pytest

from tests.validators.checks.meeting_papers import meeting
from validators.meaning.vote.slips import Standing, slips

FOR, INVALID, PENDING, UNREADABLE = Standing.FOR, Standing.INVALID, Standing.PENDING, Standing.UNREADABLE


def cast(ballots: str, **more) -> list[tuple[str, str]]:
    return [(slip.standing.value, slip.why) for slip in slips(meeting(ballots, **more))]


@pytest.mark.parametrize(
    ("line", "standing", "why"),
    [
        ("| 甲一民 | 通过 |", "通过", ""),
        ("| 甲一民 | 不通过 |", "不通过", ""),
        ("| 甲一民 | 弃权 | 有弃权栏 |", "弃权", ""),
        ("| 甲一民 | 弃权 | 无弃权栏 |", "无效", "票样没有弃权栏"),
        ("| 甲一民 | 未勾选 |", "无效", "没有勾选"),
        ("| 甲一民 | 通过、不通过 |", "无效", "勾了两处以上"),
        ("| 甲一民 | 无效 |", "无效", "票面注明无效"),
        ("| | 通过 |", "无效", "没有签名"),
        ("| 甲一民 | 通过 | | | 否 |", "无效", "没有签名"),
        ("| 甲一民 | 看不清 |", "看不清", ""),
        ("| 己六顺 | 通过 |", "无效", "没有表决权"),
        ("| 庚七宝 | 通过 |", "无效", "不在表决人员名单"),
        ("| 甲一明 | 通过 |", "待核对", "姓名待核对"),
        ("| 甲 | 通过 |", "待核对", "姓名待核对"),
        ("| 戊五福 | 通过 |", "待核对", "名单上有，但没有签到"),
    ],
)
def test_a_slip_by_itself(line, standing, why):
    assert cast(line) == [(standing, why)]


def test_an_untyped_opinion_counts_as_unreadable_never_as_anything_else():
    assert cast("| 甲一民 | |") == [("看不清", "")]


def test_the_second_slip_of_one_person_does_not_count():
    assert cast("| 甲一民 | 通过 |\n| 甲一民 | 通过 |") == [("通过", ""), ("无效", "同一人的重复票")]


def test_two_different_slips_of_one_person_are_both_invalid():
    assert cast("| 甲一民 | 通过 |\n| 甲一民 | 不通过 |") == [("无效", "同一人两张票意见不同")] * 2


def test_one_person_may_vote_on_each_motion():
    lines = "| 甲一民 | 通过 | | | | 电梯 |\n| 甲一民 | 不通过 | | | | 停车 |"
    assert cast(lines) == [("通过", ""), ("不通过", "")]


def test_a_confirmed_spelling_is_the_voters_own_slip():
    said = {"人工确认": "| 甲 | 甲出处 | 乙 | 结论 | 确认人 |\n| 甲一明 | 表决票 | 甲一民 | 同一人 | 王 |"}
    assert cast("| 甲一明 | 通过 |", more=said) == [("通过", "")]
    assert cast("| 甲一明 | 通过 |\n| 甲一民 | 通过 |", more=said)[1] == ("无效", "同一人的重复票")


def test_a_denied_spelling_leaves_nobody_it_could_be():
    said = {"人工确认": "| 甲 | 乙 | 结论 | 确认人 |\n| 甲一明 | 甲一民 | 不是同一人 | 王 |"}
    assert cast("| 甲一明 | 通过 |", more=said) == [("无效", "不在表决人员名单")]


def test_who_may_vote_is_a_setting():
    assert cast("| 丁四海 | 通过 |", voting_categories="业委会成员") == [("无效", "没有表决权")]
    assert cast("| 己六顺 | 通过 |", voting_categories="列席人员") == [("通过", "")]


def test_without_a_sign_in_sheet_nobody_is_refused():
    assert cast("| 甲一民 | 通过 |", signed_in="") == [("通过", "")]
