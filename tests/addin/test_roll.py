import pytest

from addin.roll import build
from tests.compound import compound
from validators.meaning.consent.answer import Answer
from validators.sheets.vote.scope import Scope

KINDS = """
    | 门牌    | 类型   |
    | 1-1-101 | {kind} |
"""


@pytest.mark.parametrize(
    ("kind", "chosen", "household", "votes", "pays"),
    [
        ("住宅", {}, True, True, True),
        ("平房", {}, True, True, True),
        ("商铺", {}, False, True, True),
        ("商铺", {"shops_are_households": True}, True, True, True),
        ("车位", {}, False, False, False),
        ("车位", {"parking_counts": True}, False, True, True),
        ("储藏室", {}, False, False, False),
        ("储藏室", {"parking_counts": True}, False, True, True),
        ("其他", {}, False, False, False),
        ("其他", {"others_count": True}, True, True, False),
        ("已注销", {"others_count": True}, False, False, False),
    ],
)
def test_what_a_kind_of_dwelling_counts_for(kind, chosen, household, votes, pays):
    (dwelling,) = build(compound(KINDS.format(kind=kind), **chosen)).dwellings
    assert (dwelling.household, dwelling.votes, dwelling.pays) == (household, votes, pays)


def test_a_second_row_of_an_address_is_left_out_and_its_answers_speak_of_the_first():
    roll = build(
        compound("""
            | 门牌    | 面积 | 产权人 | 答复 |
            | 1-1-101 | 50   | 张安   |      |
            | 1-1-101 | 90   | 李宁   | 同意 |
        """)
    )
    (dwelling,) = roll.dwellings
    assert (dwelling.area, dwelling.row.owner, dwelling.answer) == (5000, "张安", Answer.AGREE)


def test_an_owners_answer_holds_for_his_other_dwelling_but_not_for_its_household():
    first, second = build(
        compound("""
            | 门牌    | 产权人 | 答复 |
            | 1-1-101 | 张安   | 同意 |
            | 2-1-101 | 张安   |      |
        """)
    ).dwellings
    assert first.person == second.person
    assert (second.answer, second.owner_answer) == (Answer.NOT_COLLECTED, Answer.AGREE)


def test_what_is_said_for_a_parking_place_is_no_answer_while_parking_does_not_count():
    table = """
        | 门牌    | 类型 | 产权人 | 答复 |
        | 1-1-101 | 住宅 | 张安   | 同意 |
        | 1-1-901 | 车位 | 张安   | 反对 |
    """
    assert build(compound(table)).dwellings[0].owner_answer is Answer.AGREE
    assert build(compound(table, parking_counts=True)).dwellings[0].owner_answer is Answer.INVALID


def test_a_dwelling_without_area_counts_with_none():
    (dwelling,) = build(compound("| 门牌 | 面积 |\n| 1-1-101 | |")).dwellings
    assert (dwelling.area, dwelling.votes) == (0, True)


def test_dwellings_stay_in_the_order_of_the_sheet_and_units_in_natural_order():
    roll = build(compound("| 门牌 |\n| 10-1-101 |\n| 2-1-101 |\n| 10-1-102 |", compound="农研所"))
    assert [roll.units[dwelling.unit].name for dwelling in roll.dwellings] == [
        "10号楼1单元",
        "2号楼1单元",
        "10号楼1单元",
    ]
    assert [unit.building for unit in roll.units] == ["2", "10"]
    assert roll.name == "农研所"


def test_an_empty_roster_is_an_empty_roll():
    roll = build(compound("| 门牌 |"))
    assert (roll.dwellings, roll.units, roll.name) == ((), (), "全小区")


def test_a_scope_leaves_out_what_an_owner_holds_elsewhere():
    """His answer in the building that votes is what counts, whatever he said for a dwelling outside it."""
    read = compound("| 门牌 | 产权人 | 答复 |\n| 1-1-101 | 甲 | 同意 |\n| 2-1-101 | 甲 | 反对 |\n| 2-1-102 | 乙 | |")
    inside = build(read, Scope("1"))
    assert [(d.row.building, d.owner_answer) for d in inside.dwellings] == [("1", Answer.AGREE)]
    assert (inside.name, len(inside.units)) == ("1号楼（表决范围）", 1)
    assert {d.owner_answer for d in build(read).dwellings} == {Answer.INVALID, Answer.NOT_COLLECTED}
