from fractions import Fraction

import pytest

from addin.money.central_allocation import (
    BY_TASKS,
    RULES,
    WEIGHTS_2019,
    WEIGHTS_2020,
    Region,
    Reward,
    Way,
    allocation,
    ratios,
    rule_of,
)

ONE = Region("甲", 100, 10, 4, 1)
TWO = Region("乙", 300, 10, 4, 3, Fraction(1))
OF_2019, OF_2020 = Way(WEIGHTS_2019), Way(WEIGHTS_2020)
TENTHS = tuple(Fraction(part, 100) for part in (40, 40, 10, 10, 0))


@pytest.mark.parametrize("weights", [WEIGHTS_2019, WEIGHTS_2020, TENTHS])
def test_weights_sum_to_the_whole(weights):
    assert sum(weights) == 1


@pytest.mark.parametrize(
    ("year", "citation"),
    [
        (2019, "财综〔2019〕31号"),
        (2021, "财综〔2019〕31号"),
        (2022, "财综〔2022〕37号"),
        (2024, "2024 年"),
        (2030, "2024 年"),
    ],
)
def test_each_year_has_its_rule(year, citation):
    assert citation in rule_of(year).citation


def test_no_year_has_two_rules_and_none_before_2019_has_one():
    assert all(sum(rule.is_of(year) for rule in RULES) == 1 for year in range(2019, 2060))
    assert rule_of(2018) is None


@pytest.mark.parametrize(
    ("case", "way", "first"),
    [
        ("2019: 40/40/10/10", OF_2019, "0.375"),
        ("later: 40/30/10/10/10, all performance the other's", OF_2020, "0.325"),
    ],
)
def test_each_factor_by_its_weight(case, way, first):
    assert ratios([ONE, TWO], way) == [Fraction(first), 1 - Fraction(first)], case


def test_of_the_80_percent_hardship_weighs_the_tasks_of_the_20_the_performance_does():
    poor = Region("甲", 1, 1, 1, 1, Fraction(1), hardship=Fraction(3))
    rich = Region("乙", 1, 1, 1, 1, Fraction(1))
    by_tasks = ratios([poor, rich], Way(TENTHS, Reward.TASKS))
    assert by_tasks[0] == BY_TASKS * Fraction(3, 4) + Fraction(1, 5) * Fraction(1, 2)
    both = ratios([poor, rich], Way(TENTHS, Reward.TASKS_AND_HARDSHIP))
    assert both[0] == Fraction(3, 4)


def test_better_performance_takes_more_of_the_20_percent_and_none_takes_nothing_of_it():
    good = Region("甲", 1, 1, 1, 1, Fraction(3))
    poor = Region("乙", 1, 1, 1, 1, Fraction(1))
    idle = Region("丙", 2, 2, 2, 2)
    assert ratios([good, poor, idle], Way(TENTHS, Reward.TASKS)) == [
        Fraction(1, 5) + Fraction(3, 20),
        Fraction(1, 5) + Fraction(1, 20),
        Fraction(2, 5),
    ]


def test_the_coefficient_of_hardship_weighs_tasks_but_not_performance():
    poor = Region("甲", 1, 1, 1, 1, Fraction(1), hardship=Fraction(3))
    rich = Region("乙", 1, 1, 1, 1, Fraction(1))
    assert ratios([poor, rich], OF_2020)[0] == Fraction(9, 10) * Fraction(3, 4) + Fraction(1, 20)


@pytest.mark.parametrize("way", [OF_2020, Way(TENTHS, Reward.TASKS)])
def test_alone_a_region_has_everything(way):
    assert ratios([TWO], way) == [1]


def test_a_factor_that_nobody_has_hands_out_nothing():
    assert sum(ratios([ONE], OF_2020)) == Fraction(9, 10)
    assert sum(ratios([ONE], Way(TENTHS, Reward.TASKS))) == BY_TASKS


def test_the_money_sums_to_the_fen_and_ties_go_by_name():
    same = [Region(name, 1, 1, 1, 1) for name in "cab"]
    assert allocation(100, same, OF_2019) == [33, 34, 33]


def test_one_household_more_changes_the_money():
    more = Region("甲", 100, 11, 4, 1)
    assert allocation(1_000_000, [more, TWO], OF_2020) != allocation(1_000_000, [ONE, TWO], OF_2020)


def test_what_a_factor_that_nobody_has_would_hand_out_stays_undistributed():
    assert allocation(1001, [ONE], OF_2020) == [900]
