"""What can be wrong with 工作流程, one check after another."""

from datetime import date

import pytest

from tests.papers import dossier, read
from tests.validators.checks.seen import said, seen
from validators.checks.procedure import (
    step_attendance,
    step_dates,
    step_elsewhere,
    step_length,
    step_publicity,
    step_records,
    step_twice,
    target_passed,
)
from validators.sheets.procedure.choices import DayCount
from validators.sheets.procedure.step import Step
from validators.sheets.procedure.step_records import read as step_records_of

HEAD = "| 步骤 | 名称 | 开始日期 | 结束日期 | 应到 | 实到 | 记录 | 公开天数 | 工期 |"
CLEAN = (
    "| 征求意见 | 入户 | 2020-06-24 | 2020-07-12 | | | 征求意见表、征求意见汇总表 | | 19 |",
    "| 提议 | 两会 | 2020-07-14 | | 5 | 5 | 签到表、会议记录 | | 1 |",
    "| 商议 | | 2020-07-14 | | 11 | 10 | 签到表和会议纪要 | | 1 |",
    "| 决议 | | 2020-07-23 | | 11 | 11 | 签到表、会议记录、表决票 | | 1 |",
    "| 公开决议 | | 2020-07-24 | 2020-07-26 | | | 公示原件、照片 | 3 | |",
    "| 组织实施 | | | | | | | | 90 |",
    "| 公开实施 | | | | | | | | |",
)
CHECKS = (
    step_attendance,
    step_dates,
    step_elsewhere,
    step_length,
    step_publicity,
    step_records,
    step_twice,
    target_passed,
)


def flow(*lines, today=date(2020, 8, 1), sheets=None, **chosen):
    chosen = {"survey_from": None, "survey_to": None, **chosen}
    return dossier(today, chosen, 工作流程="\n".join((HEAD, *lines)), **(sheets or {}))


@pytest.mark.parametrize("check", CHECKS)
def test_a_clean_procedure_and_none_say_nothing(check):
    assert seen(check.check, flow(*CLEAN, target_on=date(2020, 12, 1))) == []
    assert seen(check.check, dossier()) == []


@pytest.mark.parametrize(
    ("typed", "step"),
    [
        ("征求意见", Step.SURVEY), ("征", Step.SURVEY), ("1", Step.SURVEY), ("审议", Step.CONSULT),
        ("4", Step.DECIDE), ("决议公开", Step.PUBLISH), ("施工", Step.BUILD), ("6", Step.REPORT),
        ("公开 实施", Step.REPORT)
    ],
)  # fmt: skip
def test_a_step_goes_by_many_words(typed, step):
    (row,) = read(工作流程=f"{HEAD}\n| {typed} | x | | | | | | | |")[0].steps
    assert row.step is step


def test_a_word_that_is_no_step_is_asked_about_and_a_blank_one_told():
    found = read(工作流程=f"{HEAD}\n| 公开决意 | x | | | | | | | |\n| | 会议 | 2020-07-01 | | | | | | |")
    assert [(finding.code, str(finding.place)) for finding in found[1]] == [
        ("choice-unknown", "工作流程!A2"),
        ("step-missing", "工作流程!A3"),
    ]
    assert found[0].steps == ()


def test_an_end_before_its_start():
    found = flow("| 征求意见 | | 2020-07-12 | 2020-06-24 | | | | | |")
    assert seen(step_dates.check, found) == ["step-dates-reversed 工作流程!D2"]


def test_a_later_step_that_begins_before_an_earlier_one():
    found = flow(CLEAN[0], "| 提议 | 两会 | 2020-06-20 | | | | | | |")
    assert seen(step_dates.check, found) == ["step-out-of-order 工作流程!C3"]
    assert "提议（两会）" in said(step_dates.check, found)


def test_steps_may_overlap_and_may_stand_in_any_order_on_the_sheet():
    assert seen(step_dates.check, flow("| 提议 | 两会 | 2020-06-25 | | | | | | |", CLEAN[0])) == []


