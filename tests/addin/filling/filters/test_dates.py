from datetime import date, datetime

import pytest

from addin.filling.filters import FILTERS
from addin.filling.filters.printed import Printed, Refused
from addin.filling.sheets.values import Cell


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("年月日", date(2020, 6, 29), "2020年6月29日"),
        ("年月日", date(2021, 1, 1), "2021年1月1日"),
        ("年月日", datetime(2020, 7, 23, 19, 30), "2020年7月23日"),
        ("日期", date(2020, 6, 9), "2020-06-09"),
        ("日期", datetime(2020, 7, 23, 19, 30), "2020-07-23"),
    ],
)
def test_dates(name: str, value: date, expected: str) -> None:
    assert FILTERS[name].apply(Printed.of(value), "") == Printed(expected, expected)


@pytest.mark.parametrize("value", ["2020.6.29", 44011])
@pytest.mark.parametrize("name", ["年月日", "日期"])
def test_what_is_no_date_is_refused(name: str, value: Cell) -> None:
    with pytest.raises(Refused, match="只能用在日期上"):
        FILTERS[name].apply(Printed.of(value), "")


@pytest.mark.parametrize("value", [date(2020, 6, 9), datetime(2020, 6, 9, 19, 30)])
@pytest.mark.parametrize(("name", "expected"), [("年", 2020), ("月", 6), ("日", 9)])
def test_parts_of_a_date_are_numbers(name: str, expected: int, value: date) -> None:
    assert FILTERS[name].apply(Printed.of(value), "") == Printed(expected, str(expected))


@pytest.mark.parametrize("name", ["年", "月", "日"])
def test_a_part_of_what_is_no_date_is_refused(name: str) -> None:
    with pytest.raises(Refused, match=f"“{name}”只能用在日期上"):
        FILTERS[name].apply(Printed.of("2020.6.29"), "")
