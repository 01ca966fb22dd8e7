from random import Random

import pytest

from addin.money.lines import (
    REST,
    Line,
    funding_lines,
    lines_of,
    shown,
)
from tests.money import dossier

GIVEN = {
    "approved_total": 3_186_400_00,
    "central_grant": 1_000_000_00,
    "central_investment": 700_000_00,
    "province_grant": 600_000_00,
    "city_grant": 300_000_00,
    "district_grant": 200_000_00,
    "special_bonds": 400_000_00,
    "work_unit_funds": 100_000_00,
    "operator_funds": 50_000_00,
    "other_funds": 36_400_00,
}


def by_code(**chosen):
    return amounts_of(funding_lines(dossier([], **chosen)))


def amounts_of(line, above=""):
    """By code, or by name; what its lines do not name of a sum as 未分项 and its code."""
    found = {line.code or (f"{REST} {above}" if line.name == REST else line.name): line.amount}
    for child in line.children:
        found |= amounts_of(child, line.code)
    return found


def test_every_source_stands_on_its_line():
    found = by_code(**GIVEN)
    expected = {"105": 2_500_000_00, "106": 1_000_000_00, "107": 700_000_00, "112": 500_000_00, "114": 400_000_00}
    expected |= {"115": 650_000_00, "116": 100_000_00, "117": 50_000_00, "118": 500_000_00, "120": 36_400_00}
    assert expected.items() <= found.items()
    assert found["资金合计"] == GIVEN["approved_total"]
    assert found["未分项 106"] == 300_000_00


def test_the_centre_is_the_sum_of_its_lines_where_only_those_are_given():
    found = by_code(approved_total=100_00, central_investment=30_00, treasury_bonds=10_00)
    assert (found["106"], found["118"]) == (40_00, 60_00)


def test_a_given_total_of_the_centre_is_never_overwritten():
    assert by_code(approved_total=100_00, central_grant=50_00, central_investment=30_00)["106"] == 50_00


def test_sums_that_are_given_stand_and_the_rest_of_them_is_not_named():
    found = amounts_of(lines_of({"105": 100, "107": 30, "111": 20, "115": 9, "118": 9, "120": 1}))
    assert (found["105"], found["106"], found["未分项 105"], found["未分项 115"]) == (100, 30, 50, 0)
    assert found["资金合计"] == 110


def test_the_tree_has_the_same_lines_whatever_the_amounts():
    one, two = (list(shown(lines_of(amounts))) for amounts in ({}, {"105": 5, "市级补助": 3, "120": 1}))
    assert [each.line.name for each in one] == [each.line.name for each in two]


@pytest.mark.parametrize(
    ("amounts", "wan"),
    [
        ([10_000, 20_000], [1, 2]),
        ([5_000, 5_000], [1, 0]),
        ([4_000, 4_000, 4_000], [1, 0, 0]),
        ([3_333_34, 3_333_33, 3_333_33], [34, 33, 33]),
        ([0, 14_999], [0, 1]),
        ([0, 15_000], [0, 2]),
        ([-5_000, 25_000], [0, 2]),
    ],
)
def test_lines_in_wan_yuan_sum_to_their_total(amounts, wan):
    children = tuple(Line(str(n), "", amount) for n, amount in enumerate(amounts))
    whole, *parts = shown(Line("", "", sum(amounts), children))
    assert [part.wan for part in parts] == wan
    assert whole.wan == sum(wan)


def test_every_level_sums_and_no_line_is_a_unit_off_what_its_parent_has():
    random = Random(4)
    for _ in range(500):
        total = funding_lines(dossier([], **{name: random.randint(0, 10**9) for name in GIVEN}))
        found = list(shown(total))
        assert abs(found[0].wan * 10_000 - total.amount) <= 5_000
        wan = {id(each.line): each.wan for each in found}
        for each in found:
            if each.line.children:
                assert sum(wan[id(child)] for child in each.line.children) == each.wan
            assert abs(each.wan * 10_000 - each.line.amount) <= 10_000


def test_each_level_stands_one_deeper_than_its_parent():
    depths = {each.line.name: each.depth for each in shown(funding_lines(dossier([], approved_total=100)))}
    assert [depths[name] for name in ("资金合计", "国家预算资金", "中央预算资金", "国债")] == [0, 1, 2, 3]
