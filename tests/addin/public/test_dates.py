"""What hangs bears the days on which it hung: no result of a vote was posted while residents were first told."""

from datetime import date

import pytest

from addin.machine.templates import example_forms
from addin.public.forms import notice_for
from addin.public.notice import Notice
from addin.public.results import notice_of
from tests.outcomes import outcome, tower

TOLD = """
    | 项目     | 值         |
    | 告知开始 | 2020-06-29 |
    | 告知结束 | 2020-07-01 |
"""
STEPS = """
    | 步骤     | 开始日期   | 结束日期   |
    | 公开决议 | 2020-07-24 | 2020-07-26 |
"""
MEETING = """
    | 会议 | 日期       | 公示开始   | 公示结束   |
    | 大会 | 2020-07-23 | 2020-07-24 | 2020-07-30 |
"""


def test_results_hang_when_the_decision_did_and_the_announcement_when_residents_were_told():
    found = outcome(tower(1, 2), 参数=TOLD + "    | 填报日期 | 2020-07-24 |\n", 工作流程=STEPS)
    assert notice_for(example_forms()["表决结果公告"], found) == Notice(date(2020, 7, 24), date(2020, 7, 26))
    assert notice_for(example_forms()["告知书"], found) == Notice(date(2020, 6, 29), date(2020, 7, 1))


LATER = STEPS + "    | 公开实施 | 2021-05-10 | 2021-05-16 |\n"


@pytest.mark.parametrize(
    ("form", "first"),
    [
        ("表决结果公告", date(2020, 7, 24)),
        ("项目排序表", date(2020, 7, 24)),
        ("群众参与光荣榜", date(2021, 5, 10)),
        ("资金筹措表", date(2021, 5, 10)),
        ("告知书", date(2020, 6, 29)),
        ("征求意见汇总表", None),
    ],
)
def test_each_page_bears_the_days_of_its_own_notice(form, first):
    settings = TOLD + "    | 填报日期 | 2020-07-24 |\n"
    assert notice_for(example_forms()[form], outcome(tower(1, 2), 参数=settings, 工作流程=LATER)).first == first


@pytest.mark.parametrize(
    ("filled_on", "first"),
    [("2020-07-23", date(2020, 7, 24)), ("2020-07-26", date(2020, 7, 24)), ("2020-07-27", None), ("2021-01-01", None)],
)
def test_days_that_have_passed_by_the_date_of_the_page_are_not_printed(filled_on, first):
    found = outcome(tower(1, 2), 参数=f"{TOLD}    | 填报日期 | {filled_on} |\n", 工作流程=STEPS)
    assert notice_for(example_forms()["表决结果公告"], found).first == first


def test_the_meeting_says_it_where_the_procedure_does_not():
    settings = TOLD + "    | 填报日期 | 2020-07-24 |\n"
    assert notice_of(outcome(tower(1, 2), 参数=settings, 会议=MEETING)) == Notice(date(2020, 7, 24), date(2020, 7, 30))


def test_where_nobody_says_when_it_hung_no_dates_are_made_up():
    assert notice_of(outcome(tower(1, 2), 参数=TOLD)) == Notice()
