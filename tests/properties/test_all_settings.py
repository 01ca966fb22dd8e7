"""10,000 random compounds, owners with several dwellings, all settings: every figure and verdict is the oracle's."""

from dataclasses import astuple
from fractions import Fraction
from random import Random

import pytest

from addin.law.decision import decide
from addin.policy import measure
from addin.roll import build
from addin.tally import tally
from tests.oracle import statute
from tests.properties.compounds import as_read, counted, random_choices, random_compound, where

CHUNKS, EACH = 10, 1_000


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_no_figure_and_no_verdict_differs_from_the_oracles(chunk):
    random = Random(f"all settings {chunk}")
    seen = set()
    for _ in range(EACH):
        dwellings, answers = random_compound(random)
        chosen = random_choices(random)
        case = (chosen, dwellings, answers)
        dossier = as_read(dwellings, answers, chosen)
        groups = tally(build(dossier, dossier.scope))
        expected = statute.groups(dwellings, answers, chosen)
        assert [where(group) for group in groups] == list(expected), case
        for group, votes in zip(groups, expected.values(), strict=True):
            for measured in ("households", "persons", "area"):
                assert astuple(getattr(group, measured)) == counted(votes[measured]), case
        decision = decide(dossier, groups)
        found = [
            (*where(v.group), v.rule.name, v.by.value, v.part, v.whole, v.need, v.passed, v.deemed)
            for v in decision.verdicts
        ]
        assert found == statute.verdicts(expected, chosen), case
        assert decision.conclusion == expected_conclusion(chosen, dossier, expected, found), case
        assert all(v.passed == (v.missing == 0) for v in decision.verdicts), case
        policy = measure(dossier.settings, groups[0])
        if policy:
            rate = Fraction(chosen["rate"])
            here = (policy.part, policy.whole, policy.need, policy.passed)
            assert here == statute.policy(expected, rate, chosen["strictly"]), case
        seen.update((verdict[3], verdict[8]) for verdict in found)
    rules = ("quorum", "approval", "henan_quorum", "henan_approval", "dissent", "lift", "lift_quorum")
    assert seen == {(rule, passed) for rule in rules for passed in (True, False)}


def expected_conclusion(chosen, dossier, expected, found):
    """Where no answer is doubtful: what all tests say; open where the law named says one thing and that of the day
    another, where the wording of the day is not known, or where nobody was ever asked to dissent."""
    if chosen["mode"] == "dissent" and statute.is_unannounced(expected, dossier.dwellings):
        return "open"
    here = statute.conclusion(found, chosen)
    if chosen["law"] == "day":
        return here
    other = chosen | {"law": "day"}
    return here if statute.conclusion(statute.verdicts(expected, other), other) == here else "open"
