from tests.dossiers import dossier
from tests.validators.checks.seen import said, seen
from validators.checks.roster.duplicate_dwelling import check


def test_the_second_row_is_named_with_the_cell_of_the_first() -> None:
    twice = dossier("""
        | 楼栋  | 单元 | 房号 | 建筑面积 | 产权人 |
        | 1     | 1    | 101  | 80       | 卢曙明 |
        | 1     | 1    | 102  | 80       | 宋富兰 |
        | 1号楼 | 一   | 101室 | 80      | 卢曙明 |
        """)
    assert seen(check, twice) == ["duplicate-dwelling 户室清册!C4"]
    assert said(check, twice) == "1号楼1单元101 在户室清册里重复，第一次在 户室清册!C2"


def test_three_of_one_are_two_too_many() -> None:
    thrice = dossier("""
        | 楼栋 | 单元 | 楼层 | 户位 | 建筑面积 | 产权人 |
        | 1    | 1    | 1    | 东   | 80       | 卢曙明 |
        | 1    | 1    | 1    | 东   | 80       | 宋富兰 |
        | 1    | 1    | 1    | 东   | 80       | 范晴霞 |
        """)
    assert seen(check, thrice) == ["duplicate-dwelling 户室清册!D3", "duplicate-dwelling 户室清册!D4"]


def test_the_same_room_of_another_unit_or_floor_is_another_dwelling() -> None:
    assert not seen(
        check,
        dossier("""
        | 楼栋 | 单元 | 楼层 | 户位 | 房号 | 建筑面积 | 产权人 |
        | 1    | 1    | 1    |      | 101  | 80       | 卢曙明 |
        | 1    | 2    | 1    |      | 101  | 80       | 宋富兰 |
        | 2    | 1    | 1    | 东   |      | 80       | 范晴霞 |
        | 2    | 1    | 2    | 东   |      | 80       | 冯志民 |
        """),
    )
