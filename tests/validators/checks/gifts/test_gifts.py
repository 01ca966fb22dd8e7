"""What can be wrong with 光荣榜, one check after another."""

import pytest

from tests.papers import dossier
from tests.validators.checks.seen import said, seen
from validators.checks.gifts import (
    gift_amount,
    gift_consent,
    gift_in_words,
    gift_quantity,
    gift_twice,
    gift_unit,
)
from validators.sheets.procedure.choices import Unconsented

HEAD = "| 类别 | 姓名 | 内容 | 数量 | 单位 | 金额 | 日期 | 同意公示 |"
CLEAN = f"""{HEAD}
| 捐资 | 许国安 | | | | 1000 | | 是 |
| 捐物 | 余文简 | 施工用电 | 50 | 度 | | | 否 |
| 装饰装修 | 程志平 | 整房装修 | | | | | 是 |
| 投工投劳 | 余聚安 | | 15 | 工时 | | | 是 |
"""
CHECKS = (gift_amount, gift_consent, gift_in_words, gift_quantity, gift_twice, gift_unit)


def roll(*lines, **chosen):
    return dossier(chosen=chosen, 光荣榜="\n".join((HEAD, *lines)))


@pytest.mark.parametrize("check", CHECKS)
def test_a_clean_roll_and_no_roll_say_nothing(check):
    assert seen(check.check, dossier(光荣榜=CLEAN)) == []
    assert seen(check.check, dossier()) == []


def test_money_without_an_amount_is_in_no_total():
    found = roll("| 捐资 | 许国安 | | 1000 | 元 | | | 是 |")
    assert seen(gift_amount.check, found) == ["gift-amount-missing 光荣榜!F2"]
    assert "“数量”列里有 1000" in said(gift_amount.check, found)


def test_an_amount_beside_goods_is_not_taken_for_money():
    found = roll("| 捐物 | 高世文 | 施工用房 | 1 | 间 | 300 | | 是 |")
    assert seen(gift_amount.check, found) == ["gift-amount-not-money 光荣榜!F2"]
    assert "捐物填了金额 300.00 元" in said(gift_amount.check, found)


def test_an_amount_without_a_kind_is_told_by_the_kind_alone():
    assert seen(gift_amount.check, roll("| | 高世文 | | | | 300 | | 是 |")) == []


def test_a_quantity_without_its_unit():
    assert seen(gift_unit.check, roll("| 投工投劳 | 余聚安 | | 15 | | | | 是 |")) == ["gift-unit-missing 光荣榜!E2"]


def test_a_quantity_in_the_words_is_told_once():
    lines = ("| 捐物 | 余文简 | 施工用电50度 | | | | | 是 |", "| 捐物 | 姜文民 | 施工用电30度 | | | | | 是 |")
    assert seen(gift_in_words.check, roll(*lines)) == ["gift-quantity-in-words 光荣榜!C2"]
    assert "有 2 行" in said(gift_in_words.check, roll(*lines))
    assert "施工用电 50 度" in said(gift_in_words.check, roll(*lines))


def test_one_gift_entered_twice_even_if_written_otherwise():
    lines = ("| 捐物 | 余文简 | 施工用电50度 | | | | | 是 |", "| 捐物 | 余文简 | 施工用电 | 50 | 千瓦时 | | | 是 |")
    assert seen(gift_twice.check, roll(*lines)) == ["gift-twice 光荣榜!B3"]
    assert "光荣榜!B2" in said(gift_twice.check, roll(*lines))


@pytest.mark.parametrize(
    "second",
    [
        "| 捐资 | 许国安 | | | | 500 | | 是 |",
        "| 捐资 | 许国平 | | | | 1000 | | 是 |",
        "| 捐资 | 许国安 | | | | 1000 | 2020-07-02 | 是 |",
    ],
)
def test_another_amount_giver_or_day_is_another_gift(second):
    assert seen(gift_twice.check, roll("| 捐资 | 许国安 | | | | 1000 | | 是 |", second)) == []


def test_two_gifts_without_a_name_are_not_taken_for_one():
    line = "| 捐物 | | 施工用房 | 1 | 间 | | | |"
    assert seen(gift_twice.check, roll(line, line)) == []


def test_who_was_not_asked_is_told_once_with_what_follows():
    lines = ("| 捐资 | 许国安 | | | | 1000 | | |", "| 捐资 | 冯志民 | | | | 500 | | |")
    assert seen(gift_consent.check, roll(*lines)) == ["gift-consent-unknown 光荣榜!H2"]
    assert "有 2 行" in said(gift_consent.check, roll(*lines))
    assert "“不列”" in said(gift_consent.check, roll(*lines, unconsented=Unconsented.LEFT_OUT))


def test_money_written_among_the_words_is_pointed_at():
    assert "“内容”列里有“500元”" in said(gift_amount.check, roll("| 捐资 | 许国安 | 500元 | | | | | 是 |"))


@pytest.mark.parametrize(
    "line", ["| 捐资 | 许国安 | | | | 一千元 | | 是 |", "| 投工投劳 | 余聚安 | | 十五 | 工时 | | | 是 |"]
)
def test_what_cannot_be_read_is_told_once_not_as_a_blank_too(line):
    found = roll(line)
    assert [seen(check.check, found) for check in (gift_amount, gift_quantity)] == [[], []]


def test_a_consent_that_cannot_be_read_is_not_counted_as_unasked():
    assert seen(gift_consent.check, roll("| 捐资 | 许国安 | | | | 1000 | | 看情况 |")) == []


@pytest.mark.parametrize("what", ["", "半天", "8"])
def test_labour_without_hours_is_in_no_total(what):
    found = roll(f"| 投工投劳 | 余聚安 | {what} | | | | | 是 |")
    assert seen(gift_quantity.check, found) == ["gift-hours-missing 光荣榜!D2"]
    assert what in said(gift_quantity.check, found)


def test_labour_written_as_15_hours_or_2_days_has_its_quantity():
    lines = ("| 投工 | 余聚安 | 15小时 | | | | | 是 |", "| 投工投劳 | 余文简 | 搬砖2天 | | | | | 是 |")
    assert seen(gift_quantity.check, roll(*lines)) == []


@pytest.mark.parametrize("what", ["用房两间", "2间房", "水泥10袋、沙子2车", "施工用电 五十 度"])
def test_a_quantity_in_the_words_that_cannot_be_read_is_asked_for(what):
    found = roll(f"| 捐物 | 高世文 | {what} | | | | | 是 |")
    assert seen(gift_quantity.check, found) == ["gift-quantity-unread 光荣榜!C2"]
    assert what.replace(" ", "") in said(gift_quantity.check, found).replace(" ", "")


@pytest.mark.parametrize("what", ["整房装修", "3号楼2单元防水装修", "价值500元的水泥", "施工用电50度"])
def test_words_without_a_quantity_or_with_a_plain_one_are_left_alone(what):
    assert seen(gift_quantity.check, roll(f"| 装饰装修 | 程志平 | {what} | | | | | 是 |")) == []
