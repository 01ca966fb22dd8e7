from tests.dossiers import dossier
from tests.validators.checks.seen import said, seen
from validators.checks.roster.one_phone import check

HEADER = "| 楼栋 | 房号 | 建筑面积 | 产权人 | 联系电话 |\n"


def test_three_owners_with_one_phone_are_worth_a_look() -> None:
    shared = dossier(
        HEADER
        + """
        | 1    | 101  | 80       | 卢曙明 | '13837337007             |
        | 1    | 102  | 80       | 宋富兰 | '13833571108 13837337007 |
        | 1    | 103  | 80       | 范晴霞 | 138-3733-7007            |
        """
    )
    assert seen(check, shared) == ["one-phone-many-dwellings 户室清册!E2"]
    assert said(check, shared) == "电话 13837337007 填给了 3 位不同的产权人：1号楼101、1号楼102、1号楼103"


def test_one_owner_s_three_dwellings_and_a_couple_s_two_are_not() -> None:
    assert not seen(
        check,
        dossier(
            HEADER
            + """
        | 1    | 101  | 80       | 卢曙明 | '13837337007 |
        | 1    | 102  | 80       | 卢曙明 | '13837337007 |
        | 1    | 103  | 80       | 卢曙明 | '13837337007 |
        | 1    | 104  | 80       | 宋富兰 | '13833571108 |
        | 1    | 105  | 80       | 李江   | '13833571108 |
        """
        ),
    )
