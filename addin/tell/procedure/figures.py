"""The gates in one figure each, and the ends of the schedule."""

from datetime import date
from math import ceil

from addin.outcome import Outcome
from addin.tell.figure import (
    COUNT,
    DAY,
    Figure,
    Value,
)
from addin.tell.procedure.records import FITS, FITS_NOT, UNKNOWN

GATE = "前置条件表：三项都已具备，各有证明材料和日期"
AGE = "参数表：建成日期、建成截止年份、建成年代口径"
SCHEDULE = "工作流程表的工期；参数表的目标日期、工期口径"
CHART_CELLS = 40
"""Cells of the chart on 挂图作战."""


def _fits(outcome: Outcome) -> str:
    chosen = next((each for each in outcome.paper.eligibility if each.chosen), None)
    return {True: FITS, False: FITS_NOT, None: UNKNOWN}[chosen.passed if chosen else None]


def _wording(outcome: Outcome) -> str:
    return next((each.text for each in outcome.paper.eligibility if each.chosen), "")


def _first(outcome: Outcome) -> date | None:
    return outcome.paper.schedule.first_day


def _days_a_cell(outcome: Outcome) -> Value:
    schedule = outcome.paper.schedule
    if schedule.first_day is None or schedule.last_day is None:
        return 1
    return max(1, ceil(((schedule.last_day - schedule.first_day).days + 1) / CHART_CELLS))


FIGURES = (
    Figure("前置条件通过", "三个前置条件是否都通过，可作条件", "", lambda o: o.paper.gate.passed, GATE),
    Figure("前置条件缺少", "三个前置条件还缺什么；不缺为空", "", lambda o: o.paper.gate.missing, GATE),
    Figure("流程完整", "六个步骤是否都已完成、记录齐全", "", lambda o: o.paper.procedure.complete, "工作流程表"),
    Figure("建成年代结论", "按采用的口径：符合、不符合、无法判定", "", _fits, AGE),
    Figure("建成年代要求", "采用的口径，如 2000年底以前", "", _wording, AGE),
    Figure("计划首日", "倒排工期图的第一天", "", _first, SCHEDULE, DAY),
    Figure("每格天数", "倒排工期图一格代表几天", "天", _days_a_cell, SCHEDULE, COUNT),
)
