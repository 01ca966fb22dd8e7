from tests.dossiers import dossier
from tests.validators.checks.seen import said, seen
from validators.checks.consent.owner_conflict import check

ROSTER = """
    | 楼栋 | 房号 | 建筑面积 | 产权人 | 产权人代码 |
    | 1    | 101  | 80       | 卢曙明 | A          |
    | 1    | 102  | 80       | 卢曙明 | A          |
    | 1    | 103  | 80       | 卢曙明 | A          |
    | 1    | 104  | 80       | 宋富兰 | B          |
"""
HEADER = "| 楼栋 | 房号 | 意见 | 签字 |\n"


def test_one_person_s_dwellings_must_agree() -> None:
    split = dossier(
        ROSTER,
        HEADER
        + """
        | 1    | 102  | 同意   | 卢曙明 |
        | 1    | 101  | 不同意 | 卢曙明 |
        | 1    | 104  | 弃权   | 宋富兰 |
        """,
    )
    assert seen(check, split) == ["owner-conflict 同意表!C2"]
    assert said(check, split) == (
        "产权人“卢曙明”的几套房意见不一：1号楼102 是“同意”，1号楼101（同意表!C3）是“不同意”；人数和面积按无效计"
    )


def test_one_answer_may_stand_for_all_his_dwellings() -> None:
    assert not seen(
        check,
        dossier(
            ROSTER,
            HEADER
            + """
        | 1    | 102  | 同意   | 卢曙明 |
        | 1    | 104  | 不同意 | 宋富兰 |
        """,
        ),
    )


def test_an_invalid_answer_conflicts_with_nothing() -> None:
    assert not seen(
        check,
        dossier(
            ROSTER,
            HEADER
            + """
        | 1    | 101  | 同意   | 卢曙明 |
        | 1    | 102  | 不同意 |        |
        | 1    | 103  | 同意   | 卢曙明 |
        | 1    | 103  | 弃权   | 卢曙明 |
        """,
        ),
    )


def test_different_persons_may_differ() -> None:
    assert not seen(
        check,
        dossier(
            ROSTER.replace("A  ", "  "),
            HEADER
            + """
        | 1    | 101  | 同意   | 卢曙明 |
        | 1    | 102  | 不同意 | 卢曙明 |
        """,
        ),
    )
