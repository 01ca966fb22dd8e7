"""Values as cells hold them: exact digits, serial dates, limits."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from addin.filling.sheets.encode import encode, is_marked, is_reread
from addin.unusable import Unusable

D = Decimal


@pytest.mark.parametrize(
    ("value", "kind", "text"),
    [
        ("3号楼", "text", "3号楼"),
        (True, "bool", "1"),
        (False, "bool", "0"),
        (0, "number", "0"),
        (-12, "number", "-12"),
        (999_999_999_999_999, "number", "999999999999999"),
        (10**20, "number", "100000000000000000000"),
        (10**30, "number", "1E+30"),
        (D("1234.50"), "number", "1234.5"),
        (D("100.00"), "number", "100"),
        (D("-0.01"), "number", "-0.01"),
        (D("0.00"), "number", "0"),
        (D("-0"), "number", "0"),
        (D("1E+3"), "number", "1000"),
        (D("1E-7"), "number", "0.0000001"),
        (D("123456789012345.000"), "number", "123456789012345"),
        (Fraction(1, 3), "number", "0.333333333333333"),
        (Fraction(2, 3), "number", "0.666666666666667"),
        (Fraction(1, 2), "number", "0.5"),
        (Fraction(7), "number", "7"),
        (date(2020, 6, 29), "date", "44011"),
        (date(1900, 1, 1), "date", "1"),
        (date(1900, 2, 28), "date", "59"),
        (date(1900, 3, 1), "date", "61"),
        (date(9999, 12, 31), "date", "2958465"),
        (datetime(2020, 6, 29, 12), "datetime", "44011.5"),
        (datetime(2020, 7, 23, 19, 30), "datetime", "44035.8125"),
        (datetime(2020, 6, 29), "datetime", "44011"),
        (datetime(2020, 6, 29, 0, 0, 1), "datetime", "44011.0000115741"),
    ],
)
def test_a_value_becomes(value, kind, text):
    assert encode(value) == (kind, text)


def test_the_1904_calendar_begins_four_years_later():
    assert encode(date(1904, 1, 1), epoch_1904=True) == ("date", "0")
    assert encode(date(2020, 6, 29), epoch_1904=True) == ("date", str(44011 - 1462))


@pytest.mark.parametrize(
    ("value", "says"),
    [
        (1_234_567_890_123_456, "有效数字"),
        (110101199003071234, "证件号"),
        (D("0.1234567890123456"), "有效数字"),
        (10**400, "有效数字"),
        (D("1E+400"), "有效数字"),
        (D("NaN"), "不是数"),
        (D("Infinity"), "不是数"),
        (date(1899, 12, 31), "太早"),
        ("字" * 32_768, "32768 个字"),
        ("😀" * 16_384, "32768 个字"),
    ],
)
def test_what_excel_cannot_hold_is_refused(value, says):
    with pytest.raises(Unusable, match=says):
        encode(value)


@pytest.mark.parametrize("text", ["字" * 32_767, "😀" * 16_383])
def test_the_longest_text_fits(text):
    assert encode(text) == ("text", text)


@pytest.mark.parametrize(
    ("value", "says"), [(0.1, "浮点数 0.1"), ([1], "list"), (object(), "object"), (1j, "complex"), (b"a", "bytes")]
)
def test_what_is_no_exact_value_is_refused_in_words(value, says):
    with pytest.raises(Unusable, match=says):
        encode(value)


@given(st.integers(-(10**15) + 1, 10**15 - 1), st.integers(-8, 8))
def test_fifteen_digits_are_kept_exactly(digits, exponent):
    value = D(digits).scaleb(exponent)
    assert D(encode(value)[1]) == value


@given(st.dates(date(1900, 3, 1)))
def test_days_count_from_1899_12_30(day):
    assert date(1899, 12, 30) + timedelta(int(encode(day)[1])) == day


REREAD = """
13803939090  0371-6789  110101199003071234  007  3-2  3-1-502  1/2  12:30  1E5  10%  1,234.5  .5  (5)  １２３
=A1+1  +1  -同意  @张三  TRUE  false  2020年6月  2020.7.23
"""


@pytest.mark.parametrize("text", [*REREAD.split(), " 5 "])
def test_text_that_excel_would_read_anew_when_edited(text):
    assert is_reread(text)


@pytest.mark.parametrize(
    "text", ["", "张三", "3号楼1单元", "1栋", "-", "—", "（5）", "True story", "4#2单元4楼东", "同意"]
)
def test_text_that_stays_text(text):
    assert not is_reread(text)


@pytest.mark.parametrize(("text", "marked"), [("007", True), ("13803939090", True), ("3-2", False), ("=1", False)])
def test_only_numbers_get_the_green_corner(text, marked):
    assert is_marked(text) is marked
