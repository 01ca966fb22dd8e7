"""The vote cases of sources.md §10, by their numbers, through the whole decision."""

from datetime import date
from fractions import Fraction

import pytest

from addin.exact import at_least, more_than
from addin.law.decision import decide
from addin.law.meeting import Body, Meeting, resolve
from addin.roll import build
from addin.tally import tally
from tests.compound import compound
from tests.law.counts import count, group, vote
from validators.sheets.vote.choices import Matter

OLD, NEW = date(2020, 7, 23), date(2021, 7, 23)


def decided(day, matter, persons, area=None):
    return decide(vote(day, matter=matter), [group(persons, area)])


def test_v3_fuzhou_tianjiaoyuan_meets_its_quorum_by_heads():
    quorum = decided(NEW, Matter.ORDINARY, count(2219, 1672)).verdicts[0]
    assert (quorum.rule.name, quorum.by, quorum.need, quorum.part, quorum.passed) == (
        "quorum",
        "persons",
        1480,
        1672,
        True,
    )
    assert round(Fraction(quorum.part, quorum.whole) * 100, 2) == Fraction("75.35")


@pytest.mark.parametrize(("agree", "passed"), [(6_666_66, False), (6_666_67, True)])
def test_v6_both_print_as_66_67_percent_but_only_one_passes(agree, passed):
    decision = decided(OLD, Matter.SPECIAL, count(3, 2), count(10_000_00, agree))
    assert decision.passed is passed
    assert round(Fraction(agree, 10_000_00) * 100, 2) == Fraction("66.67")


@pytest.mark.parametrize(
    ("day", "matter", "taking_part", "agreeing"),
    [
        (OLD, Matter.SPECIAL, 667, 667),
        (OLD, Matter.ORDINARY, 501, 501),
        (NEW, Matter.SPECIAL, 667, 501),
        (NEW, Matter.ORDINARY, 667, 334),
    ],
)
def test_v7_the_smallest_pass_among_1000_equal_owners(day, matter, taking_part, agreeing):
    assert decided(day, matter, count(1000, agreeing, taking_part - agreeing)).passed
    assert not decided(day, matter, count(1000, agreeing - 1, taking_part - agreeing + 1)).passed
    assert not decided(day, matter, count(1000, agreeing - 1, taking_part - agreeing)).passed


def test_v8_boundaries():
    assert at_least(6, 8, Fraction(3, 4))
    assert not more_than(4, 8, Fraction(1, 2))
    assert at_least(6, 9, Fraction(2, 3))


@pytest.mark.parametrize(("dissenters", "passes"), [(10, True), (11, False)])
def test_v8_dissent_of_a_third_or_less(dissenters, passes):
    assert (not more_than(dissenters, 30, Fraction(1, 3))) is passes


def test_v10_heads_alone_do_not_carry_a_special_matter():
    decision = decided(NEW, Matter.SPECIAL, count(10, 8, 2), count(1000_00, 740_00, 260_00))
    assert not decision.passed
    assert [(v.rule.name, v.by.value, v.passed) for v in decision.verdicts] == [
        ("quorum", "persons", True),
        ("quorum", "area", True),
        ("approval", "persons", True),
        ("approval", "area", False),
    ]


def test_v2_the_wrong_denominator_flips_a_majority():
    """英豪花园: 109,750.20 ㎡ against is 53 % of the area announced, 48.47 % of the register's 226,421.0857 ㎡."""
    roster = "| 门牌 | 面积 | 产权人 | 答复 |\n| 1-1-101 | 109750.20 | 甲 | 反对 |\n| 1-1-102 | 116670.89 | 乙 |  |"
    area = tally(build(compound(roster)))[0].area
    assert (area.total, area.against) == (226_421_09, 109_750_20)
    assert not more_than(area.against, area.total, Fraction(1, 2))
    assert more_than(area.against, 207_075_84, Fraction(1, 2))
    assert round(Fraction(area.against, area.total) * 100, 2) == Fraction("48.47")


@pytest.mark.parametrize(
    ("members", "present", "agreeing", "carried"),
    [(6, 4, 3, True), (6, 3, 3, False), (6, 4, 2, False), (5, 3, 3, True), (5, 2, 2, False), (5, 3, 2, False)],
)
def test_v11_the_committee_of_henan(members, present, agreeing, carried):
    assert resolve(Body.COMMITTEE_HENAN, Meeting(members, present, agreeing), OLD).carried is carried
