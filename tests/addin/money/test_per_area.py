from tests.addin.money.splitting import amounts, split_of
from validators.sheets.money.choices import Method


def by_area(table, **chosen):
    return split_of(table, method=Method.PER_AREA, **chosen)


def test_m6_a_flat_of_100_in_100_000_square_metres_pays_a_thousandth():
    found = by_area("| 门牌 | 面积 |\n| 1-1-101 | 100 |\n| 1-1-102 | 99900 |", approved_total=1_000_000_00)
    assert amounts(found)["1号楼1单元101"] == 1_000_00


def test_shares_follow_the_area_to_the_hundredth():
    found = by_area("| 门牌 | 面积 |\n| 1-1-101 | 33.33 |\n| 1-1-102 | 66.67 |", approved_total=10_000_00)
    assert amounts(found) == {"1号楼1单元101": 3_333_00, "1号楼1单元102": 6_667_00}


def test_a_dwelling_without_area_is_left_out_and_the_others_bear_all():
    found = by_area("| 门牌 | 面积 |\n| 1-1-101 | 50 |\n| 1-1-102 | |\n| 1-1-103 | 50 |", approved_total=100_00)
    assert amounts(found) == {"1号楼1单元101": 50_00, "1号楼1单元103": 50_00}


def test_without_any_area_nothing_is_split_and_a_finding_says_so():
    found = by_area("| 门牌 | 面积 |\n| 1-1-101 | |", approved_total=100_00)
    assert (found.shares, found.difference) == ((), 100_00)
    assert [finding.code for finding in found.findings if finding.severity == "error"] == ["nobody-pays"]
