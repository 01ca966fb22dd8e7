"""Figures of the paper file explained: the working line by line, and the cells to look at."""

from datetime import date

import pytest

from addin.pipeline import analyse
from addin.tell.explain import explain
from addin.tell.gifts.explain import NAMES as GIFTS
from addin.tell.management.explain import NAMES as MANAGEMENT
from addin.tell.procedure.explain import NAMES as PROCEDURE
from tests.tables import book, grid

SETTINGS = """
    | 项目         | 值         |
    | 小区名称     | 甲院       |
    | 建成日期     | 2000-05-01 |
    | 物业收费标准 | 0.5        |
    | 物业年成本   | 1000       |
"""
ROSTER = "| 楼栋 | 单元 | 房号 | 建筑面积 | 产权人 |\n| 1 | 1 | 101 | 100 | 张三 |"
ROLL = "| 类别 | 姓名 | 内容 | 金额 |\n| 捐资 | 许国安 | | 1000 |\n| 捐物 | 余文简 | 施工用电50度 | |"
GATE = "| 条件 | 状态 | 证明材料 | 日期 |\n| 1 | 已具备 | 备案表 | 2020-06-01 |\n| 2 | 办理中 | | |"


@pytest.fixture(scope="module")
def outcome():
    sheets = {"参数": SETTINGS, "户室清册": ROSTER, "光荣榜": ROLL, "前置条件": GATE}
    return analyse(book(*(grid(name, table) for name, table in sheets.items())), date(2020, 8, 1))


@pytest.mark.parametrize(
    ("name", "result", "line", "cells"),
    [
        ("捐资合计", "1,000.00 元", "捐资 1,000.00 元 （1 笔）", ["光荣榜!A2", "光荣榜!A3"]),
        ("捐物合计", "施工用电 50 度", "捐物 施工用电 50 度 （1 笔）", ["光荣榜!A2", "光荣榜!A3"]),
        ("前置条件通过", "否", "居民自愿承担费用：不通过（办理中）", ["前置条件!B2", "前置条件!B3"]),
        ("建成年代结论", "符合", "2000年以前（不含2000年）：1999-12-31 及以前建成，不符合", ["参数!B3"]),
        ("物业结论", "不够", "物业费 100.00 ㎡×0.50 元×12×100% ＝ 600.00 元", ["参数!B4", "参数!B5"]),
    ],
)
def test_its_result_a_line_of_its_working_and_its_cells(outcome, name, result, line, cells):
    found = explain(outcome, name)
    assert found.result == result
    assert line in found.working
    assert [str(cell) for source in found.sources for cell in source.cells] == cells


@pytest.mark.parametrize("name", [*GIFTS, *MANAGEMENT, *PROCEDURE])
def test_every_one_of_them_says_what_it_is_and_where_it_comes_from(outcome, name):
    found = explain(outcome, name)
    assert found.formula
    assert found.working
    assert found.basis
