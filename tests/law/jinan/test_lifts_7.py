"""Two thirds of the unit, heads and area; of 莱芜区 and 钢城区, from the day the rule became Jinan's."""

from addin.law.jinan.lifts_7 import LIFT
from tests.law.cases import each, holds

CASES = {
    LIFT: """
        below  5  9  no
        at     6  9  yes
        above  7  9  yes
        nobody 0  0  no
        one    1  1  yes
        one    0  1  no
        day 2019-02-11 no
        day 2019-02-12 yes
        day 2026-11-23 yes
        source 8 12 yes 第七条：三分之二以上，含本数
        """,
}


@each(CASES)
def test_every_case(rule, case):
    assert holds(rule, case)
