"""Every rule on the shelf can be traced to its article, dates included, and has its cases."""

from importlib import import_module
from pathlib import Path

import pytest

import addin.law
from addin.law.regime import REGIMES
from addin.law.rule import Rule

SHELF = Path(addin.law.__file__).parent
FILES = sorted(path for path in SHELF.glob("*/*.py") if path.name != "__init__.py")


def rules_in(path):
    module = import_module(f"addin.law.{path.parent.name}.{path.stem}")
    return [rule for rule in vars(module).values() if isinstance(rule, Rule)]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_rule_names_its_article_and_its_dates(path):
    assert rules_in(path)
    for rule in rules_in(path):
        assert rule.citation.startswith("《")
        assert "条" in rule.citation
        assert rule.in_force_to is None or rule.in_force_from < rule.in_force_to < rule.checked_on
        assert rule.in_force_from < rule.checked_on


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_rule_has_its_cases_and_stands_in_a_regime(path):
    assert (Path(__file__).parent / path.parent.name / f"test_{path.stem}.py").exists()
    used = [rule for regime in REGIMES for rule in regime.rules]
    assert all(rule in used for rule in rules_in(path))
