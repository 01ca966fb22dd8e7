"""异议登记 beside the days of the notice and the roster: what is open, late, contradictory or upheld."""

from dataclasses import replace
from datetime import date

import pytest

from tests.dossiers import dossier
from tests.papers import read
from tests.validators.checks.seen import CLEAN_ROSTER, said, seen
from validators.checks.vote.objection import check

HEAD = "| 楼栋 | 单元 | 房号 | 异议人 | 收到日期 | 异议内容 | 核实答复 | 答复日期 | 结论 |"
POSTED = {"result_posted_from": date(2020, 7, 24), "result_posted_to": date(2020, 7, 30)}


def objections(*lines, roster=CLEAN_ROSTER, **chosen):
    papers = read(异议登记="\n".join((HEAD, *lines)))[0]
    return replace(dossier(roster, **(chosen or POSTED)), papers=papers)


def test_one_that_was_answered_in_time_and_none_at_all_say_nothing():
    assert (
        seen(check, objections("| 1 | 1 | 101 | 卢曙明 | 2020-07-25 | 302 没签字 | 已核对原表 | 2020-07-26 | 不成立 |"))
        == []
    )
    assert seen(check, objections()) == []


@pytest.mark.parametrize(
    ("answer", "upshot"),
    [
        pytest.param("", "", id="nobody has answered"),
        pytest.param("已核对", "", id="answered without an outcome"),
        pytest.param("", "不成立", id="dismissed without an answer"),
    ],
)
def test_one_that_is_open_is_named_at_its_answer(answer, upshot):
    found = objections(f"| 1 | 1 | 101 | 卢曙明 | 2020-07-25 | 面积不对 | {answer} | | {upshot} |")
    assert seen(check, found) == ["objection-open 异议登记!G2"]
    assert "卢曙明" in said(check, found)


@pytest.mark.parametrize("day", ["2020-07-23", "2020-07-31", "2021-07-25"])
def test_one_outside_the_days_of_the_notice_is_told(day):
    found = objections(f"| 1 | 1 | 101 | 卢曙明 | {day} | 面积不对 | 已核对 | 2022-01-01 | 撤回 |")
    assert seen(check, found) == ["objection-late 异议登记!E2"]


@pytest.mark.parametrize("day", ["2020-07-24", "2020-07-30"])
def test_the_first_and_the_last_day_are_in_time(day):
    assert seen(check, objections(f"| 1 | 1 | 101 | 卢曙明 | {day} | 面积不对 | 已核对 | 2020-08-01 | 撤回 |")) == []


def test_an_answer_before_the_objection_is_a_slip_of_the_pen():
    found = objections("| 1 | 1 | 101 | 卢曙明 | 2020-07-25 | 面积不对 | 已核对 | 2020-07-24 | 不成立 |")
    assert seen(check, found) == ["objection-answered-early 异议登记!H2"]


def test_one_that_was_upheld_asks_for_a_new_count():
    found = objections("| 1 | 1 | 101 | 卢曙明 | 2020-07-25 | 面积不对 | 确实录错 | 2020-07-26 | 成立 |")
    assert seen(check, found) == ["objection-upheld 异议登记!I2"]


def test_somebody_who_lives_nowhere_in_the_roster_is_asked_about():
    found = objections("| 9 | 1 | 101 | 某人 | 2020-07-25 | 面积不对 | 已核对 | 2020-07-26 | 不成立 |")
    assert seen(check, found) == ["objection-no-dwelling 异议登记!A2"]


def test_days_of_the_notice_the_wrong_way_round_are_an_error_and_judge_nobody():
    found = objections(
        "| 1 | 1 | 101 | 卢曙明 | 2020-07-25 | 面积不对 | 已核对 | 2020-07-26 | 不成立 |",
        result_posted_from=date(2020, 7, 30),
        result_posted_to=date(2020, 7, 24),
    )
    assert [line.split()[0] for line in seen(check, found)] == ["objection-posting-reversed"]


def test_what_is_objected_to_must_be_said():
    _, findings = read(异议登记=f"{HEAD}\n| 1 | 1 | 101 | 卢曙明 | 2020-07-25 | | | | |")
    assert [finding.code for finding in findings] == ["objection-without-words"]
