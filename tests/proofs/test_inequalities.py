"""Inequalities that the results rest on, proved by Z3 for all integers and for any number of households.

A claim stands as its negation, which has no solution.  What is said of n parts is proved by its step from n to n + 1.
Beside each stands the same claim with a slip, which has one.
"""

import pytest
from z3 import And, BoolRef, Ints, Not, Or, Solver, Sum, sat, unsat

SECONDS = 10
part, whole, need, steps = Ints("part whole need steps")
agree, against, abstain, invalid, absent = Ints("agree against abstain invalid absent")
total, weights, floors, left, count, weight, floor, rest = Ints("total weights floors left count weight floor rest")
COUNTS = (agree, against, abstain, invalid, absent)
COUNTED = And(*(number >= 0 for number in COUNTS))
EVERYBODY, TAKING_PART = Sum(*COUNTS), agree + against + abstain


def at_least(of: object, base: object, over: int, under: int) -> BoolRef:
    return And(base > 0, under * of >= over * base)


def more_than(of: object, base: object, over: int, under: int) -> BoolRef:
    return And(base > 0, under * of > over * base)


SPECIAL_NEW = And(
    at_least(TAKING_PART, EVERYBODY, 2, 3),
    at_least(agree, TAKING_PART, 3, 4),
)
ORDINARY_NEW = And(at_least(TAKING_PART, EVERYBODY, 2, 3), more_than(agree, TAKING_PART, 1, 2))
SPECIAL_OLD = at_least(agree, EVERYBODY, 2, 3)
ORDINARY_OLD = more_than(agree, EVERYBODY, 1, 2)

FLOORED = And(weight >= 0, rest >= 0, rest < whole, whole > 0)
"""One part more: its exact part is floor + rest / whole."""
SUMMED = And(left >= 0, count >= 0, left <= (whole - 1) * count)
"""Of the parts so far: their remainders sum to `left`, and `count` of them are not 0."""

# name: (given, claimed, claimed with a slip)
CLAIMS: dict[str, tuple[BoolRef, BoolRef, BoolRef]] = {
    "a special vote of the 民法典 carries half of everybody": (
        And(COUNTED, SPECIAL_NEW),
        2 * agree >= EVERYBODY,
        2 * agree > EVERYBODY,
    ),
    "an ordinary vote of the 民法典 carries more than a third of everybody": (
        And(COUNTED, ORDINARY_NEW),
        3 * agree > EVERYBODY,
        3 * agree > EVERYBODY + 2,
    ),
    "two thirds of everybody meet every test of the 民法典 but the three quarters": (
        And(COUNTED, SPECIAL_OLD),
        ORDINARY_NEW,
        SPECIAL_NEW,
    ),
    "no ordinary vote is both passed and refused under the 物权法": (
        And(COUNTED, ORDINARY_OLD),
        Not(more_than(against, EVERYBODY, 1, 2)),
        Not(at_least(against, EVERYBODY, 1, 3)),
    ),
    "one who turns from 不同意 to 同意 never harms": (
        And(COUNTED, against > 0, SPECIAL_NEW),
        at_least(agree + 1, TAKING_PART, 3, 4),
        at_least(agree + 1, TAKING_PART, 7, 8),
    ),
    "one more 同意 never harms, although it takes part, too": (
        And(COUNTED, absent > 0, SPECIAL_NEW),
        And(at_least(TAKING_PART + 1, EVERYBODY, 2, 3), at_least(agree + 1, TAKING_PART + 1, 3, 4)),
        at_least(agree, TAKING_PART + 1, 3, 4),
    ),
    "a missing number is enough, and one fewer is not": (
        And(whole > 0, part >= 0, need >= 0, 3 * need >= 2 * whole, 3 * (need - 1) < 2 * whole, part < need),
        And(3 * (part + (need - part)) >= 2 * whole, 3 * (part + (need - part) - 1) < 2 * whole),
        3 * (part + (need - part) - 1) >= 2 * whole,
    ),
    "the remainders of any number of parts: the step from n to n + 1": (
        And(FLOORED, SUMMED),
        And(
            left + rest >= 0,
            Or(And(rest == 0, left + rest <= (whole - 1) * count), left + rest <= (whole - 1) * (count + 1)),
        ),
        left + rest <= (whole - 1) * count,
    ),
    "fewer steps are left over than there are parts with a remainder, so each gets one at most": (
        And(SUMMED, whole > 0, steps >= 1, left == steps * whole),
        steps < count,
        steps < count - 1,
    ),
    "nothing is left over where there is no remainder": (
        And(SUMMED, whole > 0, left == steps * whole, count == 0),
        steps == 0,
        steps == 1,
    ),
    "a larger weight never gets the smaller whole part": (
        And(
            whole > 0,
            total >= 0,
            weight > weights,
            weights >= 0,
            total * weight == floor * whole + rest,
            rest >= 0,
            rest < whole,
            total * weights == floors * whole + left,
            left >= 0,
            left < whole,
        ),
        floor >= floors,
        floor > floors,
    ),
    "and where the whole parts are equal it has the larger remainder": (
        And(
            whole > 0,
            total > 0,
            weight > weights,
            weights >= 0,
            total * weight == floor * whole + rest,
            total * weights == floors * whole + left,
            floor == floors,
        ),
        rest > left,
        rest > left + 1,
    ),
}
# fractions a/b > c/d with 0 < b, d < 2^bits, compared at the scale of `settle`
a, b, c, d, scale, first, second = Ints("a b c d scale first second")
CLAIMS["fractions that differ are told apart at the scale of settle"] = (
    And(
        b > 0,
        d > 0,
        a >= 0,
        c >= 0,
        a * d >= c * b + 1,
        scale > b * d,
        first * b <= a * scale,
        (first + 1) * b > a * scale,
        second * d <= c * scale,
        (second + 1) * d > c * scale,
    ),
    first > second,
    first > second + 1,
)


def refuted(given: BoolRef, claimed: BoolRef) -> object:
    solver = Solver()
    solver.set("timeout", SECONDS * 1000)
    solver.add(given, Not(claimed))
    return solver.check()


@pytest.mark.parametrize("name", CLAIMS)
def test_it_holds_for_all_integers(name):
    given, claimed, _ = CLAIMS[name]
    assert refuted(given, claimed) == unsat


@pytest.mark.parametrize("name", CLAIMS)
def test_with_a_slip_it_does_not(name):
    given, _, slip = CLAIMS[name]
    assert refuted(given, slip) == sat
