"""10,000 random compounds with every money setting: product and oracle agree on every fen, whatever the row order."""

from collections import Counter
from decimal import Decimal
from fractions import Fraction
from random import Random

import pytest

from addin.money.dividing import STEP
from addin.money.split import split
from addin.roll import build
from tests.money import dossier, flat, floors, item
from tests.oracle import money as oracle
from validators.sheets.money.choices import (
    Bearer,
    CutOff,
    FloorRule,
    Method,
    Relief,
    RemainderBearer,
    Rounding,
)

EACH = 2_000
SCOPES = {"": (), "1号楼": (1,), "2号楼": (2,), "1号楼2单元": (1, 2), "2号楼1单元2号": (2, 1, 2)}
TABLE = ["0", "0.5", "1", "1.25"]


def drawn_rows(random):
    places = [(b, u, f, d) for b in (1, 2) for u in (1, 2) for f in (1, 2, 3, 4) for d in (1, 2)]
    chosen = random.sample(places, random.randint(1, 9))
    areas = (5000, 5000, 8950, 12001, 1)
    return [flat(*place, random.choice(areas), random.choice(("", "", "低保", "特困", "其他"))) for place in chosen]


def drawn_items(random):
    ranks = random.sample(range(1, 20), random.randint(1, 4))
    ways = (None, "按面积", "按户", "按楼层系数")
    return [
        (f"项目{rank}", random.randint(1, 4000), rank, random.choice(list(SCOPES)), random.choice(ways))
        for rank in ranks
    ]


def drawn(random, method):
    rows, owed = drawn_rows(random), random.randint(0, 10 ** random.randint(1, 7))
    rounding, items = random.choice(list(Rounding)), drawn_items(random)
    fixed = random.choice((0, 1, owed // len(rows) // 2))
    chosen = {
        "approved_total": owed + 1,
        "other_funds": 1,
        "method": method,
        "rounding": rounding,
        "fixed_each": fixed,
        "rate_per_metre": random.choice((0, 0, 3, 500)),
        "floor_rule": random.choice(list(FloorRule)),
        "relief": random.choice(list(Relief)),
        "relief_bearer": random.choice(list(Bearer)),
        "cap": random.choice((0, 0, 150, owed // len(rows) + 1, owed)),
        "cap_bearer": random.choice(list(Bearer)),
        "work_unit_part": random.choice((Decimal(0), Decimal(0), Decimal("0.3"), Decimal(1))),
        "work_unit_scope": random.choice(list(SCOPES)),
        "remainder_bearer": random.choice(list(RemainderBearer)),
        "cut_off": random.choice(list(CutOff)),
        "item_funds": random.randint(1, 9000),
    }
    return rows, owed, chosen, items


def as_the_oracle_reads(chosen, items):
    words = {name: str(value) for name, value in chosen.items() if not isinstance(value, int | Decimal)}
    return words | {
        "step": STEP[chosen["rounding"]],
        "fixed": chosen["fixed_each"],
        "rate": chosen["rate_per_metre"],
        "cap": chosen["cap"],
        "funds": chosen["item_funds"],
        "work_unit_part": Fraction(chosen["work_unit_part"]),
        "work_unit_scope": SCOPES[chosen["work_unit_scope"]],
        "floor_table": {floor: Fraction(weight) for floor, weight in enumerate(TABLE, start=1)},
        "items": [
            {"name": name, "cost": cost, "rank": rank, "scope": SCOPES[scope], "way": way or "按面积"}
            for name, cost, rank, scope, way in items
        ],
    }


def found_by_the_product(rows, chosen, items):
    given = dossier(rows, [item(*each) for each in items], floors(*TABLE), **chosen)
    found = split(given, build(given))
    return found, {share.dwelling: share.amount for share in found.shares}


@pytest.mark.parametrize("method", Method)
def test_product_and_oracle_agree_on_every_fen(method):
    random, seen = Random(f"compounds {method}"), Counter()
    while seen["split"] < EACH:
        rows, owed, chosen, items = drawn(random, method)
        found, amounts = found_by_the_product(rows, chosen, items)
        if not found.shares:
            seen["nobody"] += 1
            settings = as_the_oracle_reads(chosen, items)
            assert nobody_can_pay(rows, owed, settings), (rows, chosen, items)
            continue
        settings = as_the_oracle_reads(chosen, items)
        expected, burdens = oracle.amounts(rows, owed, settings)
        names = [f"{row['building']}号楼{row['unit']}单元{row['room']}" for row in rows]
        in_words = {name: amount for name, amount in zip(names, expected, strict=True) if amount is not None}
        assert amounts == in_words, (rows, owed, chosen, items)
        assert {tuple(burden) for burden in found.burdens} == burdens
        assert sum(amounts.values()) + sum(burden.amount for burden in found.burdens) == found.residents == owed
        exact, _ = oracle.exact(rows, owed, settings)
        assert all(abs(a - e) < settings["step"] for a, e in zip(expected, exact, strict=True) if e is not None)
        mixed = random.sample(rows, len(rows))
        assert found_by_the_product(mixed, chosen, random.sample(items, len(items)))[1] == amounts
        seen.update(bearer for bearer, _, _ in burdens)
        seen["split"] += 1
    assert seen["nobody"] < EACH
    assert {"留待确定", "街道", "产权单位"} <= seen.keys()


def nobody_can_pay(rows, owed, settings):
    """Why the product may refuse: nothing weighs anything, fixed sums too high, or no item anyone pays for."""
    try:
        parts, _ = oracle.exact(rows, owed, settings)
    except (TypeError, ZeroDivisionError):
        return True
    return all(part is None for part in parts) or settings["fixed"] * len(rows) > owed
