import pytest

from tests.addin.money.money_splitting import codes, split_of
from tests.money import flat, payment
from validators.sheets.money.choices import Method

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


def told_at(*payments, **chosen):
    found = split_of(TWO, 200_00, payments=payments, **chosen)
    return [(one.code, str(one.place)) for one in found.ledger.findings]


def test_too_much_is_told_at_the_last_payment_of_that_dwelling():
    paid = [payment(101, 90_00, row=2), payment(101, 20_00, row=3), payment(102, 1_00, row=4)]
    assert told_at(*paid) == [("payment-above-owed", "缴款台账!D3")]
    assert told_at(payment(102, 1, row=2), payment(101, -1, row=3)) == [("refund-above-paid", "缴款台账!D3")]


@pytest.mark.parametrize(
    ("amount", "said"), [(110_01, "“1号楼1单元101”多缴了 10.01 元"), (-5, "“1号楼1单元101”退款比缴款多 0.05 元")]
)
def test_how_much_too_much_is_said(amount, said):
    (told,) = split_of(TWO, 200_00, payments=[payment(101, amount)]).ledger.findings
    assert told.message == said


def test_paid_by_somebody_who_owes_nothing_is_told_at_the_last_of_it():
    rows = [flat(door=1), flat(door=2, area=0)]
    paid = [payment(102, 5, row=2), payment(102, 5, row=3), payment(101, 5, row=4)]
    found = split_of(rows, 200_00, payments=paid, method=Method.PER_AREA)
    assert [(one.code, str(one.place)) for one in found.ledger.findings] == [("payment-not-owing", "缴款台账!A3")]


def test_labour_that_is_not_set_off_is_told_at_the_first_of_it():
    (told,) = split_of(
        TWO, 1, payments=[payment(101, hours="2", row=2), payment(101, hours="3", row=3)]
    ).ledger.findings
    assert (str(told.place), told.value, told.params["count"]) == ("缴款台账!E2", "2", 2)


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
