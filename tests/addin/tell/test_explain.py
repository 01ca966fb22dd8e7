"""Every explanation prints the outcome's own number, and its cells hold what it speaks of."""

from datetime import date

import pytest

from addin.pipeline import analyse
from addin.tell.catalogue import FIGURES, figures
from addin.tell.explain import KEY, explain
from addin.tell.ranges import pages, ranges
from addin.unusable import Unusable
from tests.tables import book, grid
from validators.sheets.consent.grid import read_grid

ROSTER = """
| 楼栋 | 单元 | 房号 | 建筑面积 | 产权人 |
| 1 | 1 | '101 | 60 | 张大勇 |
| 1 | 1 | '102 | 40 | 李秀兰 |
| 1 | 2 | '201 | 50 | 王建军 |
| 2 | 1 | '101 | 50 | 赵小梅 |
"""
CONSENT = """
| 楼栋 | 单元 | 房号 | 意见 | 签字 |
| 1 | 1 | '101 | 同意 | 张大勇 |
| 1 | 1 | '102 | 同意 | 李秀兰 |
| 1 | 2 | '201 | 不同意 | 王建军 |
"""
SETTINGS = """
| 项目 | 值 | 说明 |
| 小区名称 | 试验小区 | |
| 表决日期 | 2021-06-01 | |
| 事项类型 | 一般 | |
| 政策同意率要求 | 70% | |
| 核定总投资 | 1000 | |
| 中央补助 | 900 | |
| 分摊方式 | {method} | |
| 困难户处理 | 不减免 | |
"""


def outcome(method="按面积"):
    sheets = (
        grid("参数", SETTINGS.format(method=method)),
        grid("户室清册", ROSTER),
        grid("同意表", CONSENT),
    )
    return analyse(book(*sheets), date(2021, 7, 1))


FOUND = outcome()


def told(asked, found=FOUND):
    one = explain(found, asked)
    return one.result, " ".join(one.working), {source.what: ranges(source.cells) for source in one.sources}


@pytest.mark.parametrize(
    ("asked", "result", "working", "cells"),
    [
        ("同意率", "50.00%", "2 户 ÷ 4 户 ＝ 50.00%", ["同意表!D2:D3"]),
        ("1号楼 同意率", "66.67%", "2 户 ÷ 3 户 ＝ 66.67%", ["同意表!D2:D3"]),
        ("1号楼2单元 不同意户数", "1 户", "其中不同意：1 户", ["同意表!D4"]),
        ("1号楼2单元同意率", "0.00%", "0 户 ÷ 1 户 ＝ 0.00%", []),
        ("同意面积", "100.00 ㎡", "其中同意：100.00 ㎡", ["同意表!D2:D3"]),
    ],
)
def test_counts_come_with_the_cells_of_the_answers(asked, result, working, cells):
    found = told(asked)
    assert found[0] == result
    assert working in found[1]
    assert found[2]["同意表·意见"] == cells


def test_what_was_not_collected_is_shown_in_the_roster():
    assert told("未收户数")[2] == {"户室清册·房号": ["户室清册!C5"]}


def test_a_verdict_prints_each_test_with_base_need_and_article():
    found = explain(FOUND, "表决结论")
    assert found.result == "通过"
    assert found.working[0] == "参与表决（人数）：基数 4 人，需要 3 人，实得 3 人，达到"
    assert "第二百七十八条" in found.basis


def test_a_failed_test_says_how_much_is_missing():
    assert "参考，还差 1 人" in told("2号楼 表决结论")[1]


def test_the_policy_is_no_statutory_result():
    assert told("政策结论")[1] == "同意 2 户，总 4 户，达到 70% 需要 3 户，还差 1 户"
    assert "不是法定" in explain(FOUND, "政策结论").basis


def test_money_prints_its_sum_and_its_lines_of_the_settings():
    result, working, cells = told("居民出资")
    assert (result, cells["参数"]) == ("100.00 元", ["参数!B6:B9"])
    assert working == "核定总投资 1,000.00 － 财政补助合计 900.00 － 非财政资金合计 0.00 ＝ 100.00 元"


@pytest.mark.parametrize(
    ("method", "amount", "before"),
    [("按面积", "20.00 元", "取整前 20 元"), ("按户", "25.00 元", "取整前 25 元")],
)
def test_a_share_prints_the_exact_part_and_its_own_row(method, amount, before):
    result, working, cells = told("1号楼1单元102", outcome(method))
    assert result == amount
    assert before in working
    assert cells["户室清册·本户"][0] == "户室清册!A3"


def test_a_dwelling_may_be_spelt_as_people_do():
    assert explain(FOUND, "1-1-102").name == "1号楼1单元102 分摊金额"


def test_every_figure_of_the_catalogue_can_be_explained_with_its_own_value():
    values = figures(FOUND)
    for figure in FIGURES:
        found = explain(FOUND, figure.name)
        assert found.formula, figure.name
        assert (found.result == "（空）") == (values[figure.name] in (None, "")), figure.name


def test_the_key_figures_are_in_the_catalogue():
    assert set(KEY) <= {figure.name for figure in FIGURES}


