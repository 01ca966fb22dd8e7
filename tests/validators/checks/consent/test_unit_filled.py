from tests.dossiers import dossier
from tests.validators.checks.seen import said, seen
from validators.checks.consent.unit_filled import check

ROSTER = """
    | 楼栋 | 单元 | 房号 | 建筑面积 | 产权人 |
    | 3    | 1    | 101  | 80       | 卢曙明 |
    | 3    | 2    | 201  | 80       | 宋富兰 |
    | 4    |      | 101  | 80       | 范晴霞 |
"""
HEADER = "| 楼栋 | 单元 | 房号 | 意见 | 签字   |\n"


def test_the_only_dwelling_that_fits_is_taken_and_named() -> None:
    short = dossier(
        ROSTER,
        HEADER
        + """
        | 3    |      | 201  | 同意 | 宋富兰 |
        | 3    |      | 101  | 同意 | 卢曙明 |
        """,
    )
    assert seen(check, short) == ["answer-unit-filled 同意表!B2"]
    assert said(check, short) == (
        "有 2 条意见（如 3号楼201）与户室清册只有一处写了单元，门牌只对得上一户，按 3号楼2单元201、3号楼1单元101 计"
    )


def test_the_roster_may_be_the_one_without() -> None:
    assert seen(check, dossier(ROSTER, HEADER + "| 4 | 1 | 101 | 同意 | 范晴霞 |")) == ["answer-unit-filled 同意表!B2"]


def test_the_same_unit_on_both_sides_needs_no_word() -> None:
    assert not seen(
        check,
        dossier(
            ROSTER,
            HEADER
            + """
        | 3    | 一   | 101  | 同意 | 卢曙明 |
        | 4    |      | 101  | 同意 | 范晴霞 |
        """,
        ),
    )
