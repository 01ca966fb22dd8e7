"""100,000 random splits: every sum exact, nobody more than one unit off his exact part, row order without effect."""

from itertools import product
from random import Random

import pytest

from addin.exact import allocate
from addin.roll import build
from addin.shares.split import STEP, split
from tests.compound import compound
from tests.oracle import money
from validators.sheets.settings import Method, Rounding


def test_every_split_is_exact_and_fair():
    random = Random(7)
    for _ in range(100_000):
        weights = [random.randint(1, 15_000) for _ in range(random.randint(1, 12))]
        total = random.randint(0, 10 ** random.randint(1, 12))
        parts, whole = allocate(total, weights, range(len(weights))), sum(weights)
        assert sum(parts) == total
        assert all(-whole < part * whole - total * weight < whole for part, weight in zip(parts, weights, strict=True))


def test_the_order_of_rows_has_no_effect_even_where_remainders_tie():
    random = Random(8)
    for _ in range(20_000):
        weights = [random.randint(0, 4) for _ in range(random.randint(1, 9))] + [1]
        total, order = random.randint(0, 1000), random.sample(range(100), len(weights))
        rows = random.sample(range(len(weights)), len(weights))
        parts = allocate(total, weights, order)
        shuffled = allocate(total, [weights[row] for row in rows], [order[row] for row in rows])
        assert shuffled == [parts[row] for row in rows]


def test_the_oracle_splits_the_same():
    random = Random(9)
    for _ in range(5_000):
        weights = [random.choice((0, 1, 1, 2, 3, 5000, 8950)) for _ in range(random.randint(1, 9))] + [1]
        total, order = random.randint(0, 10_000), random.sample(range(100), len(weights))
        assert allocate(total, weights, order) == money.split(total, weights, order)


@pytest.mark.parametrize(("method", "rounding"), list(product(Method, Rounding)))
def test_a_compounds_split_is_the_oracles_whatever_the_order_of_its_rows(method, rounding):
    random = Random(f"{method} {rounding}")
    step = STEP[rounding]
    for _ in range(60):
        rooms = random.sample(range(101, 999), random.randint(1, 12))
        areas = {f"{room % 3 + 1}-1-{room}": random.choice((5000, 5000, 8950, 12001)) for room in rooms}
        owed = random.randint(0, 10_000_000)
        lines = [f"| {door} | {area / 100} |" for door, area in areas.items()]
        given = compound("\n".join(["| 门牌 | 面积 |", *lines]), approved_total=owed or 1, other_funds=0 if owed else 1,
                         method=method, rounding=rounding)  # fmt: skip
        found = split(given, build(given))
        doors = list(areas)
        in_order = [(int(door[0]), int(door[4:])) for door in doors]
        weights = [areas[door] if method is Method.PER_AREA else 1 for door in doors]
        expected = money.split(owed // step, weights, in_order)
        assert [share.amount for share in found.shares] == [units * step for units in expected]
        assert found.difference == owed % step
        assert (
            sum(line.amount for line in found.by_unit)
            == sum(line.amount for line in found.by_building)
            == owed - owed % step
        )
