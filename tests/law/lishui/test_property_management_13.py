"""Ten days, and fewer than a third object; a third itself is too many."""

from addin.law.lishui.property_management_13 import OBJECTIONS, POSTED
from tests.law.cases import each, holds, tried

CASES = {
    OBJECTIONS: """
        below 9 30 yes
        at 10 30 no
        above 11 30 no
        nobody 0 0 no
        one 0 1 yes
        one 1 1 no
        day 2019-06-30 no
        day 2019-07-01 yes
        day 2026-11-23 yes
        source 333 1000 yes 第十三条：少于三分之一
        source 334 1000 no 第十三条
        """,
    POSTED: """
        below 9 10 no
        at 10 10 yes
        above 11 10 yes
        nobody 0 0 no
        one 1 10 no
        day 2019-06-30 no
        day 2019-07-01 yes
        source 10 10 yes 第十三条：不得少于十日
        """,
}


@each(CASES)
def test_every_case(rule, case):
    assert holds(rule, case)


def test_the_most_that_may_object():
    assert [tried(OBJECTIONS, 0, whole).need for whole in (1, 2, 3, 4, 30, 31)] == [0, 0, 0, 1, 9, 10]
