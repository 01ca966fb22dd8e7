"""More than half of the members there, half or more of all of them for it."""

from datetime import date

from addin.law.henan.property_management_28 import APPROVAL, QUORUM
from addin.law.meeting import Body, Meeting, resolve
from tests.law.cases import each, holds

CASES = {
    QUORUM: """
        below 2 6 no
        at 3 6 no
        above 4 6 yes
        nobody 0 0 no
        one 1 1 yes
        one 0 1 no
        day    2017-12-31  no
        day    2018-01-01  yes
        day    2026-11-23  yes
        source 4 6 yes V11
        source 2 5 no V11
        source 3 5 yes V11
        """,
    APPROVAL: """
        below 2 6 no
        at 3 6 yes
        above 4 6 yes
        nobody 0 0 no
        one 1 1 yes
        one 0 1 no
        day    2017-12-31  no
        day    2018-01-01  yes
        day    2026-11-23  yes
        source 3 6 yes V11
        source 2 5 no V11
        source 3 5 yes V11
        """,
}


@each(CASES)
def test_every_case(rule, case):
    assert holds(rule, case)


def carried(members, present, agreeing):
    return resolve(Body.COMMITTEE_HENAN, Meeting(members, present, agreeing), date(2020, 7, 23)).carried


def test_v11_of_six_four_must_attend_and_three_carry():
    assert carried(6, 4, 3)
    assert not carried(6, 3, 3)
    assert not carried(6, 4, 2)


def test_v11_of_five_three_must_attend_and_three_carry():
    assert carried(5, 3, 3)
    assert not carried(5, 2, 2)
    assert not carried(5, 3, 2)
