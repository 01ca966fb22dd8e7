from tests.dossiers import dossier
from tests.validators.checks.seen import said, seen
from validators.checks.roster.floor_above import check

ROSTER = """
    | 楼栋 | 楼层 | 房号 | 建筑面积 | 产权人 |
    | 1    | 1    | 101  | 80       | 卢曙明 |
    | 1    | 5    | 502  | 80       | 宋富兰 |
    | 2    | 7    | 701  | 80       | 范晴霞 |
"""
ANSWER = """
    | 楼栋 | 楼层    | 房号 | 意见 | 签字   |
    | 1    | {floor} | 502  | 同意 | 宋富兰 |
"""


def test_the_roster_is_held_against_the_highest_floor_of_the_settings() -> None:
    assert seen(check, dossier(ROSTER, floors=6)) == ["floor-above-building 户室清册!B4"]
    assert said(check, dossier(ROSTER, floors=6)) == "楼层 7 超过“参数”里的最高层数 6"
    assert not seen(check, dossier(ROSTER, floors=7))


def test_an_answer_is_held_against_its_own_building() -> None:
    answered = dossier(ROSTER, ANSWER.format(floor=6))
    assert seen(check, answered) == ["floor-above-roster 同意表!B2"]
    assert said(check, answered) == "楼层 6 超过户室清册里1号楼的最高层 5"
    assert not seen(check, dossier(ROSTER, ANSWER.format(floor=5)))


def test_one_floor_gets_one_remark() -> None:
    assert seen(check, dossier(ROSTER, ANSWER.format(floor=9), floors=8)) == ["floor-above-building 同意表!B2"]


def test_where_the_roster_gives_no_floors_nothing_is_above() -> None:
    bare = "| 楼栋 | 房号 | 建筑面积 | 产权人 |\n| 1 | 502 | 80 | 宋富兰 |"
    assert not seen(check, dossier(bare, ANSWER.format(floor=9)))
