"""A lift is a unit's own affair: its rule is judged for every unit, and for nothing larger."""

from datetime import date

import pytest

from addin.law.decision import decide
from tests.law.counts import count, group, vote
from validators.sheets.vote.choices import LiftRule

DAY = date(2022, 5, 1)
GROUPS = [
    group(count(24, 20), count(2400, 2000)),
    group(count(24, 20), count(2400, 2000), level="building", name="1号楼"),
    group(count(12, 8), count(1200, 700), level="unit", name="1号楼1单元"),
    group(count(12, 12), count(1200, 1200), level="unit", name="1号楼2单元"),
]


def judged(rule):
    verdicts = decide(vote(DAY, lift_rule=rule), GROUPS).verdicts
    return [(v.group.name[-3:], v.rule.name, v.by.value, v.passed) for v in verdicts if v.rule.name.startswith("lift")]


@pytest.mark.parametrize(
    ("rule", "of_the_first_unit"),
    [
        (LiftRule.NONE, []),
        (
            LiftRule.CIVIL_CODE,
            [
                ("lift_quorum", "persons", True),
                ("lift_quorum", "area", False),
                ("lift", "persons", True),
                ("lift", "area", True),
            ],
        ),
        (LiftRule.HENAN_PERSONS, [("lift", "persons", True)]),
        (LiftRule.HENAN_BOTH, [("lift", "persons", True), ("lift", "area", False)]),
        (LiftRule.JINAN, [("lift", "persons", True), ("lift", "area", False)]),
        (LiftRule.LOCAL, []),
    ],
)
def test_eight_of_twelve_owners_with_less_than_two_thirds_of_the_area(rule, of_the_first_unit):
    found = judged(rule)
    assert {unit for unit, *_ in found} <= {"1单元", "2单元"}
    assert [tuple(rest) for unit, *rest in found if unit == "1单元"] == of_the_first_unit
    assert all(passed for unit, *_, passed in found if unit == "2单元")


@pytest.mark.parametrize(("agree", "passed"), [(8, True), (7, False)])
def test_where_the_vote_is_of_one_unit_alone_its_lift_rule_decides_it(agree, passed):
    votes = (count(12, agree), count(1200, 100 * agree))
    levels = (("compound", "1号楼1单元（表决范围）"), ("building", "1号楼"), ("unit", "1号楼1单元"))
    groups = [group(*votes, level=level, name=name) for level, name in levels]
    decision = decide(vote(date(2020, 5, 1), lift_rule=LiftRule.JINAN), groups)
    assert decision.passed is passed
    assert [v.rule.name for v in decision.verdicts if v.group is groups[0]].count("lift") == 2


def test_units_do_not_decide_the_compounds_vote():
    assert decide(vote(DAY, lift_rule=LiftRule.JINAN), GROUPS).passed
