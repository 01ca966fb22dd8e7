"""Of all owners and all area, as under the 物权法."""

from addin.law.henan.property_management_22 import ORDINARY, SPECIAL
from tests.law.cases import each, holds

CASES = {
    SPECIAL: """
        below  5  9  no
        at     6  9  yes
        above  7  9  yes
        nobody 0  0  no
        one    1  1  yes
        one    0  1  no
        day    2017-12-31  no
        day    2018-01-01  yes
        day    2020-12-31  yes
        day    2021-01-01  no
        source 666666 1000000 no V6
        source 666667 1000000 yes V6
        source 667 1000 yes V7
        """,
    ORDINARY: """
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
        """,
}


@each(CASES)
def test_every_case(rule, case):
    assert holds(rule, case)
