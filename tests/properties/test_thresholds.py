"""100,000 random compounds at, one below and one above each threshold: `addin` and the oracle agree on every one."""

from collections import Counter
from itertools import cycle, product
from random import Random

import pytest

from addin.law.decision import decide
from addin.roll import build
from addin.tally import tally
from tests.oracle import ballots
from tests.properties.rolls import NEW, OLD, compound, dossier
from validators.sheets.settings import Settings
from validators.sheets.vote.choices import Matter

EACH = 25_000
TARGETS = list(product(("quorum", "approval"), ("persons", "area")))
STEPS = (-1, 0, 1)


@pytest.mark.parametrize("day", [OLD, NEW], ids=["物权法", "民法典"])
@pytest.mark.parametrize("matter", [Matter.ORDINARY, Matter.SPECIAL], ids=lambda matter: matter.value)
def test_no_verdict_differs_from_the_oracles(day, matter):
    random = Random(f"{day} {matter}")
    settings = Settings(vote_date=day, matter=matter)
    special = matter is Matter.SPECIAL
    seen = Counter()
    for (target, step), _ in zip(cycle(product(TARGETS, STEPS)), range(EACH), strict=False):
        dwellings, answers = compound(random, day == OLD, special, target, step)
        read = dossier(settings, dwellings, answers)
        whole = tally(build(read))[0]
        found = [(v.rule.name, v.by.value, v.passed, v.part, v.whole) for v in decide(read, [whole]).verdicts]
        expected = ballots.verdicts(ballots.counts(dwellings, answers, lambda row: True), day, special)
        assert found == expected, (dwellings, answers)
        seen.update((target, step, passed) for rule, by, passed, _, _ in found if (rule, by) == target)
    assert {key[1:] for key in seen} == {(-1, False), (0, True), (1, True)}
    assert all(number > EACH // 20 for number in seen.values())
