"""资金到位: by line, and what of it cannot be right."""

from datetime import date

import pytest

from addin.money.lines import shown
from addin.money.received import received_findings, received_lines
from tests.money import dossier, payment, receipt

DAY = date(2026, 9, 30)


def told(*receipts, payments=(), **chosen):
    given = [receipt(*each, row=at) for at, each in enumerate(receipts, start=2)]
    found = received_findings(dossier([], payments=payments, receipts=given, **chosen))
    return [(finding.code, str(finding.place)) for finding in found]


def test_rows_of_a_source_are_added_up_and_sums_follow():
    rows = [receipt("省级补助", 60), receipt("国债", 7), receipt("省级补助", 3), receipt("区级补助", 5)]
    found = {
        each.line.code or each.line.name: each.line.amount for each in shown(received_lines(dossier([], receipts=rows)))
    }
    assert (found["111"], found["106"], found["112"], found["105"], found["资金合计"]) == (63, 7, 5, 75, 75)


@pytest.mark.parametrize(
    ("line", "approved", "amount", "found"),
    [
        ("省级补助", {"province_grant": 60}, 60, []),
        ("省级补助", {"province_grant": 60}, 61, ["资金到位!B2"]),
        ("市级补助", {"city_grant": 5}, 6, ["资金到位!B2"]),
        ("专项债券", {}, 1, ["资金到位!B2"]),
        ("居民出资", {"province_grant": 900}, 100, []),
        ("居民出资", {"province_grant": 900}, 101, ["资金到位!B2"]),
        ("中央补助", {"central_investment": 50}, 51, ["资金到位!B2"]),
        ("金融机构信贷资金", {}, 999, []),
    ],
)
def test_no_source_gives_more_than_was_approved(line, approved, amount, found):
    assert told((line, amount), approved_total=1000, **approved) == [("received-above-approved", at) for at in found]


@pytest.mark.parametrize(
    ("case", "rows", "approved", "found"),
    [
        ("a whole not broken down", (("国债", 60), ("中央预算内投资", 40)), {"central_grant": 100}, []),
        (
            "its lines together above it",
            (("国债", 60), ("中央预算内投资", 41)),
            {"central_grant": 100},
            ["中央补助 101"],
        ),
        ("one line above it, told once", (("国债", 101), ("中央预算内投资", 9)), {"central_grant": 100}, ["国债 101"]),
        ("a line with its own amount", (("国债", 31),), {"central_grant": 100, "treasury_bonds": 30}, []),
        ("and what is not named", (("国债", 101),), {"central_grant": 100, "treasury_bonds": 30}, ["国债 101"]),
        ("all is named", (("国债", 31),), {"central_grant": 30, "treasury_bonds": 30}, ["国债 31"]),
        ("more is named than granted", (("国债", 40),), {"central_grant": 30, "treasury_bonds": 40}, ["中央补助 40"]),
        ("and more came", (("国债", 41),), {"central_grant": 30, "treasury_bonds": 40}, ["国债 41"]),
        ("the whole and a line", (("中央补助", 101), ("国债", 5)), {"central_grant": 100}, ["中央补助 101"]),
        ("another line", (("省级补助", 6),), {"province_grant": 5}, ["省级补助 6"]),
    ],
)
def test_what_the_centre_gave_may_be_on_any_of_its_lines(case, rows, approved, found):
    given = [receipt(*each, row=at) for at, each in enumerate(rows, start=2)]
    told = list(received_findings(dossier([], receipts=given, approved_total=1000, **approved)))
    assert [f"{one.params['line']} {round(float(one.value) * 100)}" for one in told] == found, case
    assert [str(one.place) for one in told] == ["资金到位!B2" for _ in found], case


def test_what_is_above_nothing_or_less_is_above_nothing():
    given = dossier([], receipts=[receipt("居民出资", 5)], approved_total=100, province_grant=150)
    (told,) = received_findings(given)
    assert told.message == "居民出资本年到位 0.05 元，超过核定的 0.00 元"


def test_a_row_without_an_amount_adds_nothing_to_what_is_shown():
    rows = [receipt("其他资金", amount) for amount in (60, None, 0)]
    assert next(shown(received_lines(dossier([], receipts=rows)))).line.amount == 60


def test_residents_money_unlike_the_ledger_is_told_at_the_first_of_its_rows():
    rows = (("国债", 1), ("居民出资", 20), ("居民出资", 9))
    assert told(*rows, payments=[paid(30, THIS)], filled_on=DAY) == [("received-not-as-ledger", "资金到位!B3")]


def test_payments_of_one_source_are_compared_together():
    rows = (("省级补助", 40), ("省级补助", 21))
    assert told(*rows, approved_total=1000, province_grant=60) == [("received-above-approved", "资金到位!B2")]


def test_without_an_approved_total_nothing_is_above_it():
    assert told(("省级补助", 61)) == []


@pytest.mark.parametrize(
    ("day", "filled_on", "found"),
    [
        (date(2026, 1, 1), DAY, []),
        (date(2026, 12, 31), DAY, []),
        (date(2025, 12, 31), DAY, ["资金到位!C2"]),
        (date(2027, 1, 1), DAY, ["资金到位!C2"]),
        (date(2025, 12, 31), None, []),
        (None, DAY, []),
    ],
)
def test_what_came_in_another_year_is_asked_about(day, filled_on, found):
    assert told(("其他资金", 1, day), filled_on=filled_on) == [("received-other-year", at) for at in found]


def paid(amount, day):
    return payment(101, amount, day=day)


LAST, THIS = date(2025, 12, 31), date(2026, 1, 1)


@pytest.mark.parametrize(
    ("case", "amount", "payments", "filled_on", "differs"),
    [
        ("as the ledger has it", 30, [paid(40, THIS), paid(-10, THIS)], DAY, False),
        ("a fen more", 31, [paid(30, THIS)], DAY, True),
        ("a fen less", 29, [paid(30, THIS)], DAY, True),
        ("another year does not count", 30, [paid(30, THIS), paid(5, LAST)], DAY, False),
        ("only another year", 5, [paid(5, LAST)], DAY, True),
        ("a payment without its day", 1, [paid(30, THIS), paid(5, None)], DAY, False),
        ("no year to report on", 1, [paid(30, THIS)], None, False),
        ("no ledger", 1, [], DAY, False),
    ],
)
def test_residents_money_is_that_of_the_ledger(case, amount, payments, filled_on, differs):
    found = told(("居民出资", amount), payments=payments, filled_on=filled_on)
    assert found == ([("received-not-as-ledger", "资金到位!B2")] if differs else []), case


def test_a_row_that_cannot_be_read_silences_the_rest():
    rows = (("省级补助", 61), ("国债", None))
    assert told(*rows, approved_total=1000, province_grant=60) == []
