"""docs/law.md says what the code does: every rule, every matter, every choice, and nothing stale."""

from dataclasses import replace
from fractions import Fraction

import pytest

from addin.docs.law import (
    ASKED,
    PAGE,
    page,
    threshold,
    uses,
)
from addin.docs.money import ASKED as MONEY
from addin.importing.rule_file import read_rules
from addin.law.jinan.lifts_7 import LIFT
from addin.law.lishui.property_management_13 import POSTED
from addin.law.npc.civil_code_278 import SPECIAL
from addin.law.shelf import shelf
from addin.machine.templates import example_rules
from addin.money.equations import EQUATIONS
from validators.sheets.deciding import Decides
from validators.sheets.money.choices import Method
from validators.sheets.settings import Settings, deciding
from validators.sheets.vote.choices import LiftRule, ListedMatter
from validators.table.column import columns_of

RULES = [rule for rules in shelf().values() for rule in rules.values()]


def test_the_page_is_up_to_date():
    assert PAGE.read_text(encoding="utf-8") == page(), "run `make templates`"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.citation)
def test_a_rule_stands_on_it_with_its_article_and_days(rule):
    (line,) = [line for line in page().splitlines() if f"| {rule.citation} |" in line]
    assert threshold(rule) in line
    assert str(rule.checked_on) in line
    assert str(rule.in_force_from or "未查到") in line
    assert str(rule.in_force_to or "") in line


def test_a_threshold_reads_as_it_is_computed():
    assert threshold(SPECIAL) == "同意的 ÷ 参与表决的 ≥ 3/4（人数、面积）"
    assert threshold(replace(LIFT, ratio=Fraction(1))) == "同意的 ≥ 全体业主（人数、面积）"
    assert threshold(POSTED) == "公示天数 ≥ 规定天数"


def test_the_two_examples_of_local_rules_stand_on_it_with_article_days_and_cases():
    text = page()
    assert len(example_rules()) == 2
    for name, path in example_rules().items():
        for rule, matter, row in read_rules(path).rules:
            (line,) = [line for line in text.splitlines() if line.startswith(f"| {name} | {rule.title} | {matter} |")]
            assert threshold(rule) in line
            assert f"{rule.citation} | {rule.authority} | {rule.in_force_from}" in line
            assert "本地规则，由旧改助手示例提供" in line
            assert all(str(case) in line for case in row.cases)


def test_every_rule_says_what_it_is_for():
    assert set(uses()) == set(RULES)
    assert uses()[SPECIAL] == "《民法典》特别事项"


def test_every_matter_and_every_choice_is_named():
    text = page()
    names = [columns_of(Settings)[field].name for field in (*ASKED, *MONEY, *deciding(Decides.SPLIT))]
    assert all(f"| {word} |" in text for word in (*ListedMatter, *names))
    assert all(f"加装电梯，{choice}" in text for choice in LiftRule if choice is not LiftRule.NONE)


def test_every_way_to_split_every_choice_about_it_and_every_equation_is_named():
    text = page()
    assert all(f"| {method} |" in text for method in Method)
    assert {name for method in Method for name in deciding(method)} <= set(MONEY)
    assert text.count(" ≥ ") + text.count(" = ") >= len(EQUATIONS)
    assert "| 104 = 105＋115＋120 |" in text
    assert "| 项目总投资 ≥ 103 |" in text
