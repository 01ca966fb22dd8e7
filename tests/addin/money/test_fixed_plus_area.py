import pytest

from tests.addin.money.money_splitting import (
    burdens,
    by_room,
    codes,
    split_of,
)
from tests.money import flat
from validators.sheets.money.choices import Method, Rounding

TWO = [flat(door=1, area=60_00), flat(door=2, area=40_00)]


def split_so(rows, owed, fixed=0, rate=0, **chosen):
    return split_of(rows, owed, method=Method.HOUSEHOLD_AND_AREA, fixed_each=fixed, rate_per_metre=rate, **chosen)


@pytest.mark.parametrize(
    ("case", "owed", "fixed", "rate", "expected"),
    [
        ("the rest goes by area", 300_00, 100_00, 0, [160_00, 140_00]),
        ("nothing is left for area", 200_00, 100_00, 0, [100_00, 100_00]),
        ("no fixed sum is by area alone", 100_00, 0, 0, [60_00, 40_00]),
        ("a tariff that meets what is owed", 700_00, 100_00, 5_00, [400_00, 300_00]),
        ("a rate alone", 500_00, 0, 5_00, [300_00, 200_00]),
        ("the odd fen goes to the largest remainder", 100_01, 0, 0, [60_01, 40_00]),
    ],
)
def test_amounts(case, owed, fixed, rate, expected):
    found = split_so(TWO, owed, fixed, rate)
    assert (list(by_room(found).values()), codes(found), found.difference) == (expected, [], 0), case


def test_fixed_sums_above_what_is_owed_are_refused():
    found = split_so(TWO, 199_99, 100_00)
    assert (by_room(found), codes(found), found.difference) == ({}, ["fixed-above-part"], 199_99)


@pytest.mark.parametrize(("owed", "difference"), [(800_00, 100_00), (600_00, -100_00)])
def test_a_tariff_that_brings_in_something_else_says_so(owed, difference):
    found = split_so(TWO, owed, 100_00, 5_00)
    assert list(by_room(found).values()) == [400_00, 300_00]
    assert burdens(found) == [("留待确定", "按标准收取与应出资的差额", difference)]
    assert (codes(found), found.difference) == (["tariff-differs"], difference)


def test_a_dwelling_without_area_pays_the_fixed_sum():
    found = split_so([flat(door=1, area=50_00), flat(door=2, area=0)], 300_00, 100_00)
    assert list(by_room(found).values()) == [200_00, 100_00]


def test_nobody_can_pay():
    assert codes(split_so([], 100)) == ["nobody-pays"]


def test_rounded_to_yuan_the_rest_is_told():
    found = split_so(TWO, 100_50, rounding=Rounding.YUAN)
    assert (list(by_room(found).values()), burdens(found)) == ([60_00, 40_00], [("留待确定", "取整差额", 50)])


def test_a_tariff_that_brings_in_less_says_how_much_comes_in_and_what_is_missing():
    found = split_of([flat(area=60_00)], 400_00, method=Method.HOUSEHOLD_AND_AREA, rate_per_metre=5_00)
    (told,) = [one for one in found.findings if one.code == "tariff-differs"]
    assert "共收 300.00 元，与居民出资 400.00 元相差 100.00 元" in told.message
