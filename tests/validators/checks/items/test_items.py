"""The checks on lists of items: unconfirmed likeness, what vanished, numbers used twice, ranks out of date."""

import pytest

from tests.validators.checks.seen import findings, said, seen
from tests.validators.meaning.items.reading import read
from validators.checks.items import (
    item_notice_date,
    item_ranks,
    item_version_numbers,
    item_wordings,
)

ITEMS = "| 代码 | 项目名称 | 概算 | 排序 | 别名 |\n| A1 | 安置消防设施 | 1 | 1 | |\n| A2 | 修路 | 1 | 2 | |"
HEAD = "| 版本 | 日期 | 序号 | 项目名称 | 代码 | 理由 |\n"
FIRST = "| 排序第一版 | 2020-07-14 | 1 | 设置消防设施 | | |\n| 排序第一版 | 2020-07-14 | 2 | 修路 | | |\n"
SECOND = "| 排序第二版 | 2020-07-22 | 1 | 设置消防设施 | | |\n"


def test_a_likeness_is_told_once_however_many_lists_have_the_words():
    dossier = read(改造项目=ITEMS, 项目版本=HEAD + FIRST + SECOND)
    alike = [one for one in findings(item_wordings.check, dossier) if one.code == "item-wording-alike"]
    assert [(str(one.place), one.params["score"]) for one in alike] == [("项目版本!D2", 83)]


def test_an_alias_or_a_code_confirms_it():
    alias = ITEMS.replace("| 1 | 1 | |", "| 1 | 1 | 设置消防设施 |")
    coded = HEAD + FIRST.replace("设置消防设施 | |", "设置消防设施 | A1 |")
    for sheets in ({"改造项目": alias, "项目版本": HEAD + FIRST}, {"改造项目": ITEMS, "项目版本": coded}):
        assert not seen(item_wordings.check, read(**sheets))


def test_what_a_list_lacks_is_named():
    dossier = read(改造项目=ITEMS, 项目版本=HEAD + FIRST + SECOND)
    gone = [one for one in findings(item_wordings.check, dossier) if one.code == "items-gone"]
    assert [one.message for one in gone] == ["“排序第二版”比“排序第一版”少了 1 项：“修路”"]


def test_a_number_or_an_item_twice_in_one_list():
    twice = HEAD + FIRST + "| 排序第一版 | 2020-07-14 | 2 | 路灯 | | |\n| 排序第一版 | 2020-07-14 | 3 | 修路 | | |"
    assert seen(item_version_numbers.check, read(项目版本=twice)) == [
        "version-number-twice 项目版本!C4",
        "version-item-twice 项目版本!D5",
    ]
    assert not seen(item_version_numbers.check, read(项目版本=HEAD + FIRST + SECOND))


def test_ranks_that_differ_from_the_newest_list():
    listed = HEAD + FIRST.replace("设置消防设施 | |", "设置消防设施 | A1 |")
    assert not seen(item_ranks.check, read(改造项目=ITEMS, 项目版本=listed))
    old = ITEMS.replace("设施 | 1 | 1", "设施 | 1 | 3")
    assert seen(item_ranks.check, read(改造项目=old, 项目版本=listed)) == ["item-ranks-differ 改造项目!D3"]
    assert "“安置消防设施”在“修路”之前" in said(item_ranks.check, read(改造项目=old, 项目版本=listed))
    assert not seen(item_ranks.check, read(改造项目=old, 项目版本=listed, settings="    | 排序依据 | 最新排序版本 |\n"))


def test_the_notice_is_dated_as_it_was_posted():
    posted = "    | 告知开始 | 2020-06-29 |\n"
    listed = HEAD + "| 告知 | 2020-06-29 | 1 | 修路 | | |\n"
    assert not seen(item_notice_date.check, read(项目版本=listed, settings=posted))
    assert not seen(item_notice_date.check, read(项目版本=listed))
    later = read(项目版本=listed.replace("06-29", "07-02"), settings=posted)
    assert seen(item_notice_date.check, later) == ["notice-dates-differ 项目版本!B2"]
    assert "“告知”的日期是 2020-07-02" in said(item_notice_date.check, later)
    again = listed + "| 再次告知 | 2020-07-10 | 1 | 修路 | | |\n"
    assert not seen(item_notice_date.check, read(项目版本=again, settings=posted))


def test_two_items_that_a_list_has_in_one_line_are_named_once():
    items = (
        "| 代码 | 项目名称 | 概算 | 排序 |\n| A1 | 围墙修缮 | 1 | 1 |\n| A2 | 外墙粉刷 | 1 | 2 |\n| A3 | 修路 | 1 | 3 |"
    )
    second = "| 排序第二版 | 2020-07-22 | 1 | 修路 | | |\n| 排序第二版 | 2020-07-22 | 2 | 修墙与粉刷 | A1、A2 | |\n"
    first = "| 排序第一版 | 2020-07-14 | 1 | 修路 | | |\n"
    dossier = read(改造项目=items, 项目版本=HEAD + first + second)
    come = [one.message for one in findings(item_wordings.check, dossier) if one.code == "items-come"]
    assert come == ["“排序第二版”比“排序第一版”多了 1 项：“修墙与粉刷”"]


ASKED = "| 版本 | 日期 | 序号 | 项目名称 |\n| 征求意见 | {day} | 1 | 修路 |\n| 征求意见 | {day} | 2 | 快递柜 |\n"
RANKED = "| 排序 | 2020-07-14 | 1 | 修路 |\n"


@pytest.mark.parametrize("day", ["2020-06-24", "2020-07-20"])
def test_what_the_ranking_lacks_of_the_survey_is_one_finding_whichever_came_first(day):
    dossier = read(项目版本=ASKED.format(day=day) + RANKED)
    found = [one.message for one in findings(item_wordings.check, dossier)]
    assert found == ["“征求意见”里有、“排序”里没有的 1 项，没有写明理由：“快递柜”"]


def test_what_a_notice_left_out_is_not_told_again_where_it_comes_back():
    notice = "| 告知 | 2020-06-29 | 1 | 修路 |\n"
    back = RANKED + "| 排序 | 2020-07-14 | 2 | 快递柜 |\n"
    dossier = read(项目版本=ASKED.format(day="2020-06-24") + notice + back)
    found = [one.message for one in findings(item_wordings.check, dossier)]
    assert found == ["“告知”比“征求意见”少了 1 项：“快递柜”"]


def test_what_was_given_up_with_a_reason_is_not_told():
    asked = "| 版本 | 日期 | 序号 | 项目名称 | 理由 |\n| 征求意见 | 2020-06-24 | 1 | 修路 | |\n"
    asked += "| 征求意见 | 2020-06-24 | 2 | 快递柜 | |\n| 排序 | 2020-07-14 | 1 | 修路 | |\n"
    given = asked + "| 排序第二版 | 2020-07-22 | 1 | 修路 | |\n| 排序第二版 | 2020-07-22 | | 快递柜 | 没有场地 |\n"
    assert not seen(item_wordings.check, read(项目版本=given))
