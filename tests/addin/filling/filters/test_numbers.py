from decimal import Decimal
from fractions import Fraction

import pytest

from addin.filling.filters import FILTERS
from addin.filling.filters.printed import Printed, Refused
from addin.filling.sheets.values import Cell

CASES = """
    万元    ''  1234500       123.45
    万元    ''  1234.56       0.123456
    万元    ''  0             0
    万元    ''  120000.00     12
    万元    ''  -5            -0.0005
    万元    2   123456        12.35
    万元    0   25000         3
    元      ''  1234.5        1234.50
    元      ''  7             7.00
    千分位  ''  1234567.5     1,234,567.50
    千分位  ''  999           999.00
    千分位  ''  -123456       -123,456.00
    千分位  ''  -0.5          -0.50
    小数    ''  2.345         2.35
    小数    1   2.25          2.3
    小数    0   -2.5          -3
    小数    3   2             2.000
"""


@pytest.mark.parametrize("case", CASES.strip().splitlines())
def test_amounts_as_text(case: str) -> None:
    name, argument, amount, expected = case.split()

    assert FILTERS[name].apply(Printed.of(Decimal(amount)), argument.strip("'")).text == expected


@pytest.mark.parametrize(
    ("ratio", "argument", "expected"),
    [
        (Fraction(1672, 2219), "", "75.35%"),
        (Fraction(666_666, 1_000_000), "", "66.67%"),
        (Fraction(1, 8), "0", "13%"),
        (Fraction(1, 1), "", "100.00%"),
        (Fraction(0), "1", "0.0%"),
        (Fraction(5, 100_000), "", "0.01%"),
    ],
)
def test_ratios_in_percent_half_up(ratio: Fraction, argument: str, expected: str) -> None:
    assert FILTERS["百分比"].apply(Printed.of(ratio), argument).text == expected


@pytest.mark.parametrize(
    ("name", "value", "number_format", "expected"),
    [
        ("万元", Decimal("1234500.00"), "General", Decimal("123.45")),
        ("小数", Decimal("2.345"), "General", Decimal("2.35")),
        ("小数", Fraction(2, 3), "General", Decimal("0.67")),
        ("百分比", Fraction(2, 3), "0.0%", Fraction(2, 3)),
        ("百分比", Fraction(2, 3), "General", "66.67%"),
        ("千分位", 1234, "#,##0", 1234),
        ("千分位", 1234, "General", "1,234"),
        ("大写", Decimal(3), "#,##0.00", "叁元整"),
    ],
)
def test_alone_in_a_cell_it_is_a_number_where_the_cell_can_show_it_as_asked(
    name: str, value: Cell, number_format: str, expected: Cell
) -> None:
    assert FILTERS[name].apply(Printed.of(value), "").for_cell(number_format) == expected


def test_counts_keep_no_decimals() -> None:
    assert FILTERS["千分位"].apply(Printed.of(12345), "").text == "12,345"


def test_filters_follow_one_another() -> None:
    amount = Printed.of(Decimal("12345678.90"))
    for name, argument in (("万元", ""), ("小数", "1"), ("千分位", "")):
        amount = FILTERS[name].apply(amount, argument)

    assert amount.text == "1,234.6"


@pytest.mark.parametrize("name", ["万元", "元", "千分位", "小数", "百分比"])
@pytest.mark.parametrize("value", ["文字", True])
def test_what_is_no_number_is_refused(name: str, value: Cell) -> None:
    with pytest.raises(Refused, match=f"“{name}”只能用在"):
        FILTERS[name].apply(Printed.of(value), "")


def test_money_is_no_ratio() -> None:
    with pytest.raises(Refused, match="比率"):
        FILTERS["百分比"].apply(Printed.of(Decimal("0.75")), "")


@pytest.mark.parametrize("argument", ["一", "12", "-1", "1.5"])
def test_decimals_are_asked_for_by_one_digit(argument: str) -> None:
    with pytest.raises(Refused, match="位数"):
        FILTERS["小数"].apply(Printed.of(Decimal(1)), argument)
