from datetime import date, datetime

import pytest

from tests.validators.fields.seen import codes, findings
from validators.fields.day import read
from validators.grid import Raw

SURVEY = date(2020, 6, 29)


@pytest.mark.parametrize(
    "raw",
    [
        SURVEY,
        datetime(2020, 6, 29, 19, 30),
        "2020-06-29",
        "2020-6-29",
        "2020/6/29",
        "2020.6.29",
        "2020年6月29日",
        "2020 年 6 月 29 日",
        "二〇二〇年六月二十九日",
        "20200629",
        20200629.0,
        20200629,
        "2020.06.29 19:30",
        "2020-06-29 00:00:00",
        "２０２０－０６－２９",
        44011.0,
        44011.75,
        "44011",
    ],
)
def test_ways_to_write_a_day(raw: Raw):
    assert read(raw).value == SURVEY


def test_a_bare_serial_number_is_noted():
    assert codes(read(44011.0)) == ["normalised"]
    assert "2020-06-29" in findings(read(44011.0), 44011.0)[0].message


@pytest.mark.parametrize("raw", ["20-6-29", "20.6.29", "20年6月29日", "'20/6/29"])
def test_a_two_digit_year_is_refused(raw: str):
    assert codes(read(raw)) == ["date-two-digit-year"]
    assert read(raw).value is None


@pytest.mark.parametrize("raw", ["2020年6月", "2020-6", 2020.7, "6月29日", "6-29", "2020", 1993, "1993年", "6月"])
def test_a_date_with_a_part_missing_is_refused(raw: Raw):
    assert codes(read(raw)) == ["date-incomplete"]


@pytest.mark.parametrize("raw", ["2020-13-01", "2021-02-29", "2020.6.31", "20200631", "0020-01-01", "9999-01-01"])
def test_days_that_do_not_exist(raw: str):
    assert codes(read(raw)) == ["date-impossible"]


@pytest.mark.parametrize("raw", ["明天", 5.0, 99999.0, "2020-06-29至30", True, -44011.0])
def test_anything_else_is_refused(raw: Raw):
    assert codes(read(raw)) == ["date-unreadable"]


def test_a_stroke_is_no_date():
    assert read("/").value is None
    assert codes(read("/")) == ["read-as-blank"]
