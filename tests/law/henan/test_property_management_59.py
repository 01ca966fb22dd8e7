"""Two thirds of a unit, by one reading heads alone, by the other heads and area."""

from addin.law.henan.property_management_59 import BY_BOTH, BY_PERSONS
from addin.law.rule import Measure
from tests.law.cases import each, holds

CASES = {
    BY_PERSONS: """
        below  5  9  no
        at     6  9  yes
        above  7  9  yes
        nobody 0  0  no
        one    1  1  yes
        one    0  1  no
        day    2017-12-31  no
        day    2018-01-01  yes
        day    2026-11-23  yes
        source 8 12 yes 第五十九条：三分之二以上，含本数
        source 7 12 no 第五十九条
        """,
    BY_BOTH: """
        below  5  9  no
        at     6  9  yes
        above  7  9  yes
        nobody 0  0  no
        one    1  1  yes
        one    0  1  no
        day    2017-12-31  no
        day    2018-01-01  yes
        day    2026-11-23  yes
        source 8 12 yes 第五十九条：三分之二以上，含本数
        source 7 12 no 第五十九条
        """,
}


@each(CASES)
def test_every_case(rule, case):
    assert holds(rule, case)


def test_the_two_readings():
    assert BY_PERSONS.measures == (Measure.PERSONS,)
    assert BY_BOTH.measures == (Measure.PERSONS, Measure.AREA)
