"""Two thirds must take part; then those who took part are the base."""

from datetime import date

import pytest

from addin.law.npc.civil_code_278 import ORDINARY, QUORUM, SPECIAL
from tests.law.cases import each, holds
from tests.law.counts import count, verdict

CASES = {
    QUORUM: """
        below  5  9  no
        at     6  9  yes
        above  7  9  yes
        nobody 0  0  no
        one    1  1  yes
        one    0  1  no
        day 2020-12-31 no
        day 2021-01-01 yes
        day 2026-11-23 yes
        source 1672 2219 yes V3
        source 1479 2219 no V3
        source 1480 2219 yes V3
        """,
    SPECIAL: """
        below 5 8 no
        at 6 8 yes
        above 7 8 yes
        nobody 0 0 no
        one 1 1 yes
        one 0 1 no
        day 2020-12-31 no
        day 2021-01-01 yes
        day 2026-11-23 yes
        source 501 667 yes V7
        source 500 667 no V7
        source 7400 10000 no V10
        """,
    ORDINARY: """
        below 4 9 no
        at 4 8 no
        above 5 8 yes
        nobody 0 0 no
        one 1 1 yes
        one 0 1 no
        day 2020-12-31 no
        day 2021-01-01 yes
        day 2026-11-23 yes
        source 334 667 yes V7
        source 333 667 no V7
        """,
}


@each(CASES)
def test_every_case(rule, case):
    assert holds(rule, case)


@pytest.mark.parametrize(
    ("case", "total", "agree", "against", "abstain", "passed", "need"),
    [
        ("one below two thirds", 9, 5, 0, 0, False, 6),
        ("exactly two thirds", 9, 6, 0, 0, True, 6),
        ("one above two thirds", 9, 7, 0, 0, True, 6),
        ("opponents and abstainers take part", 9, 1, 3, 2, True, 6),
        ("nobody in the compound", 0, 0, 0, 0, False, 1),
        ("a single owner who votes", 1, 0, 1, 0, True, 1),
        ("a single owner who does not", 1, 0, 0, 0, False, 1),
        ("V3 福州天骄苑: 1672 of 2219 voted", 2219, 1672, 0, 0, True, 1480),
        ("V3 one short", 2219, 1479, 0, 0, False, 1480),
        ("V3 just enough", 2219, 1480, 0, 0, True, 1480),
    ],
)
def test_quorum_is_two_thirds_of_all(case, total, agree, against, abstain, passed, need):
    found = verdict(QUORUM, count(total, agree, against, abstain))
    assert (found.passed, found.need, found.part) == (passed, need, agree + against + abstain), case


@pytest.mark.parametrize(
    ("case", "agree", "against", "abstain", "passed", "need"),
    [
        ("one below three quarters", 5, 3, 0, False, 6),
        ("V8 exactly three quarters of 8", 6, 2, 0, True, 6),
        ("one above three quarters", 7, 1, 0, True, 6),
        ("abstainers are part of the base", 6, 0, 3, False, 7),
        ("nobody took part", 0, 0, 0, False, 1),
        ("one took part and agreed", 1, 0, 0, True, 1),
        ("one took part and did not", 0, 1, 0, False, 1),
        ("V7 500 of 667 taking part", 500, 167, 0, False, 501),
        ("V7 501 of 667 taking part", 501, 166, 0, True, 501),
        ("V10 74 % of the area", 74_00, 26_00, 0, False, 75_00),
    ],
)
def test_a_special_matter_needs_three_quarters_of_those_taking_part(case, agree, against, abstain, passed, need):
    found = verdict(SPECIAL, count(1000_00, agree, against, abstain))
    assert (found.passed, found.need, found.whole) == (passed, need, agree + against + abstain), case


@pytest.mark.parametrize(
    ("case", "agree", "against", "abstain", "passed", "need"),
    [
        ("one below half", 3, 5, 0, False, 5),
        ("V8 exactly half of 8 is not 过半数", 4, 4, 0, False, 5),
        ("one above half", 5, 3, 0, True, 5),
        ("more than the opponents, not more than half", 4, 1, 3, False, 5),
        ("nobody took part", 0, 0, 0, False, 1),
        ("one took part and agreed", 1, 0, 0, True, 1),
        ("V7 333 of 667 taking part", 333, 334, 0, False, 334),
        ("V7 334 of 667 taking part", 334, 333, 0, True, 334),
    ],
)
def test_an_ordinary_matter_needs_more_than_half_of_those_taking_part(case, agree, against, abstain, passed, need):
    found = verdict(ORDINARY, count(1000_00, agree, against, abstain))
    assert (found.passed, found.need, found.whole) == (passed, need, agree + against + abstain), case


def test_an_invalid_vote_takes_part_only_where_the_setting_says_so():
    votes = count(9, agree=5, invalid=1)
    assert (verdict(QUORUM, votes).part, verdict(ORDINARY, votes).whole) == (5, 5)
    assert verdict(QUORUM, votes, invalid_takes_part=True).passed
    assert verdict(ORDINARY, votes, invalid_takes_part=True).whole == 6


@pytest.mark.parametrize("rule", [QUORUM, SPECIAL, ORDINARY])
def test_it_began_with_2021(rule):
    assert not rule.in_force(date(2020, 12, 31))
    assert rule.in_force(date(2021, 1, 1))
    assert rule.in_force(date(2026, 11, 23))