@pytest.mark.parametrize(
    ("asked", "near"), [("同意律", "同意率"), ("3号楼 同意率", "1号楼 同意率"), ("1号楼1单元109", "1号楼1单元10")]
)
def test_an_unknown_name_is_one_line_with_the_nearest(asked, near):
    with pytest.raises(Unusable, match=near) as raised:
        explain(FOUND, asked)
    assert "\n" not in str(raised.value)


WITH_FLOORS = """
| 楼栋 | 单元 | 楼层 | 房号 | 建筑面积 | 产权人 |
| 1 | 1 | 1 | '101 | 60 | 张大勇 |
| 1 | 1 | 2 | '201 | 40 | 李秀兰 |
| 1 | 1 | 2 | '202 | 40 | 王建军 |
| 1 | 2 | 2 | '201 | 50 | 赵小梅 |
"""
FLOORS = """
| 楼层 | 系数 |
| 1 | 0 |
| 2 | 0.5 |
"""
ITEMS = """
| 项目名称 | 受益范围 | 概算 | 排序 | 分摊方式 |
| 道路 | | 30 | 1 | 按户 |
| 立管 | 1号楼1单元 | 60 | 2 | |
| 门禁 | 1号楼2单元 | 10 | 3 | 按户 |
| 电梯 | 1号楼1单元 | 900 | 4 | |
"""


def of_a_share(asked, method, **more):
    settings = SETTINGS.format(method=method) + "| 项目可用资金 | 100 | |\n"
    sheets = [grid("参数", settings), grid("户室清册", WITH_FLOORS), grid("同意表", CONSENT)]
    return told(asked, analyse(book(*sheets, *(grid(*each) for each in more.items())), date(2021, 7, 1)))


def test_a_share_by_floor_prints_the_coefficient_the_floor_and_the_weights():
    result, working, cells = of_a_share("1号楼1单元202", "按楼层系数", 楼层系数=FLOORS)
    assert "2层 系数 1/2，本单元同层 80.00 ㎡；本户权数 1/4，各户权数之和 1" in working
    assert (result, cells["楼层系数·本层"]) == ("25.00 元", ["楼层系数!B3"])


def test_a_share_by_item_prints_each_item_that_the_dwelling_benefits_from():
    result, working, cells = of_a_share("1号楼1单元101", "按项目", 改造项目=ITEMS)
    assert "道路（全小区，按户）：概算占 30.00 ÷ 100.00，应摊 30 元，本户 7.5 元" in working
    assert "立管（1号楼1单元，按面积）：概算占 60.00 ÷ 100.00，应摊 60 元，本户 25.714285… 元" in working
    assert "门禁" not in working
    assert "电梯" not in working
    assert (result, "取整前 33.214285… 元" in working) == ("33.22 元", True)
    assert cells["改造项目·概算和受益范围"] == ["改造项目!B2:B3", "改造项目!C2:C3"]


SCANNED = """
| 楼栋 | 房号 | 意见 | 签字 | 扫描件/页码 |
| 3 | '301 | 同意 | 张三 | 卷二-7 |
| 3 | '302 | 不同意 | 李四 |  |
| 3 | '303 | 同意 | 王五 | 卷二-9 |
"""


def scanned():
    roster = "| 楼栋 | 房号 | 房屋类型 | 建筑面积 | 产权人 |\n" + "\n".join(
        f"| 3 | '30{number} | {kind} | 80 | {name} |"
        for number, (name, kind) in enumerate((("张三", "住宅"), ("李四", "住宅"), ("王五", "其他")), start=1)
    )
    return analyse(book(grid("户室清册", roster), grid("同意表", SCANNED)), date(2026, 1, 1))


def test_a_dwelling_leads_back_to_its_answer_and_the_scanned_page():
    found = explain(scanned(), "3号楼301")
    assert any(line == "本户意见 同意，张三 签字，扫描件 卷二-7" for line in found.working)
    (answers,) = (source for source in found.sources if source.what == "同意表·意见")
    assert [(str(cell), page) for cell, page in answers.pages] == [("同意表!C2", "卷二-7")]
    assert pages(answers) == ["卷二-7（同意表!C2）"]


def test_a_dwelling_that_pays_nothing_has_its_answer_explained():
    found = explain(scanned(), "3-303")
    assert (found.name, found.result) == ("3号楼303 答复", "同意")
    assert "扫描件 卷二-9" in found.working[0]


def test_a_figure_lists_the_page_of_each_answer_it_counts():
    found = explain(scanned(), "同意率")
    (answers,) = (source for source in found.sources if source.what == "同意表·意见")
    assert pages(answers) == [
        "卷二-7（同意表!C2）"
    ]  # 303 is 物业用房 and the like, which counts for nothing unless set


def test_a_page_filled_in_once_on_a_paper_grid_holds_for_the_floors_below():
    paper = """
| 楼号 | 楼层 | 东户意见 | 东户签字 | 西户意见 | 西户签字 | 页码 |
| 4号楼1单元 | 1 | 同意 | 李一 | 同意 | 李二 | 卷一-2 |
|  | 2 | 同意 | 李三 |  |  |  |
| 4号楼2单元 | 1 | 同意 | 李四 |  |  |  |
"""
    rows = read_grid(grid("同意表-4号楼", paper)).rows
    assert [row.scan for row in rows] == ["卷一-2", "卷一-2", "卷一-2", ""]
