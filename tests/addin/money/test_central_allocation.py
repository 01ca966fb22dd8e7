from fractions import Fraction

import pytest

from addin.money.central_allocation import (
    WEIGHTS_2019,
    WEIGHTS_LATER,
    Region,
    allocation,
    ratios,
)

ONE = Region("甲", 100, 10, 4, 1)
TWO = Region("乙", 300, 10, 4, 3, Fraction(1))


@pytest.mark.parametrize("weights", [WEIGHTS_2019, WEIGHTS_LATER])
def test_weights_sum_to_the_whole(weights):
    assert sum(weights) == 1


@pytest.mark.parametrize(
    ("case", "weights", "first"),
    [
        ("2019: 40/40/10/10", WEIGHTS_2019, "0.375"),
        ("later: 40/30/10/10/10, all performance the other's", WEIGHTS_LATER, "0.325"),
    ],
)
def test_each_factor_by_its_weight(case, weights, first):
    assert ratios([ONE, TWO], weights) == [Fraction(first), 1 - Fraction(first)], case


def test_the_coefficient_of_hardship_weighs_tasks_but_not_performance():
    poor = Region("甲", 1, 1, 1, 1, Fraction(1), hardship=Fraction(3))
    rich = Region("乙", 1, 1, 1, 1, Fraction(1))
    assert ratios([poor, rich], WEIGHTS_LATER)[0] == Fraction(9, 10) * Fraction(3, 4) + Fraction(1, 20)


def test_alone_a_region_has_everything():
    assert ratios([TWO], WEIGHTS_LATER) == [1]


def test_a_factor_that_nobody_has_hands_out_nothing():
    assert sum(ratios([ONE], WEIGHTS_LATER)) == Fraction(9, 10)


def test_the_money_sums_to_the_fen_and_ties_go_by_name():
    same = [Region(name, 1, 1, 1, 1) for name in "cab"]
    assert allocation(100, same, WEIGHTS_2019) == [33, 34, 33]


def test_one_household_more_changes_the_money():
    more = Region("甲", 100, 11, 4, 1)
    assert allocation(1_000_000, [more, TWO]) != allocation(1_000_000, [ONE, TWO])


def test_what_a_factor_that_nobody_has_would_hand_out_stays_undistributed():
    assert allocation(1001, [ONE], WEIGHTS_LATER) == [900]
