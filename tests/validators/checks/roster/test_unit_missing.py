from tests.dossiers import dossier
from tests.validators.checks.seen import said, seen
from validators.checks.roster.unit_missing import check

HEADER = "| 楼栋 | 单元 | 房号 | 房屋类型 | 建筑面积 | 产权人 |\n"


def test_a_dwelling_needs_its_unit_where_others_have_one() -> None:
    gap = dossier(
        HEADER
        + """
        | 1    | 1    | 101  | 住宅     | 80       | 卢曙明 |
        | 1    |      | 102  | 住宅     | 80       | 宋富兰 |
        """
    )
    assert seen(check, gap) == ["unit-missing 户室清册!B3"]
    assert said(check, gap) == "1号楼102 没有填单元，同一楼栋的其他户填了"


def test_a_bungalow_needs_its_row() -> None:
    gap = dossier(
        HEADER
        + """
        | 平房 | 2    | 3    | 平房     | 40       | 卢曙明 |
        | 平房 |      | 1    | 平房     | 40       | 宋富兰 |
        """
    )
    assert said(check, gap) == "平房1号 没有填排号，同一楼栋的其他户填了"


def test_shops_parking_and_buildings_without_units_need_none() -> None:
    assert not seen(
        check,
        dossier(
            HEADER
            + """
        | 1    | 1    | 101   | 住宅    | 80       | 卢曙明 |
        | 1    |      | 商铺2 | 商铺    | 80       | 宋富兰 |
        | 1    |      | 车位3 | 车位    | 12       | 宋富兰 |
        | 2    |      | 101   | 住宅    | 80       | 范晴霞 |
        """
        ),
    )
