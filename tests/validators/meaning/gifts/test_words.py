"""How the quantity of a gift is found in its words."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from validators.meaning.gifts.words import measured
from validators.sheets.gifts.gift import Gift
from validators.sheets.gifts.row import HonourRow
from validators.table.source import Source


def row(what="", quantity=None, measure="", kind=Gift.GOODS):
    return HonourRow(Source("光荣榜"), 2, kind, "范晴霞", what=what, quantity=quantity, measure=measure)


@pytest.mark.parametrize(
    ("words", "what", "quantity", "unit"),
    [
        ("施工用电50度", "施工用电", 50, "度"),
        ("施工用房1间", "施工用房", 1, "间"),
        ("装修窗户 2 个", "装修窗户", 2, "个"),
        ("水泥1.5吨", "水泥", Decimal("1.5"), "吨"),
        ("沙子1,200袋", "沙子", 1200, "袋"),
        ("15工时", "", 15, "工时"),
        ("打扫楼道15小时", "打扫楼道", 15, "工时"),
        ("用电30千瓦时", "用电", 30, "度"),
    ],
)
def test_a_quantity_at_the_end_is_split_off_with_its_unit(words, what, quantity, unit):
    assert measured(row(words)) == (what, quantity, unit, True)


@pytest.mark.parametrize(
    "words",
    [
        "整房装修",
        "",
        "3单元楼道扶手",
        "给4号楼3单元",
        "2间房",
        "折合1000元",
        "6月25日",
        "用水-5方",
        "装修3楼",
        "电话13803939090",
    ],
)
def test_words_without_a_quantity_stay_whole(words):
    assert measured(row(words)) == (words, None, "", False)


def test_a_quantity_in_its_own_column_leaves_the_words_alone():
    assert measured(row("施工用电50度", Decimal(30), "度")) == ("施工用电50度", 30, "度", False)


@pytest.mark.parametrize(("typed", "unit"), [("小时", "工时"), ("千瓦时", "度"), ("立方米", "方"), ("袋", "袋")])
def test_units_that_are_one_go_under_one_name(typed, unit):
    assert measured(row("x", Decimal(1), typed)).unit == unit


def test_money_is_never_read_out_of_words():
    assert measured(row("现金1000元", kind=Gift.MONEY)) == ("现金1000元", None, "", False)


@given(st.text(max_size=12))
def test_any_words_will_do(words):
    found = measured(row(words))
    assert found.quantity is None or found.quantity >= 0
    assert found.split == (found.quantity is not None)
