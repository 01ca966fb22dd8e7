"""Measured against all owners; those who did not answer weigh as much as those against."""

from datetime import date

import pytest

from addin.law.npc.property_law_76 import ORDINARY, SPECIAL
from tests.law.cases import each, holds
from tests.law.counts import count, verdict

CASES = {
    SPECIAL: """
        below  5  9  no
        at     6  9  yes
        above  7  9  yes
        nobody 0  0  no
        one    1  1  yes
        one    0  1  no
        day 2007-09-30 no
        day 2007-10-01 yes
        day 2020-12-31 yes
        day 2021-01-01 no
        source 666666 1000000 no V6
        source 666667 1000000 yes V6
        source 667 1000 yes V7
        """,
    ORDINARY: """
        below 4 9 no
        at 4 8 no
        above 5 8 yes
        nobody 0 0 no
        one 1 1 yes
        one 0 1 no
        day 2007-09-30 no
        day 2007-10-01 yes
        day 2020-12-31 yes
        day 2021-01-01 no
        source 501 1000 yes V7
        source 500 1000 no V7
        """,
}


@each(CASES)
def test_every_case(rule, case):
    assert holds(rule, case)


@pytest.mark.parametrize(
    ("case", "total", "agree", "passed", "need"),
    [
        ("one below two thirds", 9, 5, False, 6),
        ("exactly two thirds", 9, 6, True, 6),
        ("one above two thirds", 9, 7, True, 6),
        ("two thirds is no integer, below", 10, 6, False, 7),
        ("two thirds is no integer, above", 10, 7, True, 7),
        ("nobody in the compound", 0, 0, False, 1),
        ("a single owner who agrees", 1, 1, True, 1),
        ("a single owner who does not", 1, 0, False, 1),
        ("V6 6,666.66 of 10,000.00 ㎡ prints as 66.67 %", 10_000_00, 6_666_66, False, 6_666_67),
        ("V6 6,666.67 of 10,000.00 ㎡", 10_000_00, 6_666_67, True, 6_666_67),
        ("V7 666 of 1000", 1000, 666, False, 667),
        ("V7 667 of 1000", 1000, 667, True, 667),
    ],
)
def test_a_special_matter_needs_two_thirds_of_all(case, total, agree, passed, need):
    found = verdict(SPECIAL, count(total, agree))
    assert (found.passed, found.need, found.missing) == (passed, need, max(0, need - agree)), case


@pytest.mark.parametrize(
    ("case", "total", "agree", "passed", "need"),
    [
        ("one below half", 8, 3, False, 5),
        ("exactly half is not 过半数", 8, 4, False, 5),
        ("one above half", 8, 5, True, 5),
        ("odd number, just below", 9, 4, False, 5),
        ("odd number, just above", 9, 5, True, 5),
        ("nobody in the compound", 0, 0, False, 1),
        ("a single owner who agrees", 1, 1, True, 1),
        ("V2 英豪花园 by the register: 48.47 %", 226_421_09, 109_750_20, False, 113_210_55),
        ("V2 英豪花园 by the announced area: 53 %", 207_075_84, 109_750_20, True, 103_537_93),
        ("V7 500 of 1000", 1000, 500, False, 501),
        ("V7 501 of 1000", 1000, 501, True, 501),
    ],
)
def test_an_ordinary_matter_needs_more_than_half_of_all(case, total, agree, passed, need):
    found = verdict(ORDINARY, count(total, agree))
    assert (found.passed, found.need, found.missing) == (passed, need, max(0, need - agree)), case


def test_the_base_is_everybody_however_few_took_part():
    found = verdict(ORDINARY, count(10, agree=3, against=1))
    assert (found.part, found.whole, found.passed) == (3, 10, False)


@pytest.mark.parametrize("rule", [SPECIAL, ORDINARY])
def test_it_ended_with_2020(rule):
    assert rule.in_force(date(2007, 10, 1))
    assert rule.in_force(date(2020, 12, 31))
    assert not rule.in_force(date(2021, 1, 1))
    assert not rule.in_force(date(2007, 9, 30))
