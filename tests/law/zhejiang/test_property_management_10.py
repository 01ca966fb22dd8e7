"""The real majority must be one of all, not of those who voted."""

from addin.law.zhejiang.property_management_10 import MAJORITY
from tests.law.cases import each, holds

CASES = {
    MAJORITY: """
        below 4 9 no
        at 4 8 no
        above 5 8 yes
        nobody 0 0 no
        one 1 1 yes
        one 0 1 no
        day 2009-11-26 no
        day 2009-11-27 yes
        day 2020-12-31 yes
        day 2021-01-01 no
        source 501 1000 yes 第十条第二款：应当达到过半数
        source 500 1000 no 第十条第二款
        """,
}


@each(CASES)
def test_every_case(rule, case):
    assert holds(rule, case)
