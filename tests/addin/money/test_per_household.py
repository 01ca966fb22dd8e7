import pytest

from tests.addin.money.splitting import amounts, split_of
from validators.sheets.money.choices import Rounding

THREE = "| 门牌 | 面积 |\n| 1-1-101 | 40 |\n| 1-1-102 | 90 |\n| 1-1-201 | |"


def test_m7_ten_thousand_by_three():
    assert amounts(split_of(THREE, approved_total=10_000_00)) == {
        "1号楼1单元101": 3_333_34,
        "1号楼1单元102": 3_333_33,
        "1号楼1单元201": 3_333_33,
    }


@pytest.mark.parametrize("rows", [THREE, "| 门牌 |\n| 1-1-201 |\n| 1-1-102 |\n| 1-1-101 |"])
def test_the_odd_fen_goes_to_the_first_address_wherever_its_row_stands(rows):
    assert amounts(split_of(rows, approved_total=10_000_00))["1号楼1单元101"] == 3_333_34


@pytest.mark.parametrize(
    ("rounding", "each", "difference"),
    [
        (Rounding.FEN, [3_333_42, 3_333_42, 3_333_41], 0),
        (Rounding.JIAO, [3_333_50, 3_333_40, 3_333_30], 5),
        (Rounding.YUAN, [3_334_00, 3_333_00, 3_333_00], 25),
    ],
)
def test_what_a_coarse_unit_cannot_express_is_told_and_put_on_nobody(rounding, each, difference):
    found = split_of(THREE, approved_total=10_000_25, rounding=rounding)
    assert sum(each) + difference == found.residents
    assert (sum(amounts(found).values()), found.difference) == (sum(each), difference)


def test_a_dwelling_without_area_pays_its_part_by_household():
    assert amounts(split_of("| 门牌 | 面积 |\n| 1-1-101 | |", approved_total=100)) == {"1号楼1单元101": 100}
