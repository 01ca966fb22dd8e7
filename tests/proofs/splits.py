"""Claims on rounding and on the largest remainder."""

from addin import exact
from tests.proofs.thresholds import Ratio


def half_up_is_the_nearest(numerator: int, denominator: int) -> None:
    assert denominator > 0
    nearest = exact.half_up(Ratio(numerator, denominator))
    assert 2 * denominator * nearest <= 2 * numerator + denominator < 2 * denominator * (nearest + 1)


def three_parts_sum_to_the_total(total: int) -> None:
    assert total >= 0
    assert sum(exact.allocate(total, [5, 3, 4], [0, 1, 2])) == total


def no_part_is_a_whole_step_off(total: int, first: int, second: int) -> None:
    assert total >= 0
    assert first >= 0
    assert second >= 0
    assert first + second > 0
    parts = exact.allocate(total, [first, second], [0, 1])
    whole = first + second
    assert -whole < parts[0] * whole - total * first < whole


def steps_sum_to_the_whole_steps(total: int, first: int, second: int, step: int) -> None:
    assert total >= 0
    assert first >= 0
    assert second >= 0
    assert first + second > 0
    assert step > 0
    assert sum(exact.allocate(total, [first, second], [0, 1], step)) == total // step


def who_has_no_weight_pays_nothing(total: int) -> None:
    assert total >= 0
    assert exact.allocate(total, [0, 3, 4], [0, 1, 2])[0] == 0


def the_order_of_rows_changes_nothing(total: int) -> None:
    assert total >= 0
    first, again = exact.allocate(total, [5, 3, 5], [0, 1, 2]), exact.allocate(total, [5, 5, 3], [2, 0, 1])
    assert first == [again[1], again[2], again[0]]


def more_weight_never_pays_less(total: int, first: int, second: int) -> None:
    assert total >= 0
    assert first > second >= 0
    parts = exact.allocate(total, [first, second], [1, 0])
    assert parts[0] >= parts[1]


def settled_parts_sum_to_the_total(first: int, second: int, third: int, numerator: int) -> None:
    assert first >= 0
    assert second >= 0
    assert third >= 0
    assert (first + second + third) == numerator * 7
    parts = [Ratio(first, 7), Ratio(second, 7), Ratio(third, 7)]
    assert sum(exact.settle(parts, numerator, [0, 1, 2])) == numerator


def settled_parts_are_not_a_step_off(first: int, second: int, total: int) -> None:
    assert first >= 0
    assert second >= 0
    assert first + second == total * 6
    parts = exact.settle([Ratio(first, 6), Ratio(second, 6)], total, [0, 1])
    assert -6 < 6 * parts[0] - first < 6
