"""One digit a cell: amounts by place, dates and numbers by position."""

from datetime import date
from decimal import Decimal

import pytest

from addin.filling.filters import FILTERS
from addin.filling.filters.printed import Printed, Refused
from addin.filling.sheets.values import Cell

BOXES = ["千万", "百万", "十万", "万", "千", "百", "十", "元", "角", "分"]
DIGIT = FILTERS["位"]


def shown(value: Cell, boxes: list[str]) -> list[Cell]:
    return [DIGIT.apply(Printed.of(value), box).value for box in boxes]


@pytest.mark.parametrize(
    ("amount", "expected"),
    [
        ("318640.00", [None, None, 3, 1, 8, 6, 4, 0, 0, 0]),
        ("79433.70", [None, None, None, 7, 9, 4, 3, 3, 7, 0]),
        ("10000005.09", [1, 0, 0, 0, 0, 0, 0, 5, 0, 9]),
        ("0.05", [None, None, None, None, None, None, None, 0, 0, 5]),
        ("0", [None, None, None, None, None, None, None, 0, 0, 0]),
        ("1E+4", [None, None, None, 1, 0, 0, 0, 0, 0, 0]),
    ],
)
def test_an_amount_begins_with_its_highest_digit(amount: str, expected: list[Cell]) -> None:
    assert shown(Decimal(amount), BOXES) == expected


def test_counts_have_the_same_boxes() -> None:
    assert shown(207, ["千", "百", "拾", "个"]) == [None, 2, 0, 7]
    assert shown(1_234_567_890, ["十亿", "亿", "千万"]) == [1, 2, 3]


def test_dates_and_numbers_go_by_position() -> None:
    assert shown(date(2020, 6, 9), [str(n) for n in range(1, 9)]) == [2, 0, 2, 0, 0, 6, 0, 9]
    assert shown("0393-8912 345", ["1", "5", "11", "12"]) == [0, 8, 5, None]
    assert shown("豫A-12", ["1", "2", "3"]) == ["豫", "A", 1]


def test_what_prints_in_text_is_the_digit_or_nothing() -> None:
    assert [DIGIT.apply(Printed.of(Decimal(5)), box).text for box in ("十", "元")] == ["", "5"]


@pytest.mark.parametrize(
    ("value", "argument", "says"),
    [
        (Decimal("-1"), "元", "“位 元”只能用在到分为止、不是负数"),
        (Decimal("0.005"), "分", "只能用在到分为止"),
        ("甲", "元", "只能用在到分为止"),
        (True, "元", "只能用在到分为止"),
        (Decimal(5), "3", "金额请写“位 万”"),
        (Decimal(5), "", "“位”后面要写"),
        (Decimal(5), "兆", "“位”后面要写"),
        ("甲", "0", "“位”后面要写"),
    ],
)
def test_what_has_no_such_digit_is_refused(value: Cell, argument: str, says: str) -> None:
    with pytest.raises(Refused, match=says):
        DIGIT.apply(Printed.of(value), argument)
