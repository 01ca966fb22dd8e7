"""Who stands where in the street's table."""

from dataclasses import replace
from itertools import permutations

from addin.batch.compound import Compound
from addin.batch.ranking import Placed, rank, totals

GOOD = Compound(
    "甲.xlsx", "甲", households=100, agree=90, area=1_000_00, buildings=3, investment=500, gate=True, mark="a"
)


def places(ranking):
    return [(one.place, one.compound.file) for one in ranking.all]


def variants(*changes):
    return [
        replace(GOOD, file=f"{number}.xlsx", name=f"{number}区", mark=str(number), **one)
        for number, one in enumerate(changes)
    ]


def test_equal_rates_share_a_place_and_the_next_one_is_counted_on():
    ranking = rank(variants({"agree": 80}, {"agree": 90}, {"agree": 45, "households": 50}, {"agree": 70}))
    assert places(ranking) == [(1, "1.xlsx"), (1, "2.xlsx"), (3, "0.xlsx"), (4, "3.xlsx")]
    assert ranking.ranked[0].compound.notes == ("与2区并列",)
    assert ranking.ranked[2].compound.notes == ()


def test_rates_are_compared_exactly_not_as_printed():
    ranking = rank(variants({"agree": 66_666, "households": 100_000}, {"agree": 2, "households": 3}))
    assert places(ranking) == [(1, "1.xlsx"), (2, "0.xlsx")]


def test_who_does_not_pass_the_preconditions_has_no_place_however_many_agree():
    ranking = rank(variants({"agree": 100, "gate": False}, {"agree": 1}, {"households": 0, "agree": 0}))
    assert places(ranking) == [(1, "1.xlsx"), (0, "0.xlsx"), (0, "2.xlsx")]


def test_a_file_that_cannot_be_read_is_a_line_at_the_end_and_adds_nothing():
    ranking = rank([GOOD, Compound("坏.xlsx", unusable="文件已损坏")])
    assert places(ranking) == [(1, "甲.xlsx"), (0, "坏.xlsx")]
    sums = totals(ranking.all)
    assert (sums.compounds, sums.households, sums.area, sums.buildings, sums.investment) == (1, 100, 1_000_00, 3, 500)


def test_two_of_one_name_and_two_of_one_content_are_told_on_both_lines():
    ranking = rank([GOOD, replace(GOOD, file="乙.xlsx", mark="b"), replace(GOOD, file="丙.xlsx", name="丙", mark="b")])
    notes = {one.compound.file: "；".join(one.compound.notes) for one in ranking.all}
    assert "小区名称相同" in notes["甲.xlsx"]
    assert "丙.xlsx 内容完全相同，合计里算了 2 次" in notes["乙.xlsx"]
    assert "乙.xlsx 内容完全相同" in notes["丙.xlsx"]


def test_the_order_in_which_they_were_worked_out_does_not_matter():
    ones = variants({"agree": 80}, {"agree": 90}, {"agree": 90}, {"gate": False}, {"unusable": "坏"})
    assert len({rank(list(order)) for order in permutations(ones)}) == 1
    assert isinstance(rank(ones).ranked[0], Placed)
