import pytest

from addin.money.floors import floor_of, guangzhou, ridden
from tests.addin.money.money_splitting import by_room, codes, split_of
from tests.money import FLOORS, dwelling, flat, floors
from validators.sheets.money.choices import FloorRule, Method
from validators.sheets.money.floor_table import FloorRow

THREE = [flat(floor=1), flat(floor=2), flat(floor=3)]


def split_so(rows, owed, *weights, ratios=False, **chosen):
    table = floors(*weights, ratios=ratios)
    return split_of(rows, owed, method=Method.PER_FLOOR, table=table, **chosen)


@pytest.mark.parametrize(("floor", "weight"), [(-1, 0), (1, 0), (2, "1/2"), (3, 1), (4, "11/10"), (7, "14/10")])
def test_guangzhou(floor, weight):
    assert str(guangzhou(floor)) == str(type(guangzhou(floor))(weight))


@pytest.mark.parametrize(("floor", "weight"), [(-1, 0), (1, 0), (2, 1), (7, 6)])
def test_floors_ridden(floor, weight):
    assert ridden(floor) == weight


def test_the_ground_floor_is_listed_with_nothing_to_pay():
    assert by_room(split_so(THREE, 150_00, "0", "0.5", "1")) == {"101": 0, "201": 50_00, "301": 100_00}


def test_inside_a_floor_by_area():
    rows = [flat(floor=1), flat(floor=2, door=1, area=30_00), flat(floor=2, door=2, area=60_00)]
    assert by_room(split_so(rows, 90_00, "0", "1")) == {"101": 0, "201": 30_00, "202": 60_00}


def test_each_unit_has_its_own_floors():
    rows = [flat(unit=1, floor=2, area=10_00), flat(unit=2, floor=2, area=90_00)]
    assert list(by_room(split_so(rows, 100_00, "0", "1")).values()) == [50_00, 50_00]


def test_ratios_that_sum_to_100():
    rows = [flat(floor=floor) for floor in range(1, 5)]
    found = split_so(rows, 100_00, "0.08", "0.20", "0.31", "0.41", ratios=True)
    assert (list(by_room(found).values()), codes(found)) == ([8_00, 20_00, 31_00, 41_00], [])


@pytest.mark.parametrize(
    ("last", "codes_found"), [("0.3999", ["floor-ratios-off"]), ("0.4", []), ("0.4001", ["floor-ratios-off"])]
)
def test_ratios_just_off_100_are_refused(last, codes_found):
    assert codes(split_so(THREE, 100_00, "0.2", "0.4", last, ratios=True)) == codes_found


def test_no_table_is_an_error():
    assert codes(split_so(THREE, 100_00)) == ["floor-table-missing"]


def test_a_floor_twice_is_an_error():
    table = floors("0", "1") + floors("0")
    assert codes(split_of(THREE, 100, method=Method.PER_FLOOR, table=table)) == ["floor-twice"]


def test_ratios_and_coefficients_do_not_mix():
    table = floors("0.5") + floors("0.5", "0.5", ratios=True)[1:]
    found = split_of(THREE, 100, method=Method.PER_FLOOR, table=table)
    assert codes(found) == ["floor-without-weight", "floor-ratios-off"]


def places(found):
    return [(one.code, str(one.place)) for one in found.findings if one.code.startswith("floor")]


def test_a_ratio_that_is_missing_is_told_at_its_cell_and_the_others_are_not_blamed():
    table = (*floors("0.5", "0.5", ratios=True), *floors("1", "1", "1")[2:])
    found = split_of(THREE, 100, method=Method.PER_FLOOR, table=table)
    assert places(found) == [("floor-without-weight", "楼层系数!C4")]
    assert [one.column for one in found.findings if one.code == "floor-without-weight"] == ["比例"]


def test_a_coefficient_that_is_missing_is_told_at_its_cell():
    table = (*floors("0", "1"), FloorRow(FLOORS, 4, 3))
    found = split_of(THREE, 100, method=Method.PER_FLOOR, table=table)
    assert places(found) == [("floor-without-weight", "楼层系数!B4")]
    assert [one.column for one in found.findings if one.code == "floor-without-weight"] == ["系数"]


def test_ratios_off_100_are_told_at_the_first_of_them():
    assert places(split_so(THREE, 100, "0.2", "0.3", "0.4", ratios=True)) == [("floor-ratios-off", "楼层系数!C2")]


def test_a_floor_that_the_table_leaves_out_is_told_once():
    found = split_so([*THREE, flat(floor=3, door=2)], 100_00, "0", "1")
    assert (by_room(found), codes(found)) == ({"101": 0, "201": 100_00}, ["floor-not-in-table"])


def test_a_dwelling_without_area_takes_no_share():
    assert by_room(split_so([*THREE[:2], flat(floor=2, door=2, area=0)], 100_00, "0", "1")) == {"101": 0, "201": 100_00}


def test_the_formula_needs_no_table():
    found = split_of(THREE, 300_00, method=Method.PER_FLOOR, floor_rule=FloorRule.RIDDEN)
    assert list(by_room(found).values()) == [0, 100_00, 200_00]


@pytest.mark.parametrize(
    ("floor", "room", "expected"),
    [
        (3, 502, 3),
        (None, 502, 5),
        (None, 1103, 11),
        (None, 7, None),
        (None, "", None),
        (None, 100, 1),
        (None, 198, 1),
        (None, "099", None),
        (None, "502A", 5),
        (None, "502-1", None),
        (None, "商铺502", None),
    ],
)
def test_the_floor_is_the_rosters_or_the_rooms(floor, room, expected):
    assert floor_of(dwelling(2, flat() | {"floor": floor, "room": room})) == expected
