"""The order of the items by each source that 参数 may name."""

import pytest

from addin.paper.items.lists import items_of
from addin.paper.items.ranking import ranking
from addin.paper.survey.counts import survey_of
from addin.roll import build
from tests.validators.meaning.items.reading import read

ITEMS = """
    | 代码 | 项目名称 | 类别 | 概算 | 排序 |
    | A1 | 快递柜 | 提升类 | 1 | 1 |
    | A2 | 修路 | 基础类 | 1 | 2 |
    | A3 | 绿化 | 完善类 | 1 | 3 |
"""
SURVEY = """
    | 姓名 | 住址 | 快递柜 | 修路 | 绿化 |
    | 张三 | 1栋1单元101 | √ | √ | √ |
    | 李四 | 1栋1单元102 | √ | | √ |
    | 王五 | 2栋1单元101 | √ | | |
"""
LISTS = """
    | 版本 | 日期 | 序号 | 项目名称 | 决定单位 |
    | 排序第一版 | 2020-07-14 | 1 | 绿化 | 议事会 |
    | 排序第二版 | 2020-07-22 | 1 | 修路 | 业委会 |
    | 排序第二版 | 2020-07-22 | 2 | 绿化 | 业委会 |
    | 排序第二版 | 2020-07-22 | 3 | 快递柜 | 业委会 |
"""


def order(*settings, items=ITEMS, survey=SURVEY, **sheets):
    lines = "".join(f"    | {line} |\n" for line in settings)
    papers = {"改造项目": items, "征求意见": survey, **sheets}
    dossier = read(settings=lines, **{name: table for name, table in papers.items() if table})
    return ranking(dossier, items_of(dossier, survey_of(dossier, build(dossier))))


def names(found):
    return [(one.item.name, one.rank) for one in found.ranked]


def codes(found):
    return [finding.code for finding in found.findings]


def test_people_s_own_ranks_are_the_default():
    found = order(项目版本=LISTS)
    assert (names(found), found.source) == ([("快递柜", 1), ("修路", 2), ("绿化", 3)], "改造项目的排序")
    assert [one.votes for one in found.ranked] == [3, 1, 2]


def test_the_newest_list_that_was_decided():
    found = order("排序依据 | 最新排序版本", 项目版本=LISTS)
    assert names(found) == [("修路", 1), ("绿化", 2), ("快递柜", 3)]
    assert found.source == "项目版本“排序第二版（2020-07-22）”"


def test_what_the_newest_list_lacks_comes_last_and_is_told():
    listed = LISTS.replace("| 快递柜 |", "| 信报箱 |")
    found = order("排序依据 | 最新排序版本", 项目版本=listed, survey=SURVEY.replace("快递柜", "路灯"))
    assert (names(found)[-1], codes(found)) == (("快递柜", None), ["item-not-in-ranking"])


def test_what_the_list_leaves_out_for_a_reason_or_lacks_of_the_survey_is_not_told_a_second_time():
    lost = LISTS.replace("| 快递柜 |", "| 信报箱 |")
    without = LISTS.replace("| 决定单位 |", "| 理由 |").replace("| 3 | 快递柜 | 业委会 |", "| | 快递柜 | 资金不够 |")
    for lists, survey in ((lost, SURVEY), (without, SURVEY.replace("快递柜", "路灯"))):
        found = order("排序依据 | 最新排序版本", 项目版本=lists, survey=survey)
        assert (names(found)[-1], codes(found)) == (("快递柜", None), [])


def test_by_the_survey_what_most_households_want_comes_first():
    found = order("排序依据 | 征求意见户数")
    assert names(found) == [("快递柜", 1), ("绿化", 2), ("修路", 3)]


def test_basic_needs_come_first_where_that_is_chosen():
    found = order("排序依据 | 征求意见户数", "先民生后提升 | 是")
    assert names(found) == [("修路", 1), ("绿化", 2), ("快递柜", 3)]
    assert found.source == "征求意见户数，先民生后提升"


TIED = SURVEY.replace("| 李四 | 1栋1单元102 | √ | | √ |", "| 李四 | 1栋1单元102 | √ | | |")


def test_a_tie_is_named_and_left_to_people():
    unranked = ITEMS.replace("| 2 |", "| |").replace("| 3 |", "| |")
    found = order("排序依据 | 征求意见户数", items=unranked, survey=TIED)
    assert (names(found), codes(found)) == ([("快递柜", 1), ("修路", 2), ("绿化", 2)], ["items-tied"])
    assert "“修路”、“绿化”" in found.findings[0].message


def test_ranks_that_people_filled_in_settle_a_tie():
    found = order("排序依据 | 征求意见户数", survey=TIED, items=ITEMS.replace("| 2 |", "| 9 |"))
    assert (names(found), codes(found)) == ([("快递柜", 1), ("绿化", 2), ("修路", 3)], [])


def test_an_item_that_the_survey_did_not_ask_about_comes_last_and_is_told():
    found = order("排序依据 | 征求意见户数", survey=SURVEY.replace("修路", "路灯"))
    assert (names(found)[-1], codes(found)) == (("修路", None), ["item-not-surveyed"])


@pytest.mark.parametrize("source", ["最新排序版本", "征求意见户数"])
def test_a_source_that_is_not_there_is_told_and_people_s_ranks_hold(source):
    found = order(f"排序依据 | {source}", survey="")
    assert (names(found)[0], codes(found), found.by_hand) == (("快递柜", 1), ["ranking-source-missing"], True)
    assert found.findings[0].message
    assert found.findings[0].english


@pytest.mark.parametrize("source", ["征求意见户数", "最新排序版本"])
def test_a_likeness_that_nobody_confirmed_is_not_told_a_second_time(source):
    found = order(
        f"排序依据 | {source}",
        survey=SURVEY.replace("修路", "修缮路面"),
        项目版本=LISTS.replace("修路", "修缮路面"),
        items=ITEMS.replace("修路", "修缮路灯"),
    )
    assert (names(found)[-1], codes(found)) == (("修缮路灯", None), [])
