import pytest

from addin.money.budget import budget, cut_off
from tests.money import dossier, item
from validators.sheets.money.choices import CutOff


@pytest.mark.parametrize(
    ("case", "costs", "funds", "stop", "skip"),
    [
        ("all fit", [1, 2, 3], 6, "yyy", "yyy"),
        ("one fen too little", [1, 2, 3], 5, "yyn", "yyn"),
        ("stop holds back what would fit", [3, 9, 2], 5, "ynn", "yny"),
        ("the first does not fit", [9, 1], 5, "nn", "ny"),
        ("no money", [1, 0], 0, "nn", "ny"),
        ("an item for nothing", [5, 0], 5, "yy", "yy"),
        ("no items", [], 5, "", ""),
        ("what does not fit leaves no more than there was", [9, 6], 5, "nn", "nn"),
        ("skipping twice", [4, 4, 2, 4, 1], 7, "ynnnn", "ynyny"),
    ],
)
def test_cut_off(case, costs, funds, stop, skip):
    for mode, expected in ((CutOff.STOP, stop), (CutOff.SKIP, skip)):
        assert "".join("ny"[funded] for funded in cut_off(costs, funds, mode)) == expected, case


def names(items):
    return [item.name for item in items]


ITEMS = [item("丙", 2, 3), item("甲", 3, 1), item("乙", 9, 2)]


@pytest.mark.parametrize(
    ("mode", "funded", "waiting", "left"),
    [(CutOff.STOP, ["甲"], ["乙", "丙"], 2), (CutOff.SKIP, ["甲", "丙"], ["乙"], 0)],
)
def test_what_is_funded_what_waits_and_what_is_left(mode, funded, waiting, left):
    found = budget(dossier([], ITEMS, item_funds=5, cut_off=mode))
    assert (names(found.funded), names(found.waiting), found.left(mode)) == (funded, waiting, left)
    assert (found.left(CutOff.STOP), found.left(CutOff.SKIP)) == (2, 0)


def test_the_funds_are_the_approved_total_where_nothing_else_is_said():
    assert budget(dossier([], ITEMS, approved_total=14)).funds == 14


def test_the_order_of_rows_has_no_effect():
    one, two = (budget(dossier([], rows, item_funds=5)) for rows in (ITEMS, ITEMS[::-1]))
    assert one.entries == two.entries


@pytest.mark.parametrize(
    ("items", "codes"),
    [
        ([item("甲", 1, None)], ["item-rank-missing"]),
        ([item("甲", 0, None), item("乙", 0, None)], ["item-rank-missing", "item-cost-missing"]),
        ([item("甲", 1, 1), item("乙", 1, 1)], ["item-rank-twice"]),
        ([item("甲", 1, 0), item("乙", 1, 1)], []),
        ([item("甲", 1, 0), item("乙", 1, 0)], ["item-rank-twice"]),
        ([item("甲", 0, 1)], ["item-cost-missing"]),
        ([item("甲", 9, 1)], ["items-wait"]),
        ([item("甲", 5, 1)], []),
    ],
)
def test_findings(items, codes):
    assert [finding.code for finding in budget(dossier([], items, item_funds=5)).findings] == codes


def test_an_item_without_a_rank_comes_last():
    assert names(budget(dossier([], [item("甲", 1, None), item("乙", 1, 9)], item_funds=5)).funded) == ["乙", "甲"]


def test_rank_0_goes_before_rank_1_whatever_the_names():
    assert names(budget(dossier([], [item("乙", 1, 1), item("甲", 1, 0)], item_funds=5)).funded) == ["甲", "乙"]


def test_what_waits_is_told_at_the_first_that_waits():
    items = [item("甲", 9, 1, row=4), item("乙", 9, 2, row=3), item("丙", 9, 3, row=2)]
    (told,) = budget(dossier([], items, item_funds=5)).findings
    assert (str(told.place), told.value, told.params["names"]) == ("改造项目!C4", "甲", "甲、乙、丙")
