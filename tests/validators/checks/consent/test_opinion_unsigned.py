import pytest

from tests.dossiers import dossier
from tests.validators.checks.seen import CLEAN_ROSTER, said, seen
from validators.checks.consent.opinion_unsigned import check


@pytest.mark.parametrize("opinion", ["同意", "不同意", "弃权"])
def test_any_opinion_needs_a_signature(opinion: str) -> None:
    unsigned = dossier(
        CLEAN_ROSTER,
        f"""
        | 楼栋 | 单元 | 房号 | 意见      | 签字 |
        | 1    | 1    | 502  | {opinion} |      |
        """,
    )
    assert seen(check, unsigned) == ["opinion-unsigned 同意表!E2"]
    assert said(check, unsigned) == f"1号楼1单元502 写了“{opinion}”但没有签字；没有签字的意见无效"


def test_a_tick_in_the_signature_cell_is_no_signature() -> None:
    assert seen(
        check,
        dossier(
            CLEAN_ROSTER,
            """
        | 楼栋 | 单元 | 房号 | 意见 | 签字 |
        | 1    | 1    | 502  | 同意 | √    |
        """,
        ),
    ) == ["opinion-unsigned 同意表!E2"]


@pytest.mark.parametrize("opinion", ["", "？？"])
def test_no_opinion_needs_none(opinion: str) -> None:
    assert not seen(
        check,
        dossier(
            CLEAN_ROSTER,
            f"""
        | 楼栋 | 单元 | 房号 | 意见      | 签字 |
        | 1    | 1    | 502  | {opinion} |      |
        """,
        ),
    )
