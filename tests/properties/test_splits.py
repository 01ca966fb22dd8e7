"""100,000 random splits: every sum exact, nobody more than one unit off his exact part, row order without effect."""

from decimal import Decimal
from itertools import product
from random import Random

import pytest

from addin.exact import allocate
from addin.money.budget import budget
from addin.money.dividing import STEP, divide, exact
from addin.money.split import split
from addin.roll import build
from tests.compound import compound
from tests.money import dossier, flat, item
from tests.oracle import money
from validators.sheets.money.choices import (
    Bearer,
    FloorRule,
    Method,
    Relief,
    RemainderBearer,
    Rounding,
)


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


@pytest.mark.parametrize("method", Method)
def test_100_000_splits_in_all_ways(method):
    """20,000 each: sums exact, everybody within one unit of his exact part, the order of rows without effect."""
    random = Random(f"100000 {method}")
    places = [(b, u, f, d) for b in (1, 2) for u in (1, 2) for f in (1, 2, 3) for d in (1, 2)]
    rows = [flat(*place, random.choice((5000, 8950, 12001)), random.choice(("", "", "低保"))) for place in places]
    dossiers = [_with_random_settings(random, rows, method) for _ in range(100)]
    pool = build(dossiers[0]).dwellings
    splits = 0
    while splits < 20_000:
        given = random.choice(dossiers)
        paying, owed = random.sample(pool, random.randint(2, 5)), random.randint(0, 10_000_000)
        step, items = STEP[given.settings.rounding], budget(given)
        found = divide(owed, paying, given, items)
        if not found.amounts:
            continue
        splits += 1
        assert sum(a or 0 for a in found.amounts) + sum(burden.amount for burden in found.burdens) == owed
        parts, _ = exact(owed, paying, given, items)
        for amount, part in zip(found.amounts, parts.dwellings, strict=True):
            assert amount is None or (amount % step == 0 and abs(amount - (part or 0)) < step)
        turned = divide(owed, paying[::-1], given, items)
        assert list(turned.amounts) == list(found.amounts)[::-1]
        assert turned.burdens == found.burdens


def _with_random_settings(random, rows, method):
    ways = (None, "按户", "按楼层系数")
    items = [
        item(f"项{n}", random.randint(1, 99), n, random.choice(("", "1号楼")), random.choice(ways)) for n in (1, 2)
    ]
    return dossier(
        rows,
        items,
        approved_total=1000,
        method=method,
        rounding=random.choice(list(Rounding)),
        fixed_each=random.choice((0, 700)),
        rate_per_metre=random.choice((0, 0, 17)),
        floor_rule=random.choice((FloorRule.GUANGZHOU, FloorRule.RIDDEN)),
        relief=random.choice(list(Relief)),
        relief_bearer=random.choice(list(Bearer)),
        cap=random.choice((0, 0, 123_456)),
        cap_bearer=random.choice(list(Bearer)),
        work_unit_part=random.choice((Decimal(0), Decimal("0.3"))),
        remainder_bearer=random.choice(list(RemainderBearer)),
    )


WEIGHED = (Method.PER_HOUSEHOLD, Method.PER_AREA)


@pytest.mark.parametrize(("method", "rounding"), list(product(WEIGHED, Rounding)))
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
        expected = money.split(owed, weights, in_order, step)
        assert [share.amount for share in found.shares] == [units * step for units in expected]
        assert found.difference == owed % step
        assert (
            sum(line.amount for line in found.by_unit)
            == sum(line.amount for line in found.by_building)
            == owed - owed % step
        )
