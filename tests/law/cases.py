"""The cases of a rule, as a small table: what is tried, part and whole, whether it passes, and where a case is from.

below  5 9  no
at     6 9  yes
day    2020-12-31  no
source 1672 2219  yes  V3 福州天骄苑
"""

from datetime import date
from types import SimpleNamespace
from typing import NamedTuple

import pytest

from addin.law.rule import Rule
from addin.law.verdict import Trial, try_rule

KINDS = ("below", "at", "above", "nobody", "one", "day", "source")
"""Every rule has a case of each kind: around its threshold, on an empty base, with a single owner (or member, or day),
at the boundary of its days, and from a named source."""
WORDS = {"yes": True, "no": False}


class Case(NamedTuple):
    kind: str
    given: tuple[str, ...]
    passes: bool
    named: str


def cases(table: str) -> list[Case]:
    """The lines of a table."""
    found = []
    for line in table.strip().splitlines():
        kind, *words = line.split()
        numbers = 1 if kind == "day" else 2
        found.append(Case(kind, tuple(words[:numbers]), WORDS[words[numbers]], " ".join(words[numbers + 1 :])))
    return found


def each(tables: dict[Rule, str]) -> pytest.MarkDecorator:
    """One test a case."""
    pairs = [(rule, case) for rule, table in tables.items() for case in cases(table)]
    names = [f"{rule.name} {case.kind} {' of '.join(case.given)}" for rule, case in pairs]
    return pytest.mark.parametrize(("rule", "case"), pairs, ids=names)


def tried(rule: Rule, part: int, whole: int) -> Trial:
    """The rule on these two numbers."""
    return try_rule(rule, SimpleNamespace(**{rule.part: part, rule.whole: whole}))


def holds(rule: Rule, case: Case) -> bool:
    """Does the product say what the case says, and does `missing` tell the same story?"""
    if case.kind == "day":
        return rule.in_force(date.fromisoformat(case.given[0])) is case.passes
    trial = tried(rule, *map(int, case.given))
    return trial.passed is case.passes and (trial.missing == 0) is case.passes
