"""Steps in the order of the procedure, and how long one lasts."""

import pytest

from tests.papers import dossier
from validators.meaning.procedure.steps import LONGEST, in_order, length_of
from validators.sheets.procedure.choices import DayCount

HEAD = "| 步骤 | 名称 | 开始日期 | 结束日期 | 工期 |\n"


def rows(*lines: str, **chosen: object):
    found = dossier(chosen=chosen, 工作流程=HEAD + "".join(f"| {line} |\n" for line in lines))
    return found.papers.steps, found.settings


@pytest.mark.parametrize(
    ("days", "length"), [(1, 1), (LONGEST - 1, LONGEST - 1), (LONGEST, LONGEST), (LONGEST + 1, None)]
)
def test_a_step_of_more_than_ten_years_has_no_length(days, length):
    (row,), settings = rows(f"决议 | | | | {days}")
    assert length_of(row, settings) == length


@pytest.mark.parametrize(("counted", "days"), [(DayCount.BOTH_ENDS, 7), (DayCount.WITHOUT_FIRST, 8)])
def test_a_publication_without_a_length_hangs_as_long_as_it_must(counted, days):
    (row,), settings = rows("公开决议 | | | | ", least_days=7, day_count=counted)
    assert length_of(row, settings) == days


def test_another_step_without_a_length_has_none():
    (row,), settings = rows("决议 | | | | ")
    assert length_of(row, settings) is None


def test_steps_come_in_the_order_of_the_procedure_and_of_their_days():
    found, _ = rows(
        "决议 | 丙 | | | ",
        "公开决议 | 丁 | | | ",
        "决议 | 乙 | 2020-07-23 | | ",
        "决议 | 甲 | 2020-07-01 | | ",
        "别的 | 戊 | | | ",
    )
    assert [row.name for row in in_order(found)] == ["甲", "乙", "丙", "丁"]
