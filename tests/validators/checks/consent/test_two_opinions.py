from tests.dossiers import dossier
from tests.validators.checks.seen import CLEAN_ROSTER, said, seen
from validators.checks.consent.two_opinions import check


def test_a_second_opinion_that_differs_is_an_error_at_the_second() -> None:
    answered = dossier(
        CLEAN_ROSTER,
        """
        | 楼栋 | 单元 | 房号 | 意见   | 签字   |
        | 1    | 1    | 502  | 同意   | 亓文简 |
        | 1    | 1    | 101  | 同意   | 卢曙明 |
        | 1    | 1    | 502  | 不同意 | 亓文简 |
        """,
    )
    assert seen(check, answered) == ["two-opinions 同意表!D4"]
    assert said(check, answered) == ("1号楼1单元502 有两种意见：这里是“不同意”，同意表!D2 是“同意”；现按无效计")


def test_a_list_and_a_paper_sheet_may_disagree() -> None:
    answered = dossier(
        CLEAN_ROSTER,
        """
        | 楼栋 | 单元 | 房号 | 意见 | 签字   |
        | 1    | 1    | 502  | 同意 | 亓文简 |
        """,
        paper={
            "同意表-1号楼": """
        | 楼号       | 楼层 | 502意见 | 502签字 |
        | 1号楼1单元 | 5    | 弃权    | 亓文简  |
        """
        },
    )
    assert seen(check, answered) == ["two-opinions 同意表-1号楼!C2"]


def test_the_same_opinion_twice_is_a_note() -> None:
    answered = dossier(
        CLEAN_ROSTER,
        """
        | 楼栋 | 单元 | 房号 | 意见 | 签字   |
        | 1    | 1    | 502  | 同意 | 亓文简 |
        | 1    | 1    | 502  | √    | 亓文简 |
        """,
    )
    assert seen(check, answered) == ["answered-twice 同意表!D3"]


def test_a_blank_or_unreadable_opinion_contradicts_nothing() -> None:
    assert not seen(
        check,
        dossier(
            CLEAN_ROSTER,
            """
        | 楼栋 | 单元 | 房号 | 意见 | 签字   |
        | 1    | 1    | 502  |      |        |
        | 1    | 1    | 502  | 同意 | 亓文简 |
        | 1    | 1    | 502  | ？？ | 亓文简 |
        """,
        ),
    )
