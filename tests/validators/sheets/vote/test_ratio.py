"""比例 of a local rule: exact fractions only; what Excel made a date of is told as such."""

from datetime import date, datetime
from fractions import Fraction

import pytest

from validators.sheets.vote.ratio import DATED, UNREADABLE, read


@pytest.mark.parametrize(
    ("typed", "ratio"),
    [
        ("2/3", Fraction(2, 3)),
        ("２／３", Fraction(2, 3)),
        ("三分之二", Fraction(2, 3)),
        ("四分之三", Fraction(3, 4)),
        ("百分之五十", Fraction(1, 2)),
        ("75%", Fraction(3, 4)),
        ("66.6%", Fraction(333, 500)),
        (0.75, Fraction(3, 4)),
        ("1", Fraction(1)),
        (1.0, Fraction(1)),
        ("全体", Fraction(1)),
    ],
)
def test_a_ratio_is_read_exactly(typed, ratio):
    assert read(typed).value == ratio


@pytest.mark.parametrize(
    "typed", ["", "0", "0/3", "3/0", "4/3", "120%", "过半数", "三分之零", "1e-3", "二", "9" * 5000, "-1/2"]
)
def test_what_is_no_part_of_a_whole_is_an_error(typed):
    found = read(typed)
    assert found.value is None
    assert [issue.kind for issue in found.issues] == [UNREADABLE]


@pytest.mark.parametrize("typed", [date(2026, 2, 3), datetime(2026, 3, 4)])
def test_two_thirds_that_excel_made_a_date_of_is_told(typed):
    assert [issue.kind for issue in read(typed).issues] == [DATED]
