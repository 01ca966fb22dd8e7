"""Relief for 困难户, the cap, and the work unit's part: who pays less, and who bears the gap."""

from decimal import Decimal

import pytest

from tests.addin.money.money_splitting import (
    burdens,
    by_room,
    codes,
    split_of,
)
from tests.money import flat
from validators.sheets.money.choices import (
    Bearer,
    Method,
    Relief,
    RemainderBearer,
    Rounding,
)

THREE = [flat(door=1, hardship="低保"), flat(door=2), flat(door=3)]
UNEVEN = [flat(door=1, area=10_00), flat(door=2, area=30_00), flat(door=3, area=60_00)]


def amounts(found):
    return list(by_room(found).values())


@pytest.mark.parametrize(
    ("relief", "bearer", "expected", "borne"),
    [
        (Relief.NONE, Bearer.STREET, [100_00, 100_00, 100_00], []),
        (Relief.HALF, Bearer.OPEN, [50_00, 100_00, 100_00], [("留待确定", "困难户减免", 50_00)]),
        (Relief.HALF, Bearer.STREET, [50_00, 100_00, 100_00], [("街道", "困难户减免", 50_00)]),
        (Relief.HALF, Bearer.OTHERS, [50_00, 125_00, 125_00], []),
        (Relief.FULL, Bearer.OTHERS, [0, 150_00, 150_00], []),
        (Relief.FULL, Bearer.WORK_UNIT, [0, 100_00, 100_00], [("产权单位", "困难户减免", 100_00)]),
    ],
)
def test_relief_and_its_bearer(relief, bearer, expected, borne):
    found = split_of(THREE, 300_00, relief=relief, relief_bearer=bearer)
    assert (amounts(found), burdens(found)) == (expected, borne)
    assert sum(expected) + found.difference == 300_00


@pytest.mark.parametrize(("word", "let_off"), [("低保", True), ("特困", True), ("残疾", False), ("", False)])
def test_only_those_named_are_let_off(word, let_off):
    found = split_of([flat(door=1, hardship=word), flat(door=2)], 200, relief=Relief.FULL)
    assert (found.shares[0].let_off, found.shares[0].amount) == (let_off, 0 if let_off else 100)


def test_who_is_let_off_is_a_setting():
    found = split_of([flat(door=1, hardship="残疾"), flat(door=2)], 200, relief=Relief.FULL, relieved="残疾")
    assert amounts(found) == [0, 100]


def test_where_everybody_is_let_off_the_gap_stays_open():
    found = split_of(THREE[:1], 100, relief=Relief.HALF, relief_bearer=Bearer.OTHERS)
    assert (amounts(found), burdens(found)) == ([50], [("留待确定", "困难户减免", 50)])
    assert codes(found) == ["relief-nobody-else"]


@pytest.mark.parametrize(
    ("cap", "bearer", "expected", "borne"),
    [
        (0, Bearer.STREET, [10_00, 30_00, 60_00], 0),
        (60_00, Bearer.STREET, [10_00, 30_00, 60_00], 0),
        (59_99, Bearer.STREET, [10_00, 30_00, 59_99], 1),
        (40_00, Bearer.STREET, [10_00, 30_00, 40_00], 20_00),
        (40_00, Bearer.OPEN, [10_00, 30_00, 40_00], 20_00),
        (45_00, Bearer.OTHERS, [13_75, 41_25, 45_00], 0),
        (40_00, Bearer.OTHERS, [20_00, 40_00, 40_00], 0),
    ],
)
def test_the_cap_and_its_bearer(cap, bearer, expected, borne):
    found = split_of(UNEVEN, 100_00, method=Method.PER_AREA, cap=cap, cap_bearer=bearer)
    assert (amounts(found), burdens(found)) == (
        expected,
        [(bearer.value, "超过每户上限", borne)] if borne else [],
    )


def test_a_cap_that_leaves_something_with_nobody_is_an_error():
    found = split_of(UNEVEN, 100_00, method=Method.PER_AREA, cap=30_00, cap_bearer=Bearer.OTHERS)
    assert (amounts(found), codes(found)) == ([30_00] * 3, ["cap-too-low"])
    assert burdens(found) == [("留待确定", "超过每户上限", 10_00)]