def test_a_step_that_nobody_entered_is_told_once():
    found = flow(CLEAN[0], CLEAN[3], CLEAN[4], CLEAN[1])
    assert seen(step_dates.check, found) == ["step-skipped 工作流程!A3"]
    assert "“商议”没有登记" in said(step_dates.check, found)


def test_more_came_than_were_due():
    assert seen(step_attendance.check, flow("| 决议 | | 2020-07-23 | | 11 | 12 | | | |")) == [
        "step-attendance 工作流程!F2"
    ]


@pytest.mark.parametrize(
    ("step", "records", "missing"),
    [
        ("征求意见", "征求意见汇总表", "征求意见表"),
        ("征求意见", "", "征求意见表、汇总"),
        ("提议", "签到表", "会议记录"),
        ("决议", "签到表、会议记录", "表决票"),
        ("公开决议", "照片", "公示原件"),
    ],
)
def test_records_that_a_finished_step_should_have_left(step, records, missing):
    found = flow(f"| {step} | | 2020-07-01 | 2020-07-03 | | | {records} | | |")
    assert seen(step_records.check, found) == ["step-records-missing 工作流程!G2"]
    assert f"缺 {missing}" in said(step_records.check, found)


def test_a_step_still_ahead_need_not_have_left_anything():
    found = flow("| 决议 | | 2020-08-23 | | | | | | |", "| 公开决议 | | 2020-07-24 | | | | | | |")
    assert seen(step_records.check, found) == []


@pytest.mark.parametrize(("count", "days"), [(DayCount.BOTH_ENDS, 3), (DayCount.WITHOUT_FIRST, 2)])
def test_days_are_counted_as_the_setting_says(count, days):
    line = "| 公开决议 | | 2020-07-24 | 2020-07-26 | | | | 9 | |"
    found = flow(line, day_count=count, least_days=1)
    assert seen(step_publicity.check, found) == ["publicity-days-differ 工作流程!H2"]
    assert f"是 {days} 天" in said(step_publicity.check, found)


@pytest.mark.parametrize(("least", "told"), [(3, []), (4, ["publicity-short 工作流程!D2"])])
def test_fewer_days_than_the_setting_asks_for(least, told):
    assert seen(step_publicity.check, flow(CLEAN[4], least_days=least)) == told


def test_what_still_hangs_is_not_short_yet():
    line = "| 公开决议 | | 2020-07-24 | 2020-08-26 | | | | | |"
    assert seen(step_publicity.check, flow(line, today=date(2020, 7, 25), least_days=60)) == []


def test_days_without_dates_are_believed():
    assert seen(step_publicity.check, flow("| 公开决议 | | | | | | | 2 | |")) == ["publicity-short 工作流程!H2"]


def test_a_schedule_asks_for_every_length_once():
    lines = ("| 提议 | 两会 | | | | | | | |", "| 决议 | 大会 | | | | | | | |", "| 公开决议 | | | | | | | | |")
    assert seen(step_length.check, flow(*lines, target_on=date(2020, 12, 1))) == ["step-length-missing 工作流程!I3"]
    assert seen(step_length.check, flow(*lines)) == []


def test_a_length_of_centuries_is_a_slip():
    assert seen(step_length.check, flow("| 提议 | | | | | | | | 36500 |")) == ["step-length-absurd 工作流程!I2"]


def test_one_late_step_is_told_once_with_all_that_begin_before_it():
    found = flow(*CLEAN[:2], "| 商议 | 二 | 2020-07-28 | | | | | | |", *CLEAN[3:5])
    assert seen(step_dates.check, found) == ["step-out-of-order 工作流程!C5"]
    text = said(step_dates.check, found)
    assert "决议（2020-07-23 开始）、公开决议（2020-07-24 开始） 早于前面的步骤 商议（二）（2020-07-28 开始）" in text


