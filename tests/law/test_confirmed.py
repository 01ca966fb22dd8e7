"""A rule knows until which day its wording is known to stand; after it nothing is settled by it."""

from datetime import date, timedelta

import pytest

from addin.law.henan import property_management_28, property_management_59, property_management_66
from addin.law.npc import civil_code_278, residents_committee_9

AMENDED = [
    (property_management_28.QUORUM, date(2021, 7, 30)),
    (property_management_28.APPROVAL, date(2021, 7, 30)),
    (property_management_59.BY_PERSONS, date(2021, 7, 30)),
    (property_management_59.BY_BOTH, date(2021, 7, 30)),
    (property_management_66.DISSENT, date(2021, 7, 30)),
    (residents_committee_9.QUORUM, date(2026, 1, 1)),
    (residents_committee_9.APPROVAL, date(2026, 1, 1)),
]


@pytest.mark.parametrize(("rule", "amended"), AMENDED, ids=lambda one: getattr(one, "name", str(one)))
def test_a_wording_stands_until_the_day_before_it_was_amended(rule, amended):
    assert rule.is_confirmed(amended - timedelta(1))
    assert not rule.is_confirmed(amended)


@pytest.mark.parametrize("rule", [civil_code_278.QUORUM, civil_code_278.SPECIAL, civil_code_278.ORDINARY])
def test_of_the_civil_code_no_amendment_is_known(rule):
    assert rule.is_confirmed(date(2026, 11, 28))
