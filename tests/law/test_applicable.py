"""Which law, which class, which further rules: each choice of 参数, and what is said where it contradicts the rest."""

from dataclasses import replace
from datetime import date

import pytest

from addin.law.applicable import applicable
from addin.law.regime import REGIMES
from tests.compound import setting_cell
from tests.law.counts import vote
from validators.grid import CellRef
from validators.sheets.vote.choices import (
    BallotMode,
    Law,
    LiftRule,
    ListedMatter,
    LocalRules,
    Matter,
)

OLD, NEW = date(2020, 7, 23), date(2021, 7, 23)
FUND = ListedMatter.USE_FUND


def found(day, **chosen):
    """The rules' names, and what was said at which setting."""
    law = applicable(vote(day, **chosen), day)
    said = [(finding.code, str(finding.place)) for finding in law.findings]
    return law, [rule.name for rule in law.rules], said


@pytest.mark.parametrize(
    ("day", "chosen", "name", "warns"),
    [
        (OLD, Law.OF_THE_DAY, "property_law_2007", False),
        (OLD, Law.PROPERTY_LAW, "property_law_2007", False),
        (OLD, Law.CIVIL_CODE, "civil_code_2021", True),
        (NEW, Law.PROPERTY_LAW, "property_law_2007", True),
        (date(2020, 12, 31), Law.OF_THE_DAY, "property_law_2007", False),
        (date(2021, 1, 1), Law.OF_THE_DAY, "civil_code_2021", False),
        (date(2005, 1, 1), Law.PROPERTY_LAW, "property_law_2007", True),
    ],
)
def test_the_law_is_the_days_or_the_one_named(day, chosen, name, warns):
    law, _, said = found(day, law=chosen)
    assert (law.regime.name, law.named) == (name, warns)
    assert said == ([("law-overridden", setting_cell("law"))] if warns else [])


def test_an_article_named_on_one_sheet_does_not_contradict_a_class_stated_for_another_motion():
    dossier = vote(NEW, listed_matter=FUND, matter=Matter.SPECIAL)
    apart = replace(dossier, setting_cells={**dossier.setting_cells, "listed_matter": CellRef("议题", 2, 2)})
    assert applicable(apart, NEW).findings == ()
    assert applicable(apart, NEW).matter is Matter.ORDINARY


def test_before_every_law_nothing_applies_unless_one_is_named():
    assert applicable(vote(date(2005, 1, 1)), date(2005, 1, 1)) is None


@pytest.mark.parametrize(
    ("listed", "old", "new"),
    [
        (ListedMatter.PROCEDURE, "一般 第一项", "一般 第一项"),
        (ListedMatter.COVENANT, "一般 第二项", "一般 第二项"),
        (ListedMatter.COMMITTEE, "一般 第三项", "一般 第三项"),
        (ListedMatter.MANAGER, "一般 第四项", "一般 第四项"),
        (ListedMatter.USE_FUND, "特别 第五项", "一般 第五项"),
        (ListedMatter.RAISE_FUND, "特别 第五项", "特别 第六项"),
        (ListedMatter.REBUILD, "特别 第六项", "特别 第七项"),
        (ListedMatter.CHANGE_USE, "一般 第七项", "特别 第八项"),
        (ListedMatter.OTHER, "一般 第七项", "一般 第九项"),
    ],
)
def test_each_matter_has_its_class_in_each_law(listed, old, new):
    for regime, expected in zip(REGIMES, (old, new), strict=True):
        matter, item = expected.split()
        assert regime.listed[listed].matter == matter
        assert regime.listed[listed].item.endswith(item)
    assert set(REGIMES[0].listed) == set(REGIMES[1].listed) == set(ListedMatter)


@pytest.mark.parametrize(("day", "matter"), [(OLD, Matter.SPECIAL), (NEW, Matter.ORDINARY)])
def test_using_the_fund_was_special_and_is_ordinary(day, matter):
    law, _, said = found(day, listed_matter=FUND, matter=matter)
    assert (law.matter, said) == (matter, [])


def test_a_class_that_contradicts_the_article_is_told_and_the_article_followed():
    dossier = vote(NEW, listed_matter=FUND, matter=Matter.SPECIAL)
    law = applicable(dossier, NEW)
    (finding,) = law.findings
    assert (finding.code, str(finding.place)) == ("matter-class-differs", setting_cell("matter"))
    assert "《民法典》第二百七十八条第一款第五项" in finding.message
    assert law.matter is Matter.ORDINARY


@pytest.mark.parametrize(
    ("day", "added"),
    [
        (date(2017, 12, 31), False),
        (date(2018, 1, 1), True),
        (date(2020, 12, 31), True),
        (date(2021, 1, 1), False),
    ],
)
def test_henan_adds_its_own_rules_while_they_stood(day, added):
    _, rules, said = found(day, local_rules=LocalRules.HENAN)
    assert rules == ["quorum", "approval", *(["henan_quorum", "henan_approval"] if added else [])]
    assert said == ([] if added else [("local-rules-not-in-force", setting_cell("local_rules"))])


@pytest.mark.parametrize(
    ("day", "chosen", "open_", "code"),
    [
        (OLD, {"listed_matter": FUND, "local_rules": LocalRules.HENAN}, True, None),
        (NEW, {"listed_matter": FUND, "local_rules": LocalRules.HENAN}, True, "dissent-unsettled"),
        (date(2020, 12, 31), {"listed_matter": FUND, "local_rules": LocalRules.HENAN}, True, None),
        (date(2021, 1, 1), {"listed_matter": FUND, "local_rules": LocalRules.HENAN}, True, "dissent-unsettled"),
        (date(2017, 12, 31), {"listed_matter": FUND, "local_rules": LocalRules.HENAN}, False, "dissent-not-open"),
        (OLD, {"listed_matter": FUND}, False, "dissent-not-open"),
        (OLD, {"local_rules": LocalRules.HENAN}, False, "dissent-not-open"),
        (OLD, {"listed_matter": ListedMatter.REBUILD, "local_rules": LocalRules.HENAN}, False, "dissent-not-open"),
    ],
)
def test_dissent_is_open_only_for_the_fund_in_henan(day, chosen, open_, code):
    law, rules, said = found(day, ballot_mode=BallotMode.DISSENT, **chosen)
    assert law.by_dissent is open_
    assert (rules == ["dissent"]) is open_
    about = [(found_code, place) for found_code, place in said if found_code.startswith("dissent")]
    assert about == ([(code, setting_cell("ballot_mode"))] if code else [])


@pytest.mark.parametrize(
    ("rule", "day", "names"),
    [
        (LiftRule.NONE, NEW, []),
        (LiftRule.CIVIL_CODE, NEW, ["lift_quorum", "lift"]),
        (LiftRule.CIVIL_CODE, OLD, []),
        (LiftRule.HENAN_PERSONS, date(2018, 1, 1), ["lift"]),
        (LiftRule.HENAN_BOTH, date(2017, 12, 31), []),
        (LiftRule.JINAN, OLD, ["lift"]),
        (LiftRule.JINAN, date(2019, 2, 11), []),
    ],
)
def test_a_lift_is_judged_by_the_rule_chosen_if_it_stood(rule, day, names):
    law, _, said = found(day, lift_rule=rule)
    assert [lift.name for lift in law.lift_rules] == names
    missing = rule is not LiftRule.NONE and not names
    assert said == ([("lift-rule-not-in-force", setting_cell("lift_rule"))] if missing else [])
