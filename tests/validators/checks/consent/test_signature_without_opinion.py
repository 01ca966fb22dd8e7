from tests.dossiers import dossier
from tests.validators.checks.seen import CLEAN_ROSTER, said, seen
from validators.checks.consent.signature_without_opinion import check


def test_a_signature_alone_is_no_consent() -> None:
    signed = dossier(
        CLEAN_ROSTER,
        """
        | 楼栋 | 单元 | 房号 | 意见 | 签字   |
        | 1    | 1    | 502  |      | 亓文简 |
        """,
    )
    assert seen(check, signed) == ["signature-without-opinion 同意表!D2"]
    assert said(check, signed) == "1号楼1单元502 有“亓文简”的签字，但没有意见，现按未收计"


def test_an_unreadable_opinion_has_its_own_error_already() -> None:
    assert not seen(
        check,
        dossier(
            CLEAN_ROSTER,
            """
        | 楼栋 | 单元 | 房号 | 意见   | 签字   |
        | 1    | 1    | 502  | 再看看 | 亓文简 |
        """,
        ),
    )
