from datetime import date

import pytest

from addin.law.decision import decide
from addin.law.unreturned import readings
from tests.compound import setting_cell
from tests.law.counts import count, group, served, vote
from validators.meaning.consent.answer import Answer
from validators.sheets.vote.choices import Unreturned

CLAUSE = "管理规约第12条"
DAY = date(2022, 5, 1)


def deemed(policy, groups, basis=CLAUSE):
    found, findings = readings(served(vote(DAY, unreturned=policy, unreturned_basis=basis)), groups)
    return [one.deem for one in found], [(finding.code, str(finding.place)) for finding in findings]


def test_silence_takes_no_part_by_default():
    assert deemed(Unreturned.NOT_PARTICIPATING, [group(count(9, 5))], basis="") == ([None], [])


@pytest.mark.parametrize("policy", [Unreturned.ABSTAIN, Unreturned.MAJORITY])
def test_without_a_clause_silence_takes_no_part_whatever_is_chosen(policy):
    place = setting_cell("unreturned_basis")
    assert deemed(policy, [group(count(9, 5))], basis="") == ([None], [("unreturned-basis-missing", place)])


def test_silence_abstains_where_a_clause_says_so():
    assert deemed(Unreturned.ABSTAIN, [group(count(9, 5)), group(count(3))]) == ([Answer.ABSTAIN] * 2, [])


@pytest.mark.parametrize(
    ("case", "persons", "area", "followed"),
    [
        ("both agree", count(9, 4, 2), count(90, 40, 20), Answer.AGREE),
        ("both are against", count(9, 2, 4), count(90, 20, 40), Answer.AGAINST),
        ("most abstain", count(9, 1, 1, 3), count(90, 10, 10, 30), Answer.ABSTAIN),
        ("the two majorities differ", count(9, 4, 2), count(90, 20, 40), None),
        ("persons are tied", count(9, 3, 3), count(90, 40, 20), None),
        ("area is tied", count(9, 4, 2), count(90, 30, 30), None),
        ("nobody voted", count(9), count(90), None),
    ],
)
def test_a_majority_is_followed_only_where_persons_and_area_have_the_same(case, persons, area, followed):
    answers, findings = deemed(Unreturned.MAJORITY, [group(persons, area)])
    assert answers == [followed], case
    assert findings == ([] if followed is not None else [("unreturned-no-majority", setting_cell("unreturned"))]), case


def test_one_warning_names_the_groups_without_a_majority():
    groups = [group(count(9, 4)), *(group(count(3), level="unit", name=f"{n}号楼1单元") for n in range(1, 6))]
    _, (finding,) = readings(served(vote(DAY, unreturned=Unreturned.MAJORITY, unreturned_basis=CLAUSE)), groups)
    assert finding.message.startswith("1号楼1单元、2号楼1单元、3号楼1单元等 5 处的人数多数")


@pytest.mark.parametrize(("number", "named"), [(2, "2号楼1单元的"), (3, "3号楼1单元的"), (4, "3号楼1单元等 4 处的")])
def test_three_groups_are_named_and_more_are_counted(number, named):
    groups = [group(count(3), level="unit", name=f"{n}号楼1单元") for n in range(1, number + 1)]
    _, (finding,) = readings(served(vote(DAY, unreturned=Unreturned.MAJORITY, unreturned_basis=CLAUSE)), groups)
    assert named + "人数多数" in finding.message


def test_a_group_where_everybody_answered_needs_no_majority():
    assert deemed(Unreturned.MAJORITY, [group(count(2, 1, 1))]) == ([None], [])


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        (Unreturned.NOT_PARTICIPATING, [(5, 9, False, 0), (4, 5, True, 0)]),
        (Unreturned.ABSTAIN, [(9, 9, True, 4), (4, 9, False, 4)]),
        (Unreturned.MAJORITY, [(9, 9, True, 4), (8, 9, True, 4)]),
    ],
)
def test_deemed_votes_are_counted_and_kept_apart(policy, expected):
    dossier = served(vote(DAY, unreturned=policy, unreturned_basis=CLAUSE))
    verdicts = decide(dossier, [group(count(9, agree=4, against=1))]).verdicts
    by_persons = [v for v in verdicts if v.by == "persons"]
    assert [(v.part, v.whole, v.passed, v.deemed) for v in by_persons] == expected


@pytest.mark.parametrize(
    ("case", "persons", "area", "followed"),
    [
        ("more than half of all by both", count(9, 5, 2), count(90, 50, 20), Answer.AGREE),
        ("half of all by heads", count(10, 5, 2), count(90, 50, 20), None),
        ("half of all by area", count(9, 5, 2), count(100, 50, 20), None),
        ("most of those who voted, not of all", count(9, 4, 2), count(90, 40, 20), None),
        ("both are against", count(9, 2, 5), count(90, 20, 50), Answer.AGAINST),
        ("the two majorities differ", count(9, 5, 2), count(90, 20, 50), None),
        ("nobody voted", count(9), count(90), None),
    ],
)
def test_from_a_majority_of_all_it_must_be_one_of_all_owners(case, persons, area, followed):
    answers, findings = deemed(Unreturned.MAJORITY_OF_ALL, [group(persons, area)])
    assert answers == [followed], case
    expected = [("unreturned-no-majority-of-all", setting_cell("unreturned"))]
    assert findings == ([] if followed is not None else expected), case
