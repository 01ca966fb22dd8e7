"""资金用完为止 over compounds and years, against a reckoning with paper and pencil."""

import pytest

from addin.batch.plan import Basis, Budget, plan
from addin.batch.ranking import rank
from tests.addin.batch.made import variants


def planned(needs, budget):
    """Needs in the order of the places."""
    ones = variants(*({"agree": 100 - at, "subsidy": need, "investment": 10 * need} for at, need in enumerate(needs)))
    return plan(rank(ones), budget)


def years(needs, budget):
    rows = planned(needs, budget).rows
    return rows["停止"].to_list(), rows["跳过"].to_list()


@pytest.mark.parametrize(
    ("needs", "money", "stopping", "skipping"),
    [
        ([50, 60, 30, 20], (100, 100, 100), [1, 2, 2, 3], [1, 2, 1, 1]),
        ([100, 1], (100, 1), [1, 2], [1, 2]),
        ([101, 1], (100, 100), [0, 0], [0, 1]),
        ([50, 50, 1], (100,), [1, 1, 0], [1, 1, 0]),
        ([40, 40, 40], (79, 80), [1, 2, 2], [1, 2, 2]),
        ([10, 20], (0, 30), [2, 2], [2, 2]),
    ],
)
def test_both_ways_of_stopping(needs, money, stopping, skipping):
    assert years(needs, Budget(money)) == (stopping, skipping)


def test_what_is_left_goes_on_only_where_it_is_said():
    assert years([60, 70], Budget((100, 30))) == ([1, 0], [1, 0])
    assert years([60, 70], Budget((100, 30), carry=True)) == ([1, 2], [1, 2])


def test_no_fen_is_lost_and_none_is_spent_twice():
    found = planned([50, 60, 30, 20, 90], Budget((100, 100, 100), carry=True))
    for mode in ("停止", "跳过"):
        sums = found.sums[found.sums["mode"] == mode]
        paid = found.rows.loc[(found.rows[mode] > 0).fillna(False), "need"].sum()
        assert sums["paid"].sum() == paid
        assert (sums["budget"] + sums["brought"] == sums["paid"] + sums["left"]).all()
        assert sums["budget"].sum() == paid + sums["left"].iloc[-1]


def test_the_basis_is_what_was_chosen():
    assert years([10, 10], Budget((100,), Basis.INVESTMENT)) == ([1, 0], [1, 0])


def test_who_has_no_amount_is_neither_paid_nor_in_the_way():
    stopping, _ = years([50, 0, 50], Budget((100,)))
    assert [str(year) for year in stopping] == ["1", "<NA>", "1"]


def test_who_is_not_ranked_takes_no_part():
    ones = variants({"subsidy": 5, "gate": False}, {"subsidy": 5})
    assert plan(rank(ones), Budget((10,))).rows["file"].to_list() == ["1.xlsx"]
