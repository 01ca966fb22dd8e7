"""The worst and the best of every test at, one below and one above its threshold: by a person, and by 0.01 ㎡.

A random compound with doubtful votes gets so many plain owners more, or so much area more, that its worst (or its best)
just passes; the oracle finds where that is, and the product must turn at the same place.
"""

from collections import Counter
from itertools import product
from random import Random

import pytest

from tests.oracle import cast as oracle
from tests.properties.test_cast_oracle import LAST, as_read, decided, random_compound, ways

EACH = 8
MANY = 60
SIDES = ("low", "high")
LARGEST = {"persons": 64, "area": 4_000_000}
"""So many owners, so much area (0.01 ㎡): with that, every threshold here is passed."""


def doubtful_compound(random, old, special):
    """One whose bounds do not hang on a majority; some vote of it is doubtful."""
    while True:
        homes, slips, chosen = random_compound(random)
        chosen |= {"special": special, "unreturned": random.choice(("nobody", "abstain"))}
        many = ways(homes, slips, chosen)
        plain = not any(slip["word"] == "follow" for slip in slips)
        if (chosen["last"] == LAST[True]) is old and plain and 1 < many <= MANY:
            return homes, slips, chosen


def enlarged(compound, by, more):
    """With so many owners of 80 ㎡ more who plainly agree; or with one such owner of so much area."""
    homes, slips, chosen = compound
    areas = [8000] * more if by == "persons" else [more]
    first = {"code": "", "phone": "", "served": None, "how": ""}
    added = [first | {"owner": f"{'甲乙丙丁戊己庚辛'[at % 8]}某{at}", "area": area} for at, area in enumerate(areas)]
    plain = {"word": "agree", "signed": "owner", "day": chosen["last"], "channel": "paper"}
    given = [plain | {"home": len(homes) + at} for at in range(len(areas))]
    return [*homes, *added], [*slips, *given], chosen | {"areas": [one["area"] for one in (*homes, *added)]}


def bound(compound, test, side):
    """(part, whole), and whether it passes, by the oracle."""
    promised, _ = oracle.promised(*compound)
    low, high, outcomes = promised[test]
    return (low, outcomes == {True}) if side == "low" else (high, True in outcomes)


def turning_point(compound, test, side):
    """The smallest addition with which it passes."""
    failing, passing = 0 if test[1] == "persons" else 1, LARGEST[test[1]]
    if bound(enlarged(compound, test[1], failing), test, side)[1]:
        return None
    while passing - failing > 1:
        middle = (failing + passing) // 2
        if bound(enlarged(compound, test[1], middle), test, side)[1]:
            passing = middle
        else:
            failing = middle
    return passing


def judged(compound, test, side):
    verdicts = decided(as_read(*compound)).verdicts[:4]
    (verdict,) = [one for one in verdicts if (one.rule.name, one.by.value) == test]
    trial = getattr(verdict, side)
    return (trial.part, trial.whole), trial.passed


@pytest.mark.parametrize("special", [False, True], ids=["一般", "特别"])
@pytest.mark.parametrize("old", [True, False], ids=["物权法", "民法典"])
def test_the_worst_and_the_best_turn_where_the_oracles_do(old, special):
    random, seen = Random(f"turning {old} {special}"), Counter()
    for test, side in product(oracle.TESTS, SIDES):
        while seen[test, side] < EACH:
            compound = doubtful_compound(random, old, special)
            point = turning_point(compound, test, side)
            if point is None or point + 1 > LARGEST[test[1]]:
                continue
            for step in (-1, 0, 1):
                larger = enlarged(compound, test[1], point + step)
                found = judged(larger, test, side)
                assert found == bound(larger, test, side), (test, side, step, larger)
                assert found[1] is (step >= 0), (test, side, step, larger)
            seen[test, side] += 1
    assert len(seen) == len(oracle.TESTS) * len(SIDES)
