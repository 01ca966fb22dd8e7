"""It passes unless more than a third object; here below is better than above."""

from addin.law.henan.property_management_66 import DISSENT
from tests.law.cases import each, holds, tried

CASES = {
    DISSENT: """
        below 9 30 yes
        at 10 30 yes
        above 11 30 no
        nobody 0 0 no
        one 0 1 yes
        one 1 1 no
        day    2017-12-31  no
        day    2018-01-01  yes
        day    2026-11-23  yes
        source 10 30 yes V8
        source 11 30 no V8
        """,
}


@each(CASES)
def test_every_case(rule, case):
    assert holds(rule, case)


def test_need_is_the_most_that_may_object_and_missing_how_many_are_too_many():
    found = tried(DISSENT, 13, 31)
    assert (found.need, found.missing) == (10, 3)
