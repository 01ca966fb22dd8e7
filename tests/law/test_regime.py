from datetime import date

import pytest

from addin.law.regime import REGIMES, regime_on
from validators.sheets.vote.choices import LocalRules, Matter


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2007, 9, 30), None),
        (date(2007, 10, 1), "property_law_2007"),
        (date(2020, 7, 23), "property_law_2007"),
        (date(2020, 12, 31), "property_law_2007"),
        (date(2021, 1, 1), "civil_code_2021"),
        (date(2026, 11, 23), "civil_code_2021"),
    ],
)
def test_the_law_is_that_of_the_votes_day(day, name):
    regime = regime_on(day)
    assert (regime and regime.name) == name


@pytest.mark.parametrize("regime", REGIMES, ids=lambda regime: regime.name)
@pytest.mark.parametrize("matter", [Matter.ORDINARY, Matter.SPECIAL])
def test_each_matter_meets_one_quorum_and_then_one_approval(regime, matter):
    assert [rule.name for rule in regime.rules_for(matter, LocalRules.NONE, date(2020, 7, 23))] == [
        "quorum",
        "approval",
    ]
