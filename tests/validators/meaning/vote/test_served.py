"""送达: given in time, not given, or not certain."""

from datetime import date

import pytest

from validators.meaning.vote.served import slip

LAST = date(2022, 7, 23)
GIVEN = date(2022, 7, 1)


@pytest.mark.parametrize("how", ["当面送达", "邮寄", "EMS 签收", "短信微信", "公告送达", "本人签收", "挂号信"])
def test_given_in_time_by_a_way_that_reaches_the_owner(how):
    assert slip(GIVEN, how, LAST)[:2] == (True, True)


@pytest.mark.parametrize(
    "how", ["租户代收", "邻居转交", "放物业", "塞门缝", "拒收", "家属代收", "保安转交", "不详", ""]
)
def test_a_way_that_may_not_reach_him_counts_and_must_be_settled(how):
    assert slip(GIVEN, how, LAST)[:2] == (True, False)


@pytest.mark.parametrize("how", ["未送达", "无法送达", "退回", "联系不上", "没送到", "查无此人", "无人在家"])
def test_what_was_not_given_does_not_count(how):
    assert slip(GIVEN, how, LAST)[:2] == (False, True)


@pytest.mark.parametrize(("day", "counts"), [(LAST, True), (date(2022, 7, 24), False), (date(2023, 1, 1), False)])
def test_the_last_day_of_the_vote_is_in_time_and_no_later_one(day, counts):
    assert slip(day, "当面送达", LAST)[:2] == (counts, True)


def test_a_way_without_a_day_is_no_proof():
    assert slip(None, "当面送达", LAST) == (False, False, "没有送达日期")
