"""More than half of all must take part, whatever they then say."""

from datetime import date

import pytest

from addin.law.state_council.property_management_12 import QUORUM
from tests.law.cases import each, holds
from tests.law.counts import count, verdict

CASES = {
    QUORUM: """
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
        source 1672 2219 yes V3
        source 501 1000 yes V7
        """,
}


@each(CASES)
def test_every_case(rule, case):
    assert holds(rule, case)


@pytest.mark.parametrize(
    ("case", "total", "agree", "against", "abstain", "passed", "need"),
    [
        ("one below half", 8, 3, 0, 0, False, 5),
        ("exactly half is not 过半数", 8, 4, 0, 0, False, 5),
        ("one above half", 8, 5, 0, 0, True, 5),
        ("opponents and abstainers take part", 8, 1, 2, 2, True, 5),
        ("nobody in the compound", 0, 0, 0, 0, False, 1),
        ("a single owner who votes", 1, 0, 0, 1, True, 1),
        ("a single owner who does not", 1, 0, 0, 0, False, 1),
        ("V7 500 of 1000", 1000, 500, 0, 0, False, 501),
        ("V7 501 of 1000", 1000, 500, 1, 0, True, 501),
        ("V3 福州天骄苑 under the old rule: 1672 of 2219", 2219, 1672, 0, 0, True, 1110),
    ],
)
def test_quorum_is_more_than_half_of_all(case, total, agree, against, abstain, passed, need):
    found = verdict(QUORUM, count(total, agree, against, abstain))
    assert (found.passed, found.need, found.part) == (passed, need, agree + against + abstain), case


def test_it_yielded_to_the_civil_code():
    assert QUORUM.in_force(date(2007, 10, 1))
    assert QUORUM.in_force(date(2020, 12, 31))
    assert not QUORUM.in_force(date(2021, 1, 1))
