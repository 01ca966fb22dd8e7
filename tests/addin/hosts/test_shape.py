"""What a result sheet is to hold: as wide as the sheet, over all that an earlier run left, text kept as text."""

from datetime import date
from decimal import Decimal

import pytest

from addin.filling.sheets.values import Link
from addin.hosts.shape import covered, shape, standing
from addin.tell.sheet import ResultColumn, ResultSheet
from validators.grid import Grid

SHEET = ResultSheet(
    "结果",
    (
        ResultColumn("位置", 12, "text"),
        ResultColumn("户数", 8, "integer"),
        ResultColumn("比率", 8, "percent"),
        ResultColumn("说明", 40, "wrap"),
    ),
)
EMPTY = Grid("结果", [SHEET.headers])


def test_a_short_row_is_made_as_wide_as_the_sheet():
    assert shape(EMPTY, SHEET, [["甲"]]).rows == [["甲", None, None, None]]


def test_what_a_longer_run_left_is_covered_with_blanks():
    there = Grid("结果", [SHEET.headers, *[["旧", 1, 0.5, "旧"]] * 3])
    assert shape(there, SHEET, [["新", 1, 1, "新"]]).rows == [["新", 1.0, 1.0, "新"], *[[None] * 4] * 2]


def test_without_rows_and_without_old_ones_nothing_is_written():
    found = shape(EMPTY, SHEET, [])
    assert (found.header, found.formats, found.rows, found.heights) == (None, (), [], [])


def test_only_text_is_formatted_where_the_workbook_owns_the_looks():
    assert shape(EMPTY, SHEET, [["001", 1, 1, "x"]]).formats == [("A2:A2", "@"), ("D2:D2", "@")]


def test_a_new_sheet_has_every_format_and_the_header():
    found = shape(Grid("结果", []), SHEET, [["甲", 1, 1, "x"]], new=True)
    assert found.header == SHEET.headers
    assert [code for _, code in found.formats] == ["@", "#,##0_ ", "0.00%_ ", "@"]


@pytest.mark.parametrize("held", [["位置", "户数(旧)"], ["位置"], [], ["位置", "户数", "", "说明"], ["说明", "户数"]])
def test_a_header_of_an_earlier_version_becomes_todays(held):
    assert shape(Grid("结果", [held]), SHEET, []).header == SHEET.headers


@pytest.mark.parametrize("text", ["1-2", "2026-06-29", "007", "=1+1", "3/4"])
def test_in_a_column_of_links_text_that_would_be_taken_for_something_else_is_a_formula(text):
    rows = shape(EMPTY, SHEET, [[Link("甲!A1", "'甲'!A1"), 1, 1, ""], [text, 1, 1, ""]]).rows
    assert rows[0][0] == """=HYPERLINK("#'甲'!A1","甲!A1")"""
    assert rows[1][0] == f'="{text}"'


@pytest.mark.parametrize("text", ["83.58%", "3,186,400.00", "0.00", "2026-06-29", "1-2"])
def test_what_a_link_showed_stays_text_when_it_is_put_back_without_the_link(text):
    page = ResultSheet("页", (ResultColumn("值", 12, "general"),))
    there = Grid("页", [["值"], [text], ["字"]])
    found = shape(there, page, standing(there, page))
    assert found.rows == [[f'="{text}"'], ["字"]]
    assert found.formats == [("A2:A3", "General")]


def test_numbers_keep_their_fifteen_digits_and_days_stay_days():
    assert shape(EMPTY, SHEET, [["", Decimal("6666.66"), 1, date(2026, 6, 29)]]).rows[0] == [
        "",
        6666.66,
        1.0,
        date(2026, 6, 29),
    ]


def test_long_sentences_make_their_rows_higher():
    heights = shape(EMPTY, SHEET, [["", 1, 1, "短"], ["", 1, 1, "长" * 60]]).heights
    assert heights[0] == ("A2:A3", 30)
    assert heights[1][0] == "A3:A3"
    assert heights[1][1] > 30


def test_what_stood_there_is_put_back_over_what_came_after():
    there = Grid("结果", [SHEET.headers, ["甲", 1.5, "", "x"], ["乙", 2.0, "", ""]])
    before = standing(there, SHEET)
    after = covered(there, SHEET, [["丙"]] * 5)
    assert shape(after, SHEET, before).rows == [["甲", 1.5, None, "x"], ["乙", 2.0, None, None], *[[None] * 4] * 3]
