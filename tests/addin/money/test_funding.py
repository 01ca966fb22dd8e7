from decimal import Decimal

import pytest

from addin.money.funding import funding_findings, residents_part
from tests.compound import compound, setting_cell
from tests.money import dossier

EMPTY = "| 门牌 |"


def found(**chosen):
    return [(finding.code, str(finding.place)) for finding in funding_findings(compound(EMPTY, **chosen))]


def test_residents_owe_what_is_approved_less_what_is_given():
    given = compound(
        EMPTY,
        approved_total=1_000_00,
        central_grant=500_00,
        province_grant=200_00,
        city_grant=100_00,
        district_grant=50_00,
        other_funds=30_00,
    )
    assert residents_part(given) == 120_00


@pytest.mark.parametrize(("granted", "codes"), [(900_00, []), (900_01, ["grants-above-ceiling"])])
def test_grants_may_reach_the_ceiling_but_not_pass_it(granted, codes):
    assert [code for code, _ in found(approved_total=1_000_00, central_grant=granted)] == codes


def test_grants_above_the_ceiling_are_an_error_and_are_not_clamped():
    dossier = compound(EMPTY, approved_total=1_000_00, central_grant=950_00)
    (finding,) = [f for f in funding_findings(dossier) if f.severity == "error"]
    assert str(finding.place) == setting_cell("grant_ceiling")
    assert finding.message == "各级补助合计 950.00 元，超过核定总投资 1,000.00 元的 90%（最多 900.00 元）"
    assert residents_part(dossier) == 50_00


def test_funds_above_the_total_are_an_error():
    assert found(approved_total=1_000_00, other_funds=1_000_01) == [
        ("funds-above-total", setting_cell("approved_total"))
    ]


@pytest.mark.parametrize(
    ("residents", "codes"),
    [
        (100_00, []),
        (150_00, []),
        (150_01, ["residents-part-unusual"]),
        (50_00, []),
        (49_99, ["residents-part-unusual"]),
        (0, ["residents-part-unusual"]),
    ],
)
def test_a_part_more_than_half_off_the_expected_one_is_worth_a_look(residents, codes):
    chosen = {"approved_total": 1_000_00, "other_funds": 1_000_00 - residents}
    assert [code for code, _ in found(**chosen)] == codes


def test_where_residents_were_to_pay_nothing_any_payment_is_worth_a_look():
    assert found(approved_total=100, residents_ratio=Decimal(0), other_funds=100) == []
    assert [code for code, _ in found(approved_total=100, residents_ratio=Decimal(0), other_funds=99)] == [
        "residents-part-unusual"
    ]


def test_nothing_approved_and_nothing_given_is_no_finding_here():
    assert found() == []


def test_more_than_was_approved_is_told_with_what_all_of_them_give():
    given = dossier([], approved_total=100_00, central_grant=70_00, other_funds=40_00)
    (told,) = [finding for finding in funding_findings(given) if finding.code == "funds-above-total"]
    assert "合计 110.00 元，超过核定总投资 100.00 元" in told.message
