from tests.dossiers import dossier
from tests.validators.checks.seen import CLEAN_ANSWERS, CLEAN_ROSTER, seen
from validators.checks.consent.one_tick import check

PAPER = """
    | 楼号  | 楼层 | 东户意见 | 东户签字 |
    | 307楼 | 1    | 同意     | 郭付文   |
    |       | 2    | 同意     | 孙破云   |
"""


def test_paper_grids_are_remarked_on_once() -> None:
    both = dossier(CLEAN_ROSTER, CLEAN_ANSWERS, paper={"同意表-307楼": PAPER, "同意表-308楼": PAPER})
    assert seen(check, both) == ["one-tick-two-questions 同意表-307楼"]


def test_a_list_asks_one_question() -> None:
    assert not seen(check, dossier(CLEAN_ROSTER, CLEAN_ANSWERS))
