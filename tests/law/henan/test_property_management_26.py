"""More than half must take part."""

from addin.law.henan.property_management_26 import QUORUM
from tests.law.cases import each, holds

CASES = {
    QUORUM: """
        below  4  9  no
        at     4  8  no
        above  5  8  yes
        nobody 0  0  no
        one    1  1  yes
        one    0  1  no
        day    2017-12-31  no
        day    2018-01-01  yes
        day    2020-12-31  yes
        day    2021-01-01  no
        source 500 1000 no V7
        source 501 1000 yes V7
        source 1672 2219 yes V3
        """,
}


@each(CASES)
def test_every_case(rule, case):
    assert holds(rule, case)
