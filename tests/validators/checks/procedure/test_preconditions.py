"""前置条件 and 建成截止年份."""

from dataclasses import replace

import pytest

from tests.dossiers import dossier as answered
from tests.papers import dossier, read
from tests.validators.checks.seen import CLEAN_ANSWERS, CLEAN_ROSTER, said, seen
from validators.checks.compound import built_year
from validators.checks.procedure import commitment_count, precondition_proof
from validators.sheets.procedure.condition import Condition, State

HEAD = "| 条件 | 状态 | 证明材料 | 日期 |"


def gate(*lines, **chosen):
    return dossier(chosen=chosen, 前置条件="\n".join((HEAD, *lines)))


@pytest.mark.parametrize(
    ("typed", "condition"),
    [
        ("改造前成立红色业委会（或议事会）", Condition.COMMITTEE),
        ("①", Condition.COMMITTEE),
        ("2", Condition.PAYING),
        ("居民自愿承担应承担的费用（承诺书）", Condition.PAYING),
        ("改造后引入物业管理", Condition.MANAGEMENT),
    ],
)
def test_conditions_go_by_the_words_of_the_seed_and_by_number(typed, condition):
    (row,) = read(前置条件=f"{HEAD}\n| {typed} | 已成立 | x | |")[0].preconditions
    assert (row.condition, row.state) == (condition, State.MET)


@pytest.mark.parametrize("typed", ["别的", "业委会引入物业", "4"])
def test_a_condition_that_cannot_be_told_is_asked_about(typed):
    papers, findings = read(前置条件=f"{HEAD}\n| {typed} | 已具备 | x | |")
    assert [finding.code for finding in findings] == ["choice-unknown"]
    assert papers.preconditions == ()


def test_met_wants_a_paper_and_a_day():
    assert seen(precondition_proof.check, gate("| 1 | 已具备 | 备案表 | 2020-06-10 |", "| 3 | 未具备 | | |")) == []
    found = gate("| 1 | 已具备 | | |")
    assert seen(precondition_proof.check, found) == ["precondition-unproven 前置条件!C2"]
    assert "没有填证明材料、日期" in said(precondition_proof.check, found)
    assert seen(precondition_proof.check, gate("| 1 | 已具备 | 备案表 | |")) == ["precondition-unproven 前置条件!D2"]


def test_a_day_that_has_not_come_proves_nothing():
    found = gate("| 1 | 已具备 | 备案表 | 2030-01-01 |")
    assert seen(precondition_proof.check, found) == ["precondition-date-ahead 前置条件!D2"]


def test_a_condition_on_two_rows():
    found = gate("| 1 | 已具备 | 备案表 | 2020-06-10 |", "| 业委会 | 未具备 | | |")
    assert seen(precondition_proof.check, found) == ["precondition-twice 前置条件!A3"]


@pytest.mark.parametrize(
    ("proof", "told"), [("承诺书3份", []), ("承诺书 4 份", ["commitment-count-differs 前置条件!C2"])]
)
def test_promises_are_set_beside_the_answers(proof, told):
    papers = read(前置条件=f"{HEAD}\n| 2 | 已具备 | {proof} | 2020-07-01 |")[0]
    found = replace(answered(CLEAN_ROSTER, CLEAN_ANSWERS, shops_are_households=True), papers=papers)
    assert seen(commitment_count.check, found) == told
    shops_apart = replace(answered(CLEAN_ROSTER, CLEAN_ANSWERS), papers=papers)
    assert len(seen(commitment_count.check, shops_apart)) == 1


def test_a_proof_without_a_number_and_a_list_without_answers_say_nothing():
    papers = read(前置条件=f"{HEAD}\n| 2 | 已具备 | 承诺书9份 | 2020-07-01 |")[0]
    assert seen(commitment_count.check, replace(answered(CLEAN_ROSTER), papers=papers)) == []
    bare = read(前置条件=f"{HEAD}\n| 2 | 已具备 | 承诺书 | 2020-07-01 |")[0]
    assert seen(commitment_count.check, replace(answered(CLEAN_ROSTER, CLEAN_ANSWERS), papers=bare)) == []


@pytest.mark.parametrize(("year", "told"), [(2000, 0), (2005, 0), (20, 1), (0, 1), (20000, 1)])
def test_a_year_of_four_digits(year, told):
    assert len(seen(built_year.check, dossier(chosen={"built_year": year}))) == told


def test_a_date_that_cannot_be_read_is_told_once_not_as_missing_too():
    assert seen(precondition_proof.check, gate("| 成立业委会或议事会 | 已具备 | 备案表 | 六月 |")) == []
    found = gate("| 成立业委会或议事会 | 已具备 | | 六月 |")
    assert seen(precondition_proof.check, found) == ["precondition-unproven 前置条件!C2"]
    assert "没有填证明材料，" in said(precondition_proof.check, found)
