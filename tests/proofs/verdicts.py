"""Claims on the one function that judges every rule, and on what an owner's dwellings come to."""

from dataclasses import replace
from types import SimpleNamespace
from typing import Any, cast

from addin.law.cast import REAL
from addin.law.npc.civil_code_278 import SPECIAL
from addin.law.rule import Comparison, Rule
from addin.law.verdict import Trial, try_rule
from tests.proofs.thresholds import Ratio
from validators.meaning.consent.answer import VALID, Answer, owner_answer


def _tried(comparison: Comparison, part: int, whole: int, numerator: int, denominator: int) -> Trial:
    rule: Rule = replace(SPECIAL, comparison=comparison, ratio=cast(Any, Ratio(numerator, denominator)))
    return try_rule(rule, SimpleNamespace(**{rule.part: part, rule.whole: whole}))


def missing_is_what_is_missing(part: int, whole: int, numerator: int, denominator: int) -> None:
    assert 0 <= part <= whole
    assert 0 < numerator <= denominator
    found = _tried(Comparison.AT_LEAST, part, whole, numerator, denominator)
    assert found.passed == (found.missing == 0)
    if found.missing and whole:
        assert _tried(Comparison.AT_LEAST, part + found.missing, whole, numerator, denominator).passed
        assert not _tried(Comparison.AT_LEAST, part + found.missing - 1, whole, numerator, denominator).passed


def missing_over_half_is_what_is_missing(part: int, whole: int, numerator: int, denominator: int) -> None:
    assert 0 <= part <= whole
    assert 0 < numerator < denominator
    found = _tried(Comparison.MORE_THAN, part, whole, numerator, denominator)
    assert found.passed == (found.missing == 0)
    if found.missing and whole:
        assert _tried(Comparison.MORE_THAN, part + found.missing, whole, numerator, denominator).passed
        assert not _tried(Comparison.MORE_THAN, part + found.missing - 1, whole, numerator, denominator).passed


def an_owner_has_one_answer(seen: int) -> None:
    assert 0 <= seen < 1 << len(Answer)
    spoken = [answer for answer in REAL if seen >> answer & 1]
    follows = bool(seen >> Answer.FOLLOW & 1)
    answer = owner_answer(seen)
    assert (answer in VALID) == (len(spoken) == 1 or (not spoken and follows))
    assert answer not in VALID or answer == (spoken[0] if spoken else Answer.FOLLOW)
