"""物业: wishes counted once a household, income and cost to the fen, and the smallest fee that would do."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from addin.paper.management.year import (
    ENOUGH,
    SHORT,
    UNKNOWN,
    Answers,
    Management,
    management_of,
)
from addin.roll import build
from addin.tell.management.figures import if_only_the_willing
from tests.dossiers import dossier
from tests.papers import read
from validators.sheets.procedure.choices import FeeBasis

ROSTER = """
    | 楼栋 | 单元 | 房号 | 房屋类型 | 建筑面积 | 产权人 |
    | 1    | 1    | 101  | 住宅     | 80.00    | 甲一   |
    | 1    | 1    | 102  | 住宅     | 70.50    | 乙二   |
    | 1    | 1    | 103  | 住宅     | 49.50    | 丙三   |
    | 2    | 1    | 101  | 商铺     | 100.00   | 丁四   |
    | 2    | 1    | 1    | 车位     | 12.00    | 丁四   |
"""
HEAD = "| 楼栋 | 单元 | 房号 | 意见 | 可接受收费 | 服务等级 |"
WISHES = f"""{HEAD}
    | 1 | 1 | 101 | 愿意 | 0.5 | 标准 |
    | 1号楼 | 1单元 | 102 | 愿意 | 0.3 | 基本 |
    | 1 | 1 | 103 | 不愿意 | | |
    | 9 | 1 | 101 | 愿意 | 9 | |
"""


def management(wishes=HEAD, **chosen):
    found = replace(dossier(ROSTER, **chosen), papers=read(物业意向=wishes)[0])
    return management_of(found, build(found))


def test_fees_on_the_area_of_those_who_pay_and_parking_make_the_income():
    found = management(
        management_fee=50,
        management_collected=Decimal("0.9"),
        parking_spaces=10,
        parking_rent=60_00,
        parking_let=Decimal("0.8"),
        management_cost=7_380_00,
    )
    assert found.base == 300_00  # 车位 pays no fee
    assert found.fees == 300 * 50 * 12 * 9 // 10
    assert found.parking == 10 * 60_00 * 12 * 8 // 10
    assert (found.income, found.balance, found.verdict) == (7_380_00, 0, ENOUGH)


def test_a_fen_too_little_is_too_little():
    chosen = {"management_fee": 50, "management_collected": Decimal(1)}
    found = management(management_cost=1_800_01, **chosen)
    assert (found.balance, found.verdict, found.fee_needed) == (-1, SHORT, 51)
    assert management(management_cost=1_800_00, **chosen).fee_needed == 50


def test_a_fee_by_the_household():
    found = management(fee_basis=FeeBasis.PER_HOUSEHOLD, management_fee=30_00, management_cost=2_000_00)
    assert (found.base, found.fees, found.verdict) == (4, 4 * 30_00 * 12, SHORT)
    assert found.fee_needed == 41_67


def test_parking_alone_may_do():
    found = management(parking_spaces=10, parking_rent=100_00, management_cost=12_000_00)
    assert (found.verdict, found.fee_needed) == (ENOUGH, 0)


def test_nothing_is_judged_without_a_cost_or_an_income():
    assert management(management_fee=50).verdict == UNKNOWN
    assert management(management_cost=1_00).verdict == UNKNOWN
    assert not management().given


def test_wishes_are_counted_once_a_household():
    answers = management(WISHES, management_fee=50).answers
    assert (answers.households, answers.willing, answers.unwilling, answers.silent) == (3, 2, 1, 0)
    assert (answers.accepting, answers.levels) == (1, {"标准": 1, "基本": 1})
    assert answers.willing_base == 150_50


def test_a_household_that_contradicts_itself_said_nothing_and_one_that_repeats_itself_spoke_once():
    twice = WISHES + "    | 1 | 1 | 101 | 不愿意 | | |\n    | 1 | 1 | 102 | 愿意 | 0.3 | 基本 |\n"
    answers = management(twice, management_fee=50).answers
    assert (answers.willing, answers.unwilling, answers.silent) == (1, 1, 1)


def test_what_the_willing_alone_would_pay():
    assert management(WISHES, management_fee=50).fees_of_willing == 15050 * 50 * 12 // 100


MONEY = st.integers(0, 10**9)


@given(
    st.sampled_from(FeeBasis),
    st.integers(0, 10**7),
    st.integers(0, 1000_00),
    st.fractions(0, 1, max_denominator=10_000),
    MONEY,
    MONEY,
)
def test_the_fee_needed_is_the_smallest_that_does(basis, base, fee, collected, parking, cost):
    found = Management(True, basis, base, fee, collected, parking, cost, Answers())
    assert found.fees + found.parking - found.cost == found.balance
    needed = found.fee_needed
    if needed is None:
        assert base == 0 or collected == 0 or cost == 0
        return
    assert replace(found, fee=needed).balance >= 0
    assert needed == 0 or replace(found, fee=needed - 1).balance < 0


@given(st.lists(st.integers(1, 500_00), min_size=1, max_size=9), st.integers(0, 10_00))
def test_fees_of_the_parts_sum_to_that_of_the_whole_within_a_fen_each(areas, fee):
    def fees(base):
        return Management(True, FeeBasis.PER_AREA, base, fee, Fraction(9, 10), 0, 0, Answers()).fees

    assert abs(sum(map(fees, areas)) - fees(sum(areas))) <= len(areas)


def test_enough_is_not_all_where_only_the_willing_would_not_do():
    """All are charged 300 ㎡ × 0.50 × 12 = 1,800; the willing have 150.50 ㎡, which is 903.00."""
    chosen = {"management_fee": 50, "management_cost": 1_500_00}
    found = management(WISHES, **chosen)
    assert (found.verdict, found.balance) == (ENOUGH, 300_00)
    said = if_only_the_willing(found)
    assert "愿意的只有 2 户（共 3 户）" in said
    assert "差 597.00 元" in said
    assert if_only_the_willing(management(HEAD, **chosen)) == ""
    assert if_only_the_willing(management(WISHES, **{**chosen, "management_cost": 903_00})) == ""


def test_nobody_willing_is_said_too():
    unwilling = WISHES.replace("| 愿意 |", "| 不愿意 |")
    said = if_only_the_willing(management(unwilling, management_fee=50, management_cost=1_500_00))
    assert "愿意的只有 0 户（共 3 户），只由他们缴费则差 1,500.00 元" in said