def test_several_missing_steps_are_told_together():
    found = flow(CLEAN[0], CLEAN[3])
    assert seen(step_dates.check, found) == ["step-skipped 工作流程!A3"]
    assert "“提议”、“商议”没有登记" in said(step_dates.check, found)


MEETING = {
    "会议签到": "| 会议 | 日期 | 类别 | 姓名 | 签到 |\n| 业主大会 | 2020-07-23 | 业主代表 | 余聚安 | 余聚安 |",
    "表决票": "| 会议 | 议题 | 姓名 | 意见 |\n| 业主大会 | 方案 | 余聚安 | 通过 |",
}


@pytest.mark.parametrize("name", ["", "业主大会"])
def test_a_sign_in_sheet_and_slips_in_the_workbook_are_records(name):
    line = f"| 决议 | {name} | 2020-07-23 | | | | 会议记录 | | |"
    assert seen(step_records.check, flow(line, sheets=MEETING)) == []


def test_those_of_another_meeting_are_not():
    found = flow("| 决议 | | 2020-07-20 | | | | 会议记录 | | |", sheets=MEETING)
    assert "缺 签到表、表决票" in said(step_records.check, found)


def test_which_records_a_step_must_leave_is_a_setting():
    wanted = step_records_of("决议：票据、录像；提议：签到表").value
    found = flow(*CLEAN[1:4], step_records=wanted)
    assert seen(step_records.check, found) == ["step-records-missing 工作流程!G4"]
    assert "缺 票据、录像" in said(step_records.check, found)


@pytest.mark.parametrize(
    ("chosen", "told"),
    [
        ({"survey_from": date(2020, 6, 24), "survey_to": date(2020, 7, 12), "vote_date": date(2020, 7, 23)}, []),
        ({"survey_from": date(2020, 6, 25)}, ["step-date-differs 工作流程!C2"]),
        ({"survey_to": date(2020, 7, 10)}, ["step-date-differs 工作流程!D2"]),
        ({"vote_date": date(2020, 7, 10)}, ["step-vote-out-of-place 工作流程!C3"]),
        ({"vote_date": date(2020, 7, 25)}, ["step-vote-out-of-place 工作流程!C6"]),
        ({"vote_date": date(2020, 7, 24)}, []),
    ],
)
def test_the_dates_of_the_settings_are_the_same_story(chosen, told):
    assert seen(step_elsewhere.check, flow(*CLEAN, **chosen)) == told


@pytest.mark.parametrize(("day", "told"), [("23", []), ("22", ["step-date-differs 工作流程!C2"])])
def test_a_meeting_of_the_same_name_met_on_the_same_day(day, told):
    found = flow(f"| 决议 | 业主大会 | 2020-07-{day} | | | | | | |", sheets=MEETING)
    assert seen(step_elsewhere.check, found) == told


@pytest.mark.parametrize(("target", "told"), [(date(2020, 7, 31), 1), (date(2020, 8, 1), 0)])
def test_a_target_that_is_past_is_told_once(target, told):
    assert len(seen(target_passed.check, flow(*CLEAN, target_on=target))) == told


def test_a_target_that_was_met_is_not_told():
    assert seen(target_passed.check, flow(*CLEAN[:5], target_on=date(2020, 7, 26))) == []


def test_one_meeting_entered_twice():
    found = flow(CLEAN[1], CLEAN[1], "| 提议 | 第二次 | 2020-07-14 | | 5 | 5 | 签到表、会议记录 | | |")
    assert seen(step_twice.check, found) == ["step-twice 工作流程!A3"]
    assert "工作流程!A2" in said(step_twice.check, found)


def test_what_cannot_be_read_is_told_once_not_as_missing_too():
    found = flow(
        CLEAN[0],
        "| 提议 | | 七月中 | | | | | | |",
        CLEAN[2],
        "| 组织实施 | | | | | | | | 三个月 |",
        target_on=date(2020, 12, 1),
    )
    assert seen(step_dates.check, found) == []
    assert seen(step_length.check, found) == []
