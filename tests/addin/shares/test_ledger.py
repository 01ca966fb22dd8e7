import pytest

from tests.addin.shares.money_splitting import codes, split_of
from tests.money import flat, payment

TWO = [flat(door=1), flat(door=2)]


def accounts(*payments, rows=TWO, owed=200_00, **chosen):
    found = split_of(rows, owed, payments=payments, **chosen)
    return [(*account, account.balance) for account in found.ledger.accounts], codes(found)


@pytest.mark.parametrize(
    ("case", "payments", "first"),
    [
        ("paid at once", [(101, 100_00)], (100_00, 0, 100_00, 0, 0)),
        ("paid in two parts", [(101, 30_00), (101, 20_00)], (100_00, 0, 50_00, 0, 50_00)),
        ("a refund is taken off", [(101, 120_00), (101, -20_00)], (100_00, 0, 100_00, 0, 0)),
        ("nothing paid yet", [(102, 1_00)], (100_00, 0, 0, 0, 100_00)),
    ],
)
def test_owed_paid_and_balance(case, payments, first):
    found, told = accounts(*(payment(*each) for each in payments))
    assert (found[0], told) == (first, []), case


def test_without_a_ledger_there_are_no_accounts():
    assert accounts() == ([], [])


@pytest.mark.parametrize(
    ("entries", "code"),
    [
        ([(101, 100_01)], "payment-above-owed"),
        ([(101, -1)], "refund-above-paid"),
        ([(909, 1)], "payment-no-dwelling"),
    ],
)
def test_what_is_odd_is_told_at_its_row(entries, code):
    assert accounts(*(payment(*each) for each in entries))[1] == [code]


def test_somebody_who_takes_no_share_but_pays_is_asked_about():
    found = split_of(TWO, 0, payments=[payment(102, 1)])
    assert "payment-not-owing" in codes(found)


@pytest.mark.parametrize(
    ("rate", "basis", "offset", "told"),
    [
        (0, "", 0, ["labour-not-counted"]),
        (10_00, "", 0, ["labour-rate-without-basis"]),
        (10_00, "业主大会2020-08-01", 25_00, []),
        (1, "业主大会2020-08-01", 3, []),
        (50_00, "业主大会2020-08-01", 100_00, []),
    ],
)
def test_labour_takes_something_off_only_under_an_adopted_rate(rate, basis, offset, told):
    found, codes_found = accounts(payment(101, hours="2.5"), labour_rate=rate, labour_basis=basis)
    assert (found[0][1], found[0][-1], codes_found) == (offset, 100_00 - offset, told)


@pytest.mark.parametrize(
    ("unspent", "refunds"),
    [(0, [0, 0]), (30_00, [20_00, 10_00]), (1, [1, 0]), (100, [67, 33]), (150_00, [100_00, 50_00])],
)
def test_unspent_money_goes_back_by_what_was_paid(unspent, refunds):
    found, told = accounts(payment(101, 100_00), payment(102, 50_00), unspent=unspent)
    assert ([account[3] for account in found], told) == (refunds, [])


@pytest.mark.parametrize("payments", [[], [payment(101, 10)]])
def test_more_than_was_paid_cannot_go_back(payments):
    assert accounts(*payments, unspent=11)[1] == ["unspent-above-paid"]
