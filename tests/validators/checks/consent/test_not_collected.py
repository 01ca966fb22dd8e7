from tests.dossiers import dossier
from tests.validators.checks.seen import CLEAN_ANSWERS, CLEAN_ROSTER, said, seen
from validators.checks.consent.not_collected import check, uncollected

ROSTER = """
    | 楼栋 | 房号 | 房屋类型 | 建筑面积 | 产权人 |
    | 1    | 101  | 住宅     | 80       | 卢曙明 |
    | 1    | 102  | 住宅     | 80       | 宋富兰 |
    | 1    | 103  | 住宅     | 80       | 范晴霞 |
    | 1    | 104  | 住宅     | 80       | 冯志民 |
    | 1    | 105  | 住宅     | 80       | 汪华安 |
    | 2    | 101  | 商铺     | 80       | 李江   |
    | 2    | 102  | 车位     | 12       | 李江   |
"""
ONE = """
    | 楼栋 | 房号 | 意见   | 签字   |
    | 1    | 101  | {opinion} | 卢曙明 |
"""


def test_one_note_a_building_names_the_first_few() -> None:
    begun = dossier(ROSTER, ONE.format(opinion="同意"))
    assert seen(check, begun) == ["not-collected 户室清册!B3"]
    assert said(check, begun) == "1号楼 还有 4 户没有收到意见：1号楼102、1号楼103、1号楼104 等"


def test_shops_count_by_their_setting_and_parking_never() -> None:
    begun = dossier(ROSTER, ONE.format(opinion="不同意"), shops_are_households=True)
    assert seen(check, begun) == ["not-collected 户室清册!B3", "not-collected 户室清册!B7"]


def test_an_unreadable_or_unsigned_answer_was_collected() -> None:
    assert len(uncollected(dossier(ROSTER, ONE.format(opinion="？？")))) == 4


def test_a_blank_answer_was_not() -> None:
    blank = ONE.format(opinion="同意") + "| 1 | 102 | | 宋富兰 |"
    assert len(uncollected(dossier(ROSTER, blank))) == 4


def test_all_collected_or_none_at_all_gives_no_note() -> None:
    assert not seen(check, dossier(CLEAN_ROSTER, CLEAN_ANSWERS))
    assert not seen(check, dossier(CLEAN_ROSTER))
