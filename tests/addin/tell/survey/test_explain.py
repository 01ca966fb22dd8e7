"""Figures of the survey and counts of its options explained: numbers, cells, scanned pages."""

from datetime import date

import pytest

from addin.pipeline import analyse
from addin.tell.explain import explain
from addin.unusable import Unusable
from tests.tables import book, grid

SETTINGS = "| 项目 | 值 |\n| 小区名称 | 甲院 |\n| 征求意见表发出份数 | 5 |"
ROSTER = """
    | 楼栋 | 单元 | 房号 | 房屋类型 | 建筑面积 | 产权人 |
    | 1 | 1 | 101 | 住宅 | 60 | 张三 |
    | 1 | 1 | 102 | 住宅 | 60 | 李四 |
    | 2 | 1 | 101 | 住宅 | 80 | 王五 |
    | 2 | 1 | 商铺1 | 商铺 | 80 | 赵六 |
"""
SURVEY = """
    | 姓名 | 住址 | 修路 | 1.快递柜 | 扫描件 |
    | 张三 | 1栋1单元101 | √ | √ | 卷一-1 |
    | 张三 | 1栋1单元101 | √ | | 卷一-2 |
    | 王五 | 2栋1单元101 | | √ | |
    | 赵六 | 2栋1单元商铺1 | √ | √ | |
    | 孙七 | 9栋1单元101 | √ | | |
"""


@pytest.fixture(scope="module")
def outcome():
    sheets = {"参数": SETTINGS, "户室清册": ROSTER, "征求意见": SURVEY}
    return analyse(book(*(grid(name, table) for name, table in sheets.items())), date(2020, 8, 1))


def cells(found):
    return [str(cell) for source in found.sources for cell in source.cells]


def test_an_option_counts_households_and_names_every_tick_that_counts(outcome):
    found = explain(outcome, "修路")
    assert (found.name, found.result, cells(found)) == ("全小区 修路", "1 户", ["征求意见!C2", "征求意见!C3"])
    assert found.working[0] == "全小区：勾选 1 户，占总户数 3 户的 33.33%，占答复 2 户的 50.00%"
    assert [page for source in found.sources for _, page in source.pages] == ["卷一-1", "卷一-2"]


def test_a_building_before_the_option_asks_for_its_households_only(outcome):
    for asked in ("2号楼 快递柜", "2号楼快递柜"):
        found = explain(outcome, asked)
        assert (found.name, found.result, cells(found)) == ("2号楼 快递柜", "1 户", ["征求意见!D4"])


@pytest.mark.parametrize(
    ("name", "result", "number"),
    [("征求意见答复户数", "2 户", 4), ("征求意见回收率", "66.67%", 4), ("征求意见收回份数", "5 份", 6)],
)
def test_the_sheets_behind_a_figure(outcome, name, result, number):
    found = explain(outcome, name)
    assert (found.result, len(cells(found))) == (result, number)
    assert found.working[0] == "发出 5 份，收回 5 份，其中 2 份没有计入户数"


def test_the_sheets_handed_out_are_a_line_of_the_settings(outcome):
    assert cells(explain(outcome, "征求意见发出份数")) == ["参数!B3"]


def test_a_word_that_is_no_option_is_refused_with_the_nearest(outcome):
    with pytest.raises(Unusable, match="快递柜"):
        explain(outcome, "快递箱")
