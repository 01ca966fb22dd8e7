from tests.dossiers import dossier
from tests.validators.checks.seen import said, seen
from validators.checks.roster.room_floor import check

ROSTER = """
    | 楼栋 | 楼层 | 房号 | 建筑面积 | 产权人 |
    | 1    | 1    | 101  | 80       | 卢曙明 |
    | 1    | 12   | 1203 | 80       | 宋富兰 |
    | 1    | 4    | 502  | 80       | 范晴霞 |
    | 1    | 4    | 7    | 80       | 冯志民 |
    | 1    | -1   | 地下室3 | 12    | 汪华安 |
    | 1    |      | 603  | 80       | 李江   |
    | 1    | 2    | 202  | 80       | 谷敬林 |
"""


def test_a_room_on_another_floor_than_its_number_says() -> None:
    assert seen(check, dossier(ROSTER)) == ["room-floor-mismatch 户室清册!C4"]
    assert said(check, dossier(ROSTER)) == "房号 502 看来在 5 层，楼层却填了 4"


def test_an_answer_is_looked_at_too() -> None:
    answered = dossier(
        ROSTER,
        """
        | 楼栋 | 楼层 | 房号 | 意见 | 签字   |
        | 1    | 10   | 101  | 同意 | 卢曙明 |
        """,
    )
    assert seen(check, answered) == ["room-floor-mismatch 户室清册!C4", "room-floor-mismatch 同意表!C2"]


def test_a_building_numbered_another_way_raises_no_alarm() -> None:
    assert not seen(
        check,
        dossier("""
        | 楼栋 | 楼层 | 房号 | 建筑面积 | 产权人 |
        | 1    | 1    | 201  | 80       | 卢曙明 |
        | 1    | 1    | 202  | 80       | 宋富兰 |
        | 1    | 2    | 203  | 80       | 范晴霞 |
        | 1    | 3    | 304  | 80       | 冯志民 |
        """),
    )
