import pytest

from tests.addin.money.splitting import amounts, split_of
from validators.sheets.money.choices import Method

MIXED = """
    | 门牌     | 类型   | 面积 |
    | 10-1-101 | 住宅   | 50   |
    | 2-1-101  | 商铺   | 30   |
    | 2-1-901  | 车位   | 12   |
    | 平房-2-3 | 平房   | 40   |
    | 2-1-902  | 储藏室 | 8    |
    | 2-2-101  | 其他   | 60   |
"""


def test_homes_bungalows_and_shops_pay_in_the_order_of_the_sheet():
    assert list(amounts(split_of(MIXED, approved_total=300))) == ["10号楼1单元101", "2号楼1单元101", "平房2排3号"]


def test_parking_and_storage_pay_where_they_count():
    found = split_of(MIXED, approved_total=100_00, method=Method.PER_AREA, parking_counts=True)
    assert amounts(found)["2号楼1单元901"] == round(100_00 * 12 / 140)
    assert len(found.shares) == 5


def test_the_kind_other_is_left_out_with_a_note_at_its_first_cell():
    (note,) = [f for f in split_of(MIXED, approved_total=300).findings if f.code == "other-kind-does-not-pay"]
    assert (str(note.place), note.message) == ("户室清册!B7", "房屋类型为“其他”的共 1 处，不参加分摊")


def test_units_and_buildings_sum_their_dwellings_in_natural_order():
    found = split_of(MIXED, approved_total=120_00, method=Method.PER_AREA)
    assert found.by_unit == (
        ("2号楼1单元", 1, 3000, 30_00),
        ("10号楼1单元", 1, 5000, 50_00),
        ("平房2排", 1, 4000, 40_00),
    )
    assert [(line.name, line.amount) for line in found.by_building] == [
        ("2号楼", 30_00),
        ("10号楼", 50_00),
        ("平房", 40_00),
    ]


def test_the_amounts_of_the_settings_come_along():
    found = split_of(MIXED, approved_total=1_000_00, central_grant=600_00, city_grant=300_00, other_funds=10_00)
    assert (found.total, found.subsidy, found.other, found.residents) == (1_000_00, 900_00, 10_00, 90_00)
    assert sum(amounts(found).values()) == 90_00


@pytest.mark.parametrize(
    ("case", "chosen", "residents"),
    [
        ("nothing approved", {}, 0),
        ("more given than approved", {"approved_total": 100, "other_funds": 150}, -50),
    ],
)
def test_where_there_is_nothing_to_split_there_are_no_shares(case, chosen, residents):
    found = split_of(MIXED, **chosen)
    assert (found.residents, found.shares, found.by_unit, found.difference) == (residents, (), (), residents), case


def test_where_all_is_paid_for_everybody_owes_nothing():
    assert set(amounts(split_of(MIXED, approved_total=100, other_funds=100)).values()) == {0}


def test_an_empty_compound_cannot_pay():
    found = split_of("| 门牌 |", approved_total=100_00)
    assert [finding.code for finding in found.findings] == ["residents-part-unusual", "nobody-pays"]


@pytest.mark.parametrize(("residents", "owed"), [(1, 1), (0, 0), (-1, None)])
def test_what_residents_owe_is_printed_unless_it_is_below_nothing(residents, owed):
    found = split_of(AREAS, approved_total=100, other_funds=100 - residents)
    assert (found.residents, found.owed) == (residents, owed)
    assert found.stopped == (() if residents >= 0 else ("补助与其他资金超过核定总投资",))


AREAS = "| 门牌 | 面积 |\n| 1-1-101 | |\n| 1-2-101 | 50 |"


@pytest.mark.parametrize("residents", [0, 100])
def test_a_unit_is_listed_where_somebody_pays_though_without_area_or_amount(residents):
    found = split_of(AREAS, approved_total=100, other_funds=100 - residents)
    assert [(line.name, line.dwellings) for line in found.by_unit] == [("1号楼1单元", 1), ("1号楼2单元", 1)]
