"""The money cases of sources.md §10, each named by its number."""

from decimal import Decimal

from addin.exact import allocate
from addin.money.floors import ridden
from addin.money.split import split
from addin.paper.gifts.sums import gifts_of
from addin.policy import measure
from addin.roll import build
from tests.law.counts import count, group
from tests.money import dossier, flat, floors
from validators.sheets.gifts.gift import Gift
from validators.sheets.gifts.row import HonourRow
from validators.sheets.money.choices import FloorRule, Method
from validators.sheets.settings import Settings
from validators.sheets.vote.choices import PolicyReading
from validators.table.source import Source

SIX = [flat(floor=floor) for floor in range(1, 7)]


def shares_of(rows, owed, **chosen):
    given = dossier(rows, table=chosen.pop("table", ()), approved_total=owed, **chosen)
    return split(given, build(given))


def amounts(found):
    return [share.amount for share in found.shares]


def test_m2_guangzhou_coefficients_over_six_floors():
    found = shares_of(SIX, 306_000_00, method=Method.PER_FLOOR, floor_rule=FloorRule.GUANGZHOU)
    assert amounts(found) == [0, 30_000_00, 60_000_00, 66_000_00, 72_000_00, 78_000_00]


def test_m2_by_a_table_of_the_same_coefficients():
    table = floors("0", "0.5", "1", "1.1", "1.2", "1.3")
    assert amounts(shares_of(SIX, 306_000_00, method=Method.PER_FLOOR, table=table))[-1] == 78_000_00


def test_m3_floors_ridden_in_seven_floors():
    whole = sum(ridden(floor) for floor in range(1, 8))
    parts = [round(float(100 * ridden(floor) / whole), 2) for floor in range(2, 8)]
    assert whole == 21
    assert parts == [4.76, 9.52, 14.29, 19.05, 23.81, 28.57]


def test_m4_one_to_five_is_7_13_20_27_33_and_sums_to_100():
    assert allocate(100, [1, 2, 3, 4, 5], range(5)) == [7, 13, 20, 27, 33]


def test_m5_the_shanghai_table_is_refused_and_its_sum_named():
    table = floors("0.06", "0.12", "0.20", "0.28", "0.36", ratios=True)
    found = shares_of(SIX[:5], 100_000_00, method=Method.PER_FLOOR, table=table)
    (error,) = [finding for finding in found.findings if finding.code == "floor-ratios-off"]
    assert "102%" in error.message
    assert (error.severity, found.shares) == ("error", ())


def test_m6_a_flat_of_100_in_100_000_square_metres_pays_1_000():
    rows = [flat(door=1, area=100_00), flat(door=2, area=99_900_00)]
    assert amounts(shares_of(rows, 1_000_000_00, method=Method.PER_AREA))[0] == 1_000_00


def test_m7_ten_thousand_by_three():
    assert amounts(shares_of(SIX[:3], 10_000_00)) == [3_333_34, 3_333_33, 3_333_33]


def test_m9_chengdu_800_a_household_and_5_a_square_metre():
    chosen = {"method": Method.HOUSEHOLD_AND_AREA, "fixed_each": 800_00, "rate_per_metre": 5_00}
    found = shares_of([flat(area=60_00)], 1_100_00, **chosen)
    assert (amounts(found), found.difference) == ([1_100_00], 0)


def test_m10_jiamusi_20_a_square_metre_and_exactly_70_percent_comes_first():
    chosen = {"method": Method.HOUSEHOLD_AND_AREA, "rate_per_metre": 20_00}
    assert amounts(shares_of([flat(area=60_00)], 1_200_00, **chosen)) == [1_200_00]
    assert reaches(70, PolicyReading.AT_LEAST)
    assert not reaches(69, PolicyReading.AT_LEAST)
    assert not reaches(70, PolicyReading.MORE_THAN)


def reaches(agree, reading):
    """Do so many of 100 households reach what 参数 asks for, 70 %?"""
    settings = Settings(policy_rate=Decimal("0.7"), policy_reading=reading)
    return measure(settings, group(count(100), households=count(100, agree))).passed


def test_m12_the_seeds_honour_roll():
    source = Source("光荣榜")

    def row(number, kind, giver, quantity=None, measure="", amount=0):
        count = None if quantity is None else Decimal(quantity)
        return HonourRow(source, number, kind, giver, quantity=count, measure=measure, amount=amount)

    rows = [row(n, Gift.MONEY, f"甲{n}", amount=1000_00) for n in range(3)]
    rows += [row(n, Gift.MONEY, f"乙{n}", amount=500_00) for n in range(4)]
    rows += [row(n, Gift.LABOUR, f"丙{n}", 15, "工时") for n in range(5)]
    rows += [row(n, Gift.LABOUR, f"丁{n}", 10, "工时") for n in range(5)]
    rows += [row(1, Gift.GOODS, "戊", 180, "度"), row(2, Gift.GOODS, "己", 140, "方"), row(3, Gift.GOODS, "", 2, "间")]
    found = gifts_of(rows)
    assert (found.money, found.unnamed) == (5_000_00, 1)
    assert found.quantity(Gift.LABOUR, "工时") == 125
    assert [found.quantity(Gift.GOODS, unit) for unit in ("度", "方", "间")] == [180, 140, 2]
