"""Every rule on the shelf can be traced to its article, dates included, is used somewhere, and has its cases."""

from importlib import import_module
from pathlib import Path

import pytest

import addin.law
from addin.law.henan.property_management_66 import DISSENT
from addin.law.lifts import LIFT_RULES
from addin.law.lishui.property_management_13 import OBJECTIONS, POSTED
from addin.law.meeting import RULES as MEETINGS
from addin.law.regime import REGIMES
from addin.law.shelf import shelf
from addin.law.zhejiang.property_management_10 import MAJORITY
from tests.law.cases import KINDS, cases

SHELF = Path(addin.law.__file__).parent
RULES = [
    pytest.param(book, rule, id=f"{book}.{name}") for book, rules in shelf().items() for name, rule in rules.items()
]


def mirror_of(book):
    authority, _, stem = book.partition(".")
    return import_module(f"tests.law.{authority}.test_{stem}")


def test_every_file_under_an_authority_is_on_the_shelf():
    files = {f"{path.parent.name}.{path.stem}" for path in SHELF.glob("*/*.py") if path.name != "__init__.py"}
    assert set(shelf()) == files
    assert all(shelf().values())


@pytest.mark.parametrize(("book", "rule"), RULES)
def test_a_rule_names_its_article_and_its_dates(book, rule):
    assert rule.citation.startswith("《")
    assert "》" in rule.citation
    assert "条" in rule.citation
    assert rule.in_force_from is not None
    days = [day for day in (rule.in_force_from, rule.in_force_to, rule.checked_on) if day]
    assert days == sorted(set(days))
    assert rule.name.isidentifier()
    assert rule.title
    assert rule.authority


@pytest.mark.parametrize(("book", "rule"), RULES)
def test_a_rule_has_seven_cases_of_every_kind(book, rule):
    found = cases(mirror_of(book).CASES[rule])
    assert len(found) >= 7
    assert {case.kind for case in found} == set(KINDS)
    assert all(case.named for case in found if case.kind == "source")


@pytest.mark.parametrize(("book", "rule"), RULES)
def test_a_rule_is_used(book, rule):
    used = [
        rule for regime in REGIMES for rule in (*regime.rules, *(r for rules in regime.local.values() for r in rules))
    ]
    used += [rule for rules in (*MEETINGS.values(), *LIFT_RULES.values()) for rule in rules]
    assert rule in [*used, DISSENT, OBJECTIONS, POSTED, MAJORITY]
