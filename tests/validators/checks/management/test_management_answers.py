"""物业意向 beside the roster."""

from dataclasses import replace

import pytest

from tests.dossiers import dossier
from tests.papers import read
from tests.validators.checks.seen import CLEAN_ROSTER, said, seen
from validators.checks.management.management_answers import check
from validators.sheets.management.willing import read as read_willing

HEAD = "| 楼栋 | 单元 | 房号 | 意见 | 可接受收费 |"
ONE = "| 1 | 1 | 101 | 愿意 | 0.5 |"


def wishes(*lines, roster=CLEAN_ROSTER):
    return replace(dossier(roster), papers=read(物业意向="\n".join((HEAD, *lines)))[0])


def test_clean_answers_and_none_say_nothing():
    assert seen(check, wishes(ONE, "| 1栋 | 2单元 | 502 | 不愿意 | |")) == []
    assert seen(check, wishes()) == []


def test_a_household_that_is_not_in_the_roster():
    assert seen(check, wishes(ONE, "| 9 | 1 | 101 | 愿意 | |")) == ["management-no-dwelling 物业意向!A3"]


def test_an_empty_roster_is_told_elsewhere():
    assert seen(check, wishes(ONE, roster="")) == []


@pytest.mark.parametrize(
    ("second", "told"),
    [(ONE, []), ("| 1号楼 | 1 | 101 | 愿意 | 0.6 |", ["management-twice 物业意向!A3"])],
)
def test_answering_twice_matters_only_where_the_answers_differ(second, told):
    assert seen(check, wishes(ONE, second)) == told


def test_both_cells_are_named():
    assert "物业意向!A2" in said(check, wishes(ONE, "| 1 | 1 | 101 | 不愿意 | |"))


@pytest.mark.parametrize(
    ("typed", "willing"), [("愿意", True), ("√", True), ("不 愿 意", False), ("×", False), ("否", False)]
)
def test_words_for_yes_and_no(typed, willing):
    assert read_willing(typed).value is willing


def test_a_word_that_is_neither_is_asked_about():
    assert [issue.kind.code for issue in read_willing("随便").issues] == ["choice-unknown"]
