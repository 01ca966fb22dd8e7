from datetime import date

import pytest

from addin.law.decision import decide
from tests.compound import setting_cell
from tests.law.counts import count, group, vote
from validators.sheets.vote.choices import Law, ListedMatter, Matter

ALL_AGREE = group(count(4, 4), count(400, 400))


def test_without_a_date_there_is_no_verdict():
    decision = decide(vote(None), [ALL_AGREE])
    assert (decision.regime, decision.verdicts, decision.passed, decision.findings) == (None, (), False, ())
    assert decision.named is False


def test_before_the_property_law_there_is_no_verdict_but_a_finding():
    decision = decide(vote(date(2007, 9, 30)), [ALL_AGREE])
    (finding,) = decision.findings
    assert (decision.regime, decision.verdicts, decision.passed) == (None, (), False)
    assert (finding.code, str(finding.place)) == ("vote-date-too-early", setting_cell("vote_date"))
    assert "2007-09-30 早于 2007-10-01" in finding.message


def test_verdicts_stand_by_group_then_quorum_before_approval_then_persons_before_area():
    groups = [
        ALL_AGREE,
        group(count(2, 2), level="building", name="1号楼"),
        group(count(1), level="unit", name="1号楼1单元"),
    ]
    decision = decide(vote(date(2022, 5, 1)), groups)
    assert [(v.group.name, v.rule.name, v.by.value) for v in decision.verdicts] == [
        (name, rule, by)
        for name in ("全小区", "1号楼", "1号楼1单元")
        for rule in ("quorum", "approval")
        for by in ("persons", "area")
    ]


def test_only_the_compounds_verdicts_decide():
    failing = group(count(2, 0, 2), level="building", name="1号楼")
    assert decide(vote(date(2022, 5, 1)), [ALL_AGREE, failing]).passed
    assert not decide(vote(date(2022, 5, 1)), [group(count(9, 5), count(9, 9)), failing]).passed


def test_the_motion_is_that_of_the_settings():
    motion = decide(vote(date(2020, 7, 23), motion="加装门禁", matter=Matter.SPECIAL), [ALL_AGREE]).motion
    assert (motion.name, motion.matter, motion.vote_date) == ("加装门禁", Matter.SPECIAL, date(2020, 7, 23))


def test_one_vote_under_two_laws_a_day_apart():
    votes = [group(count(9, agree=4, against=2), count(900, agree=400, against=200))]
    old, new = decide(vote(date(2020, 12, 31)), votes), decide(vote(date(2021, 1, 1)), votes)
    assert (old.regime.name, old.passed) == ("property_law_2007", False)
    assert (new.regime.name, new.passed) == ("civil_code_2021", True)
    assert [(v.part, v.whole, v.need) for v in old.verdicts if v.by == "persons"] == [(6, 9, 5), (4, 9, 5)]
    assert [(v.part, v.whole, v.need) for v in new.verdicts if v.by == "persons"] == [(6, 9, 6), (4, 6, 4)]


def test_a_law_named_against_the_date_is_marked():
    votes = [group(count(9, agree=4, against=2), count(900, agree=400, against=200))]
    decision = decide(vote(date(2020, 12, 31), law=Law.CIVIL_CODE), votes)
    assert (decision.regime.name, decision.named) == ("civil_code_2021", True)
    assert [finding.code for finding in decision.findings] == ["law-overridden"]


@pytest.mark.parametrize(
    ("agree", "against", "conclusion"),
    [(4, 2, "open"), (9, 0, "passed"), (1, 8, "failed"), (5, 1, "passed"), (5, 0, "open")],
)
def test_what_only_a_law_forced_against_the_date_says_is_open(agree, against, conclusion):
    votes = [group(count(9, agree, against), count(900, agree * 100, against * 100))]
    assert decide(vote(date(2020, 12, 31), law=Law.CIVIL_CODE), votes).conclusion == conclusion


def test_an_article_decides_the_class_that_is_printed():
    motion = decide(vote(date(2020, 7, 23), listed_matter=ListedMatter.USE_FUND), [ALL_AGREE]).motion
    assert (motion.matter, motion.listed) == (Matter.SPECIAL, ListedMatter.USE_FUND)


def test_an_empty_compound_passes_nothing():
    decision = decide(vote(date(2022, 5, 1)), [group(count(0))])
    assert not decision.passed
    assert [(v.need, v.missing, v.passed) for v in decision.verdicts] == [(1, 1, False)] * 4
