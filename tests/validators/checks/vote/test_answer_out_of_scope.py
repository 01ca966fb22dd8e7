from dataclasses import replace

from tests.dossiers import dossier
from tests.validators.checks.seen import CLEAN_ANSWERS, CLEAN_ROSTER, said, seen
from validators.checks.vote.answer_out_of_scope import check
from validators.sheets.vote.scope import Scope


def scoped(building: str, unit: str = ""):
    return replace(dossier(CLEAN_ROSTER, CLEAN_ANSWERS, motion="装电梯"), scope=Scope(building, unit))


def test_a_vote_of_the_whole_compound_has_no_outside() -> None:
    assert not seen(check, dossier(CLEAN_ROSTER, CLEAN_ANSWERS))


def test_answers_from_outside_are_told_at_their_opinion() -> None:
    assert seen(check, scoped("1")) == ["answer-out-of-scope 同意表!E5", "answer-out-of-scope 同意表!E6"]
    assert [place[-2:] for place in seen(check, scoped("1", "2"))] == ["E2", "E3", "E5", "E6"]


def test_it_says_where_and_what_the_scope_is() -> None:
    lone = replace(
        dossier(CLEAN_ROSTER, "| 楼栋 | 房号 | 意见 | 签字 |\n| 2 | 101 | 同意 | 范晴霞 |", motion="装电梯"),
        scope=Scope("1", "2"),
    )
    assert said(check, lone).startswith("2号楼1单元101 不在议题“装电梯”的范围（1号楼2单元）内")
