"""Who stands where in the table."""

from dataclasses import replace
from fractions import Fraction
from itertools import permutations

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from addin.batch.compound import Compound
from addin.batch.levels import totals
from addin.batch.ranking import rank, rate_key
from tests.addin.batch.made import GOOD, variants


def places(ranking):
    return list(zip(ranking["place"], ranking["file"], strict=True))


def notes(ranking):
    return dict(zip(ranking["file"], map("；".join, ranking["notes"]), strict=True))


def test_equal_rates_share_a_place_and_the_next_one_is_counted_on():
    ranking = rank(variants({"agree": 80}, {"agree": 90}, {"agree": 45, "households": 50}, {"agree": 70}))
    assert places(ranking) == [(1, "1.xlsx"), (1, "2.xlsx"), (3, "0.xlsx"), (4, "3.xlsx")]
    assert notes(ranking) == {"1.xlsx": "与2区并列", "2.xlsx": "与1区并列", "0.xlsx": "", "3.xlsx": ""}


def test_where_many_share_a_place_each_row_says_how_many_and_names_nobody():
    ranking = rank(variants(*[{"agree": 80}] * 69, {"agree": 81}))
    assert set(ranking["place"]) == {1, 2}
    assert set(notes(ranking).values()) == {"", "与另外 68 个并列"}
    assert max(map(len, notes(ranking).values())) < 20


def test_rates_are_compared_exactly_not_as_printed():
    ranking = rank(variants({"agree": 66_666, "households": 100_000}, {"agree": 2, "households": 3}))
    assert places(ranking) == [(1, "1.xlsx"), (2, "0.xlsx")]


@given(
    st.lists(
        st.integers(1, 2_000_000).flatmap(lambda whole: st.tuples(st.integers(0, whole), st.just(whole))),
        min_size=2,
        max_size=20,
    )
)
def test_the_key_orders_and_equals_as_the_exact_rates_do(pairs):
    key = rate_key(*(pd.Series(column, dtype="Int64") for column in zip(*pairs, strict=True))).to_list()
    rates = [Fraction(*pair) for pair in pairs]
    for one in range(len(pairs)):
        for other in range(len(pairs)):
            assert (key[one] < key[other]) == (rates[one] < rates[other])


@given(st.integers(2_000_000, 10**12))
def test_beyond_two_million_households_the_key_is_still_exact(whole):
    columns = ([whole - 1, whole - 2, 2 * whole - 2, 0], [whole, whole - 1, 2 * whole, 0])
    close = rate_key(*(pd.Series(column, dtype="Int64") for column in columns)).to_list()
    assert close[0] > close[1]
    assert close[0] == close[2]
    assert close[3] == 0


def test_who_does_not_pass_the_preconditions_has_no_place_however_many_agree():
    ranking = rank(variants({"agree": 100, "gate": False}, {"agree": 1}, {"households": 0, "agree": 0}))
    assert places(ranking) == [(1, "1.xlsx"), (0, "0.xlsx"), (0, "2.xlsx")]


def test_a_file_that_cannot_be_read_is_a_line_at_the_end_and_adds_nothing():
    ranking = rank([GOOD, Compound("坏.xlsx", unusable="文件已损坏")])
    assert places(ranking) == [(1, "甲.xlsx"), (0, "坏.xlsx")]
    sums = totals(ranking)
    assert [
        sums[name] for name in ("files", "unread", "compounds", "households", "area", "buildings", "investment")
    ] == [*(2, 1, 1, 100, 1_000_00, 3, 500)]


def test_two_of_one_name_and_two_of_one_content_are_told_on_both_lines():
    said = notes(
        rank([GOOD, replace(GOOD, file="乙.xlsx", mark="b"), replace(GOOD, file="丙.xlsx", name="丙", mark="b")])
    )
    assert "乙.xlsx 小区名称相同" in said["甲.xlsx"]
    assert "丙.xlsx 内容完全相同，合计里算了 2 次" in said["乙.xlsx"]
    assert "乙.xlsx 内容完全相同" in said["丙.xlsx"]


def test_one_name_in_two_streets_is_two_compounds():
    ranking = rank(variants({"file": "东街道/一.xlsx", "name": "一小区"}, {"file": "西街道/一.xlsx", "name": "一小区"}))
    assert not any("名称相同" in text for text in notes(ranking).values())


def test_a_workbook_in_the_folder_of_another_street_is_told():
    ranking = rank(
        variants(
            {"file": "城东街道/一.xlsx", "street": "城西"}, {"file": "城东街道/二.xlsx", "street": "城东街道办事处"}
        )
    )
    assert "放在文件夹“城东街道”里，参数的街道写的是“城西”" in notes(ranking)["城东街道/一.xlsx"]
    assert "放在" not in notes(ranking)["城东街道/二.xlsx"]


def test_amounts_are_whole_numbers_all_the_way():
    ranking = rank([replace(GOOD, investment=2**53 + 1, residents=None), replace(GOOD, file="乙.xlsx", mark="b")])
    assert {str(ranking[name].dtype) for name in ("investment", "residents", "area", "households")} == {"Int64"}
    assert totals(ranking)["investment"] == 2**53 + 501
    assert totals(ranking)["residents"] == 0


def test_the_order_in_which_they_were_worked_out_does_not_matter():
    ones = variants({"agree": 80}, {"agree": 90}, {"agree": 90}, {"gate": False}, {"unusable": "坏"})
    assert len({tuple(places(rank(order))) for order in permutations(ones)}) == 1
