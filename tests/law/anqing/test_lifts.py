"""All of the unit; the first day is not known, so it is never refused by date."""

from addin.law.anqing.lifts import LIFT
from tests.law.cases import each, holds

CASES = {
    LIFT: """
        below 11 12 no
        at 12 12 yes
        above 13 12 yes
        nobody 0 0 no
        one 1 1 yes
        one 0 1 no
        day 2019-12-31 yes
        source 12 12 yes sources.md §1.4：100 %
        """,
}


@each(CASES)
def test_every_case(rule, case):
    assert holds(rule, case)
