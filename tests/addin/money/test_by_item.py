import pytest

from addin.money.scope import missing, places_of, within
from tests.addin.money.money_splitting import burdens, codes, split_of
from tests.money import dwelling, flat, floors, item
from validators.sheets.money.choices import Method, Rounding

FOUR = [flat(1, 1, 1), flat(1, 2, 1, area=100_00), flat(2, 1, 1), flat(2, 1, 2)]


def amounts(found):
    return [share.amount for share in found.shares]


def split_so(items, owed=400_00, rows=FOUR, **chosen):
    return split_of(rows, owed, method=Method.PER_ITEM, items=items, item_funds=10**9, **chosen)


@pytest.mark.parametrize(
    ("case", "items", "expected"),
    [
        ("for all, by area where nothing is said", [("路", 100)], [80_00, 160_00, 80_00, 80_00]),
        ("for all by household", [("路", 100, 1, "全小区", "按户")], [100_00] * 4),
        ("one building only", [("顶", 100, 1, "2号楼")], [200_00, 200_00]),
        ("one unit only", [("门", 100, 1, "1号楼2单元", "按户")], [400_00]),
        ("two places", [("门", 100, 1, "1号楼2单元、2号楼", "按户")], [133_34, 133_33, 133_33]),
        ("a floor's coefficient", [("梯", 100, 1, "2号楼", "按楼层系数")], [0, 400_00]),
        (
            "two ways within one place",
            [("门", 1, 1, "2号楼", "按户"), ("梯", 1, 2, "2号楼", "按楼层系数")],
            [100_00, 300_00],
        ),
        (
            "a mix, in the ratio of costs",
            [("路", 1, 1, "", "按户"), ("顶", 3, 2, "2号楼")],
            [25_00, 25_00, 175_00, 175_00],
        ),
    ],
)
def test_each_item_on_those_who_benefit(case, items, expected):
    found = split_so([item(*each) for each in items], table=floors("0", "1"))
    assert (amounts(found), found.difference) == (expected, 0), case


def test_the_order_of_items_and_rows_has_no_effect():
    items = [item("甲", 7, 1, "1号楼"), item("乙", 5, 2, "2号楼", "按户")]
    assert amounts(split_so(items, 1001)) == amounts(split_so(items[::-1], 1001, FOUR[::-1]))[::-1]


def test_an_item_that_waits_costs_nobody_anything():
    items = [item("顶", 10, 1, "2号楼", "按户"), item("路", 10, 2, "1号楼", "按户")]
    found = split_of(FOUR, 100_00, method=Method.PER_ITEM, items=items, item_funds=10)
    assert amounts(found) == [50_00, 50_00]


def test_a_scope_that_cannot_be_read_leaves_its_part_open():
    found = split_so([item("路", 1, 1, "", "按户"), item("门", 1, 2, "那边")])
    assert (amounts(found), codes(found)) == ([50_00] * 4, ["item-scope-unreadable"])
    assert burdens(found) == [("留待确定", "项目“门”无人分摊", 200_00)]


def test_a_place_that_the_roster_does_not_have_is_asked_about_and_its_item_left_open():
    found = split_so([item("路", 1, 1, "", "按户"), item("门", 1, 2, "2号楼、9号楼")])
    assert (amounts(found), codes(found)) == ([50_00] * 4, ["item-scope-not-in-roster"])
    assert burdens(found) == [("留待确定", "项目“门”无人分摊", 200_00)]
    (told,) = [one for one in found.findings if one.code == "item-scope-not-in-roster"]
    assert (told.value, str(told.place)) == ("9号楼", "改造项目!B2")


def test_a_scope_whose_dwellings_do_not_pay_is_an_error():
    rows = [FOUR[0], FOUR[1] | {"area": 0}]
    assert codes(split_so([item("路", 1, 1, "", "按户"), item("门", 1, 2, "1号楼2单元")], rows=rows)) == [
        "item-nobody-benefits"
    ]


def test_the_scopes_of_several_items_without_anybody_are_told_one_by_one():
    found = split_so([item("甲", 1, 1, "8号楼"), item("乙", 1, 2, "8号楼"), item("丙", 2, 3, "9号楼")])
    assert codes(found) == ["item-scope-not-in-roster"] * 3


@pytest.mark.parametrize(
    ("roster", "scope", "found"),
    [
        ({"floor": 3, "room": 2}, "1号楼1单元3层2号", True),
        ({"floor": 3, "room": 302}, "1号楼1单元3层2号", False),
        ({"floor": None, "room": 302}, "1号楼1单元3层2号", False),
        ({"floor": 3, "room": 302}, "1号楼1单元302", True),
        ({"floor": None, "room": 302}, "1号楼1单元302", True),
        ({"floor": 2, "room": 2}, "1号楼1单元3层2号", False),
    ],
)
def test_floor_3_number_2_is_only_what_the_roster_calls_so_and_302_only_where_302_is_written(roster, scope, found):
    row = dwelling(2, flat() | roster)
    assert within(row, places_of(scope)) is found
    assert [str(place) for place in missing(places_of(scope), [row])] == ([] if found else [scope])


def test_what_nobody_bears_is_left_open_to_the_fen():
    found = split_so([item("路", 1, 1, "", "按户"), item("甲", 2, 2, "那边"), item("乙", 2, 3, "那边")], 101, FOUR[:1])
    assert amounts(found) == [20]
    assert burdens(found) == [("留待确定", "项目“乙”无人分摊", 41), ("留待确定", "项目“甲”无人分摊", 40)]


def test_a_floor_item_without_a_table_is_left_open_and_told_once():
    found = split_so([item("路", 1, 1, "", "按户"), item("梯", 1, 2, "2号楼", "按楼层系数")])
    assert (amounts(found), codes(found)) == ([50_00] * 4, ["floor-table-missing"])
    assert burdens(found) == [("留待确定", "项目“梯”无人分摊", 200_00)]


def test_no_items_is_an_error():
    assert codes(split_so([])) == ["items-missing"]


def test_items_are_rounded_once_together():
    items = [item("甲", 1, 1, "", "按户"), item("乙", 1, 2, "", "按户")]
    found = split_so(items, 10_00, rounding=Rounding.YUAN)
    assert (amounts(found), found.difference) == ([3_00, 3_00, 2_00, 2_00], 0)


@pytest.mark.parametrize(
    ("scope", "inside"),
    [
        ("", True),
        ("全小区", True),
        ("1号楼", True),
        ("1栋1单元", True),
        ("1号楼2单元", False),
        ("2号楼", False),
        ("1号楼1单元2号", True),
        ("1号楼1单元1号", False),
        ("1号楼1单元302", True),
        ("1号楼1单元3层", True),
        ("2号楼、1号楼1单元", True),
    ],
)
def test_scopes(scope, inside):
    assert within(dwelling(2, flat(1, 1, 3, 2)), places_of(scope)) is inside


@pytest.mark.parametrize("scope", ["那边", "1-1", "张三家"])
def test_scopes_that_cannot_be_read(scope):
    assert places_of(scope) is None
