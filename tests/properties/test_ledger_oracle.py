"""5,000 random ledgers: partial payments, refunds, labour, money that is left: product and oracle agree to the fen."""

from collections import Counter
from decimal import Decimal
from random import Random

from addin.money.ledger import Owing, ledger
from tests.money import dossier, dwelling, flat, payment
from tests.oracle import ledger as oracle

WORDS = {
    "payment-no-dwelling": "nobody's",
    "payment-not-owing": "owes nothing",
    "payment-above-owed": "paid too much",
    "refund-above-paid": "gave back more than came",
    "labour-not-counted": "labour without rate",
    "labour-rate-without-basis": "rate without basis",
    "unspent-above-paid": "more left than came",
}
PLACES = [
    (building, unit, floor, door) for building in (1, 2) for unit in (1, 2) for floor in (1, 2) for door in (1, 2)
]


def drawn(random):
    rows = [flat(*place) for place in random.sample(PLACES, random.randint(1, 6))]
    owing = random.sample(rows, random.randint(1, len(rows)))
    owed = [random.choice((0, 1, 100, random.randint(0, 10_000))) for _ in owing]
    amounts = (1, 33, 50, 100, 5_000, -1, -50, 0)
    paid = [
        (random.choice([*rows, flat(9)]), random.choice(amounts), random.choice((None, None, "0.5", "2.25", "8")))
        for _ in range(random.randint(1, 8))
    ]
    chosen = {
        "labour_rate": random.choice((0, 0, 1, 33, 1_000)),
        "labour_basis": random.choice(("", "业主大会2020-08-01")),
        "unspent": random.choice((0, 0, 1, 10, 77, random.randint(1, 6_000))),
    }
    return rows, owing, owed, paid, chosen


def address(row):
    return row["building"], row["unit"], row["floor"], row["room"]


def test_product_and_oracle_agree_on_every_account():
    random, seen = Random("ledgers"), Counter()
    for _ in range(5_000):
        rows, owing, owed, paid, chosen = drawn(random)
        entries = [
            payment(row["room"], amount, hours, str(row["building"]), str(row["unit"]), line)
            for line, (row, amount, hours) in enumerate(paid, start=2)
        ]
        given = dossier(rows, payments=entries, **chosen)
        found = ledger(
            given, [Owing(dwelling(2 + rows.index(row), row), due) for row, due in zip(owing, owed, strict=True)]
        )
        plain = [(address(row), amount, hours and Decimal(hours)) for row, amount, hours in paid]
        due = [(address(row), each) for row, each in zip(owing, owed, strict=True)]
        asked = (plain, chosen["labour_rate"], chosen["labour_basis"], chosen["unspent"])
        case = (rows, due, *asked)
        expected = oracle.accounts(due, *asked)
        assert [(*account, account.balance) for account in found.accounts] == expected, case
        told = sorted(WORDS[finding.code] for finding in found.findings)
        assert told == oracle.odd(due, {address(row) for row in rows}, *asked), case
        assert sum(account.refund for account in found.accounts) in (0, chosen["unspent"]), case
        seen.update(told)
        seen["gave back"] += any(account.refund for account in found.accounts)
        seen["partial"] += any(0 < account.paid < account.owed for account in found.accounts)
    assert {*WORDS.values(), "gave back", "partial"} <= seen.keys()
    assert min(seen.values()) > 20