def test_relieved_households_do_not_bear_what_lies_above_the_cap():
    rows = [flat(door=1, area=20_00, hardship="特困"), flat(door=2, area=20_00), flat(door=3, area=60_00)]
    chosen = {"relief": Relief.HALF, "relief_bearer": Bearer.STREET, "cap": 50_00, "cap_bearer": Bearer.OTHERS}
    assert amounts(split_of(rows, 100_00, method=Method.PER_AREA, **chosen)) == [10_00, 30_00, 50_00]


def test_rounding_never_lifts_anybody_above_the_cap():
    found = split_of(UNEVEN, 100_00, method=Method.PER_AREA, cap=40_50, rounding=Rounding.YUAN)
    assert amounts(found) == [10_00, 30_00, 40_00]


@pytest.mark.parametrize(
    ("part", "scope", "expected", "borne"),
    [
        ("0", "", [10_00, 30_00, 60_00], 0),
        ("0.4", "", [6_00, 18_00, 36_00], 40_00),
        ("1", "", [0, 0, 0], 100_00),
        ("0.5", "1号楼1单元1号", [5_00, 30_00, 60_00], 5_00),
        ("0.5", "2号楼", [10_00, 30_00, 60_00], 0),
        ("0.0001", "", [9_99, 29_99, 60_00], 1),
        ("0.5", "1号楼", [5_00, 15_00, 30_00], 50_00),
    ],
)
def test_the_work_units_part(part, scope, expected, borne):
    chosen = {"work_unit_part": Decimal(part), "work_unit_scope": scope}
    found = split_of(UNEVEN, 100_00, method=Method.PER_AREA, **chosen)
    assert sum(amounts(found)) + borne == 100_00
    assert burdens(found) == ([("产权单位", "房改房产权单位承担", borne)] if borne else [])
    assert all(abs(got - want) <= 1 for got, want in zip(amounts(found), expected, strict=True))


def test_a_place_that_the_roster_does_not_have_leaves_the_work_units_part_out_and_is_asked_about():
    found = split_of(UNEVEN, 100, work_unit_part=Decimal("0.5"), work_unit_scope="1号楼、9号楼")
    assert (codes(found), burdens(found)) == (["work-unit-scope-not-in-roster"], [])


def test_a_scope_of_the_work_unit_that_cannot_be_read_is_an_error():
    found = split_of(UNEVEN, 100, work_unit_part=Decimal("0.5"), work_unit_scope="那边")
    assert codes(found) == ["work-unit-scope-unreadable"]


@pytest.mark.parametrize("bearer", RemainderBearer)
def test_the_difference_of_rounding_has_a_named_bearer(bearer):
    found = split_of(THREE, 100_07, rounding=Rounding.JIAO, remainder_bearer=bearer)
    assert burdens(found) == [(bearer.value, "取整差额", 7)]


def test_to_the_fen_others_take_the_odd_part_and_no_difference_is_left():
    found = split_of(THREE, 100, relief=Relief.HALF, relief_bearer=Bearer.STREET)
    assert sum(amounts(found)) + found.burdens[0].amount == 100
    assert [burden.reason for burden in found.burdens] == ["困难户减免"]


def test_a_household_that_takes_no_share_has_nothing_to_be_let_off():
    rows = [flat(door=1, area=0, hardship="低保"), flat(door=2), flat(door=3, hardship="低保")]
    found = split_of(rows, 200, method=Method.PER_AREA, relief=Relief.HALF, relief_bearer=Bearer.STREET)
    assert (by_room(found), burdens(found)) == ({"102": 100, "103": 50}, [("街道", "困难户减免", 50)])


def test_a_cap_that_all_have_reached_is_named_in_yuan():
    found = split_of(UNEVEN, 1000_00, cap=150_50, cap_bearer=Bearer.OTHERS)
    assert [one.value for one in found.findings if one.code == "cap-too-low"] == ["150.50"]
