"""V12 and V13: silence goes with the majority where it was served, by number; and by nothing where it was not."""

from datetime import date

import pytest

from addin.law.decision import decide
from tests.law.counts import count, group, served, vote
from validators.sheets.vote.choices import Matter, Unreturned

CLAUSE = {"unreturned": Unreturned.MAJORITY, "unreturned_basis": "议事规则第十条", "matter": Matter.ORDINARY}
DAY = date(2021, 9, 1)


def by_heads(persons, dossier):
    verdicts = decide(dossier, [group(persons)]).verdicts
    return [(v.rule.name, v.part, v.whole, v.passed, v.deemed, v.returned) for v in verdicts if v.by == "persons"]


@pytest.mark.parametrize(
    ("agree", "against", "abstain", "silent", "agreeing"), [(995, 27, 125, 1071, 2066), (991, 27, 131, 1071, 2062)]
)
def test_v12_the_silent_who_were_served_go_with_the_majority(agree, against, abstain, silent, agreeing):
    persons = count(2261, agree, against, abstain, unserved=2261 - agree - against - abstain - silent)
    returned = agree + against + abstain
    assert by_heads(persons, served(vote(DAY, **CLAUSE))) == [
        ("quorum", returned + silent, 2261, True, silent, returned),
        ("approval", agreeing, returned + silent, True, silent, agree),
    ]
    assert round(agreeing * 10_000 / 2261) / 100 == {2066: 91.38, 2062: 91.20}[agreeing]


def test_v13_without_proof_of_delivery_nobody_is_deemed():
    persons = count(2261, 995, 27, 125, unserved=1114)
    decision = decide(vote(DAY, **CLAUSE), [group(persons)])
    quorum = next(v for v in decision.verdicts if v.rule.name == "quorum" and v.by == "persons")
    assert (quorum.part, quorum.need, quorum.missing, quorum.deemed) == (1147, 1508, 361, 0)
    assert decision.conclusion == "failed"
    assert [finding.code for finding in decision.findings] == ["unreturned-not-served"]


def test_those_not_served_are_named_beside_those_who_were():
    persons = count(10, 5, unserved=2)
    (finding,) = decide(served(vote(DAY, **CLAUSE)), [group(persons)]).findings
    assert finding.code == "unreturned-some-not-served"
    assert "没有返票的 5 位业主中，2 位在表决结束前没有送达" in finding.message
    assert "其余 3 位按“从多数”推定" in finding.message


@pytest.mark.parametrize(("follow", "agreeing", "against"), [(2, 6, 1), (0, 4, 1), (5, 9, 1)])
def test_who_goes_with_the_majority_agrees_where_most_agree(follow, agreeing, against):
    persons = count(10, 4, against, follow=follow, unserved=10 - 4 - against - follow)
    (_, approval) = by_heads(persons, vote(DAY, matter=Matter.ORDINARY))
    assert approval[1:3] == (agreeing, 4 + against + follow)


def test_who_goes_with_a_majority_against_does_not_agree_and_with_none_only_takes_part():
    against, tied = count(10, 2, 4, follow=4), count(10, 3, 3, follow=4)
    assert by_heads(against, vote(DAY))[1][1:3] == (2, 10)
    assert by_heads(tied, vote(DAY))[1][1:3] == (3, 10)
    assert [one.code for one in decide(vote(DAY), [group(tied)]).findings] == ["follow-no-majority"]
