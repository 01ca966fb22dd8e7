from fractions import Fraction

import pytest

from addin.exact import (
    allocate,
    at_least,
    at_most,
    less_than,
    limit_at_most,
    limit_less_than,
    more_than,
    need_at_least,
    need_more_than,
    settle,
)

HALF, TWO_THIRDS, THREE_QUARTERS = Fraction(1, 2), Fraction(2, 3), Fraction(3, 4)


@pytest.mark.parametrize(
    ("part", "whole", "ratio", "or_more", "more"),
    [
        (6, 8, THREE_QUARTERS, True, False),
        (5, 8, THREE_QUARTERS, False, False),
        (7, 8, THREE_QUARTERS, True, True),
        (4, 8, HALF, True, False),
        (5, 9, HALF, True, True),
        (666666, 1000000, TWO_THIRDS, False, False),
        (666667, 1000000, TWO_THIRDS, True, True),
        (1, 1, TWO_THIRDS, True, True),
        (0, 1, TWO_THIRDS, False, False),
        (0, 0, TWO_THIRDS, False, False),
        (0, 0, HALF, False, False),
        (2 * 10**30, 3 * 10**30, TWO_THIRDS, True, False),
        (2 * 10**30 + 1, 3 * 10**30, TWO_THIRDS, True, True),
    ],
)
def test_a_threshold_is_met_or_not_without_rounding(part, whole, ratio, or_more, more):
    assert at_least(part, whole, ratio) is or_more
    assert more_than(part, whole, ratio) is more


@pytest.mark.parametrize("whole", [0, 1, 2, 3, 7, 8, 9, 100, 2219, 1000000])
@pytest.mark.parametrize("ratio", [HALF, TWO_THIRDS, THREE_QUARTERS])
def test_the_need_is_the_smallest_integer_that_passes(whole, ratio):
    need = need_at_least(whole, ratio)
    assert at_least(need, whole, ratio) or whole == 0
    assert not at_least(need - 1, whole, ratio)
    need = need_more_than(whole, ratio)
    assert more_than(need, whole, ratio) or whole == 0
    assert not more_than(need - 1, whole, ratio)


def test_remainders_that_differ_by_less_than_either_denominator_are_told_apart():
    assert settle([Fraction(5, 11), Fraction(6, 13)], 1, [1, 2]) == [0, 1]
    assert settle([Fraction(6, 13), Fraction(5, 11)], 1, [2, 1]) == [1, 0]


def test_an_empty_base_still_needs_one():
    assert need_at_least(0, TWO_THIRDS) == need_more_than(0, HALF) == 1


@pytest.mark.parametrize(
    ("total", "weights", "parts"),
    [
        (10, [1, 1, 1], [4, 3, 3]),
        (11, [1, 1, 1], [4, 4, 3]),
        (12, [1, 1, 1], [4, 4, 4]),
        (100, [1, 2, 4], [14, 29, 57]),
        (0, [1, 2, 4], [0, 0, 0]),
        (1, [0, 5], [0, 1]),
        (5, [7], [5]),
    ],
)
def test_largest_remainders_take_what_is_left(total, weights, parts):
    assert allocate(total, weights, range(len(weights))) == parts


def test_a_tie_goes_by_the_given_order_and_not_by_the_rows():
    assert allocate(10, [1, 1, 1], ["2号", "3号", "1号"]) == [3, 3, 4]
    assert allocate(10, [1, 1, 1], [3, 1, 2]) == [3, 4, 3]


@pytest.mark.parametrize(
    ("part", "whole", "or_less", "less"),
    [(9, 30, True, True), (10, 30, True, False), (11, 30, False, False), (0, 1, True, True), (0, 0, False, False)],
)
def test_a_limit_is_kept_or_not_without_rounding(part, whole, or_less, less):
    assert at_most(part, whole, Fraction(1, 3)) is or_less
    assert less_than(part, whole, Fraction(1, 3)) is less


@pytest.mark.parametrize("whole", [1, 2, 3, 7, 30, 31, 1000000])
@pytest.mark.parametrize("ratio", [Fraction(1, 3), HALF, TWO_THIRDS])
def test_the_limit_is_the_largest_integer_that_passes(whole, ratio):
    limit = limit_at_most(whole, ratio)
    assert at_most(limit, whole, ratio)
    assert not at_most(limit + 1, whole, ratio)
    limit = limit_less_than(whole, ratio)
    assert less_than(limit, whole, ratio)
    assert not less_than(limit + 1, whole, ratio)


def test_an_empty_base_allows_none():
    assert limit_at_most(0, HALF) == limit_less_than(0, HALF) == 0
