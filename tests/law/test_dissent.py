"""异议表决: those who object are counted, for the compound, a building and a unit; silence is no dissent."""

from datetime import date

import pytest

from addin.law.decision import decide
from tests.law.counts import count, group, vote
from validators.sheets.vote.choices import (
    BallotMode,
    ListedMatter,
    LocalRules,
    Unreturned,
)

CHOSEN = {
    "listed_matter": ListedMatter.USE_FUND,
    "local_rules": LocalRules.HENAN,
    "ballot_mode": BallotMode.DISSENT,
}


def dissent(*groups, **chosen):
    told = {"notice_from": date(2020, 7, 1), "notice_to": date(2020, 7, 8)}
    day = chosen.pop("vote_date", date(2020, 7, 23))
    return decide(vote(day, **CHOSEN, **(told | chosen)), groups)


@pytest.mark.parametrize(
    ("persons", "area", "passed"), [(10, 1000, True), (11, 1000, False), (10, 1001, False), (0, 0, True)]
)
def test_v8_a_third_or_less_of_persons_and_of_area(persons, area, passed):
    decision = dissent(group(count(30, 0, persons), count(3000, 0, area)))
    assert decision.passed is passed
    assert [v.rule.name for v in decision.verdicts] == ["dissent", "dissent"]


def test_a_unit_may_fail_where_the_compound_passes():
    unit = group(count(6, 0, 3), level="unit", name="1号楼1单元")
    decision = dissent(group(count(30, 0, 3)), unit)
    assert decision.passed
    assert [v.passed for v in decision.verdicts if v.group is unit] == [False, False]


def test_that_nobody_objected_says_nothing_where_nobody_was_told():
    silent = dissent(group(count(30)), notice_from=None)
    assert silent.conclusion == "open"
    assert [finding.code for finding in silent.open_for] == ["dissent-unannounced"]
    assert dissent(group(count(30, 0, 1)), notice_from=None).conclusion == "passed"
    assert dissent(group(count(30))).conclusion == "passed"


@pytest.mark.parametrize(("day", "conclusion"), [(date(2021, 7, 29), "passed"), (date(2021, 7, 30), "open")])
def test_an_article_amended_since_settles_nothing(day, conclusion):
    decision = dissent(group(count(30, 20, 1)), vote_date=day)
    assert decision.conclusion == conclusion
    assert ("law-text-changed" in [finding.code for finding in decision.findings]) is (conclusion == "open")


def test_nobody_at_all_has_not_consented_either():
    assert not dissent(group(count(0))).passed


@pytest.mark.parametrize("policy", Unreturned)
def test_unreturned_votes_never_count_as_dissent(policy):
    decision = dissent(group(count(30, 0, 10)), unreturned=policy, unreturned_basis="第9条")
    assert decision.passed
    assert {v.deemed for v in decision.verdicts} == {0}
