"""倒排工期: latest days, and what is late."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from addin.paper.procedure.calendar import calendar_of
from addin.paper.procedure.schedule import (
    IN_TIME,
    LATE,
    UNKNOWN,
    schedule_of,
)
from addin.tell.procedure.schedule_records import said
from tests.dossiers import SETTLED
from tests.papers import read
from validators.meaning.procedure.steps import public_days
from validators.sheets.procedure.choices import DayCount, WorkDays
from validators.sheets.procedure.row import StepRow
from validators.sheets.procedure.step import Step
from validators.table.source import Source

HEAD = "| 步骤 | 名称 | 开始日期 | 结束日期 | 工期 |"
TARGET = date(2020, 11, 20)
TODAY = date(2020, 8, 10)


def planned(*lines, today=TODAY, **chosen):
    rows = read(工作流程="\n".join((HEAD, *lines)))[0].steps
    return schedule_of(rows, replace(SETTLED, target_on=TARGET, **chosen), today).planned


def test_from_the_target_back_without_a_gap():
    found = planned(
        "| 决议 | | | | 1 |", "| 公开决议 | | | | 3 |", "| 组织实施 | | | | 100 |", "| 公开实施 | | | | 7 |"
    )
    assert [(each.start, each.finish) for each in found] == [
        (date(2020, 8, 2), date(2020, 8, 2)),
        (date(2020, 8, 3), date(2020, 8, 5)),
        (date(2020, 8, 6), date(2020, 11, 13)),
        (date(2020, 11, 14), TARGET),
    ]


def test_a_publication_without_a_length_takes_the_least_days():
    assert [each.length for each in planned("| 公开决议 | | | | |", least_days=15)] == [15]


def test_working_days():
    found = planned("| 决议 | | | | 1 |", "| 组织实施 | | | | 6 |", work_days=WorkDays.WORKING)
    assert [each.start for each in found] == [date(2020, 11, 12), date(2020, 11, 13)]


def test_a_target_on_a_sunday_is_met_on_friday():
    found = planned("| 组织实施 | | | | 1 |", work_days=WorkDays.WORKING)
    assert found[0].finish == TARGET
    rows = read(工作流程=f"{HEAD}\n| 组织实施 | | | | 1 |")[0].steps
    sunday = replace(SETTLED, target_on=date(2020, 11, 22), work_days=WorkDays.WORKING)
    assert schedule_of(rows, sunday, TODAY).planned[0].finish == TARGET


def test_a_missing_length_stops_the_reckoning_there():
    found = planned("| 提议 | | | | 2 |", "| 决议 | | | | |", "| 组织实施 | | | | 10 |")
    assert [each.verdict for each in found] == [UNKNOWN, UNKNOWN, IN_TIME]
    assert [said(each) for each in found[:2]] == [
        "后面的步骤没有工期，无法倒排",
        "这一步没有填工期，它和以前的步骤无法倒排",
    ]


@pytest.mark.parametrize(
    ("line", "today", "verdict", "words"),
    [
        ("| 组织实施 | | | | 10 |", date(2020, 11, 10), IN_TIME, "最迟 1 天后开始"),
        ("| 组织实施 | | | | 10 |", date(2020, 11, 11), IN_TIME, "今天必须开始"),
        ("| 组织实施 | | | | 10 |", date(2020, 11, 12), LATE, "最迟开始已过 1 天"),
        ("| 组织实施 | | 2020-11-15 | | 10 |", date(2020, 11, 1), LATE, "登记的开始日期比最迟开始晚 4 天"),
        ("| 组织实施 | | 2020-11-05 | | 10 |", date(2020, 10, 1), IN_TIME, "登记的开始日期比最迟开始早 6 天"),
        ("| 组织实施 | | 2020-11-11 | | 10 |", date(2020, 10, 1), IN_TIME, "登记的开始日期就是最迟开始"),
        ("| 组织实施 | | 2020-11-01 | | 10 |", date(2020, 11, 12), IN_TIME, "最迟 8 天后完成"),
        ("| 组织实施 | | 2020-11-01 | | 10 |", date(2020, 11, 21), LATE, "最迟完成已过 1 天"),
        ("| 组织实施 | | 2020-11-01 | 2020-11-19 | 10 |", date(2021, 1, 1), IN_TIME, "提前 1 天完成"),
        ("| 组织实施 | | 2020-11-01 | 2020-11-20 | 10 |", date(2021, 1, 1), IN_TIME, "按期完成"),
        ("| 组织实施 | | 2020-11-01 | 2020-11-22 | 10 |", date(2021, 1, 1), LATE, "比最迟完成晚了 2 天"),
    ],
)
def test_late_or_not_today(line, today, verdict, words):
    (each,) = planned(line, today=today)
    assert (each.verdict, said(each)) == (verdict, words)


def test_nothing_without_a_target_or_without_steps():
    rows = read(工作流程=f"{HEAD}\n| 决议 | | | | 1 |")[0].steps
    assert schedule_of(rows, SETTLED, TODAY).planned == ()
    assert planned() == ()


def row(number, step, length):
    return StepRow(Source("工作流程"), number, step, length=length)


ONE_A_STEP = st.lists(
    st.tuples(st.sampled_from(Step), st.integers(1, 400)), min_size=1, max_size=7, unique_by=lambda pair: pair[0]
)
SETTINGS = st.builds(
    lambda target, days, off: replace(SETTLED, target_on=target, work_days=days, days_off=tuple(off)),
    st.dates(date(2010, 1, 1), date(2030, 12, 31)),
    st.sampled_from(WorkDays),
    st.lists(st.dates(date(2015, 1, 1), date(2020, 12, 31)), max_size=8),
)


@given(ONE_A_STEP, SETTINGS)
def test_forward_from_its_starts_gives_the_target(steps, settings):
    rows = [row(number, *step) for number, step in enumerate(steps, start=2)]
    calendar = calendar_of(settings)
    found = schedule_of(rows, settings, TODAY).planned
    day = found[0].start
    for each in (each for each in found if each.length):
        while not calendar.is_open(day):
            day += timedelta(1)
        assert each.start == day
        day = calendar.last_of(each.length, day)
        assert each.finish == day
        day += timedelta(1)
    assert found[-1].finish == calendar.last_open(settings.target_on)


@given(ONE_A_STEP, SETTINGS, st.randoms())
def test_the_order_of_the_rows_makes_no_difference(steps, settings, random):
    rows = [row(2, *step) for step in steps]
    shuffled = list(rows)
    random.shuffle(shuffled)
    assert schedule_of(rows, settings, TODAY) == schedule_of(shuffled, settings, TODAY)


def test_a_step_of_no_days_is_a_milestone_before_the_next():
    found = planned("| 提议 | | | | 2 |", "| 决议 | | | | 0 |", "| 组织实施 | | | | 1 |")
    assert [each.finish for each in found] == [date(2020, 11, 19), date(2020, 11, 19), TARGET]


def test_two_rows_of_one_step_stand_by_their_start_wherever_they_are_on_the_sheet():
    later, first = "| 商议 | 后 | 2020-08-20 | | 3 |", "| 商议 | 先 | 2020-08-15 | | 2 |"
    undated = "| 商议 | 未定 | | | 1 |"
    assert [each.row.name for each in planned(undated, later, first)] == ["先", "后", "未定"]


def test_a_publication_whose_first_day_does_not_count_hangs_a_day_longer():
    chosen = {"least_days": 3, "day_count": DayCount.WITHOUT_FIRST}
    (each,) = planned("| 公开决议 | | | | |", **chosen)
    assert each.length == 4
    assert public_days(replace(SETTLED, **chosen), each.start, each.finish) == 3
