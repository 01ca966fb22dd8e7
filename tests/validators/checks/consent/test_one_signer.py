from tests.dossiers import dossier
from tests.validators.checks.seen import said, seen
from validators.checks.consent.one_signer import check

ROSTER = """
    | 楼栋 | 房号 | 建筑面积 | 产权人       | 产权人代码 |
    | 1    | 101  | 80       | 卢曙明       | A          |
    | 1    | 102  | 80       | 宋富兰、李江 | B          |
    | 1    | 103  | 80       | 范晴霞       | C          |
    | 1    | 104  | 80       | 范晴霞       | C          |
"""
HEADER = "| 楼栋 | 房号 | 意见 | 签字   |\n"


def test_his_own_dwelling_and_two_others_are_three() -> None:
    busy = dossier(
        ROSTER,
        HEADER
        + """
        | 1    | 101  | 同意 | 卢曙明 |
        | 1    | 102  | 同意 | 卢曙明 |
        | 1    | 103  | 同意 | 卢曙明 |
        """,
    )
    assert seen(check, busy) == ["one-signer-many-dwellings 同意表!D3"]
    assert said(check, busy) == "“卢曙明”为 3 位产权人签了字：1号楼102、1号楼103"


def test_signing_together_with_somebody_is_signing_too() -> None:
    assert seen(
        check,
        dossier(
            ROSTER,
            HEADER
            + """
        | 1    | 101  | 同意 | 余德林         |
        | 1    | 102  | 同意 | 李石生、余德林 |
        | 1    | 103  | 同意 | 余德林         |
        """,
        ),
    ) == ["one-signer-many-dwellings 同意表!D2"]


def test_one_owner_s_two_dwellings_are_one_owner() -> None:
    assert not seen(
        check,
        dossier(
            ROSTER,
            HEADER
            + """
        | 1    | 102  | 同意 | 余德林 |
        | 1    | 103  | 同意 | 余德林 |
        | 1    | 104  | 同意 | 余德林 |
        """,
        ),
    )


def test_a_co_owner_signs_for_himself() -> None:
    assert not seen(
        check,
        dossier(
            ROSTER,
            HEADER
            + """
        | 1    | 101  | 同意 | 李江 |
        | 1    | 102  | 同意 | 李江 |
        """,
        ),
    )
