"""A choice that is there but cannot be read gives no verdict: never the laxer one of the default."""

from dataclasses import replace
from datetime import date

import pytest

from addin.law.decision import DECIDING, decide
from addin.policy import measure
from tests.law.counts import count, group, vote
from validators.sheets.settings import Settings

ALL_AGREE = group(count(4, 4), count(400, 400))
DAY = date(2022, 5, 1)


@pytest.mark.parametrize("name", DECIDING)
def test_no_verdict_without_it_and_it_is_named(name: str) -> None:
    assert decide(vote(DAY), [ALL_AGREE]).passed
    decision = decide(replace(vote(DAY), unreadable=frozenset({name})), [ALL_AGREE])
    assert (decision.regime, decision.verdicts, decision.passed) == (None, (), False)
    assert len(decision.unread) == 1


def test_what_decides_nothing_in_law_stops_nothing() -> None:
    assert decide(replace(vote(DAY), unreadable=frozenset({"method", "county"})), [ALL_AGREE]).passed


def test_a_policy_that_cannot_be_read_is_not_measured() -> None:
    settings = Settings(policy_rate=None)
    assert measure(settings, ALL_AGREE) is None
    assert measure(replace(settings, policy_rate="0.75"), ALL_AGREE, frozenset({"policy_reading"})) is None
