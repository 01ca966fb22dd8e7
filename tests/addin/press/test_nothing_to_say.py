"""A run fills no form whose sheets are empty, and says which and why; a blank that asks nothing is not printed."""

import pytest

from addin.machine.templates import blank_forms, example_forms, word_forms
from addin.press.nothing_to_say import empty_forms, nothing_asked
from addin.tell import catalogue
from tests.outcomes import outcome, tower

FORMS = {form.name: form for form in example_forms().values()}
ALONE = {
    "一征三议两公开登记表": "工作流程没有内容",
    "三个前置条件核查表": "前置条件没有内容",
    "会议签到表": "会议、会议签到没有内容",
    "倒排工期表": "工作流程没有内容",
    "告知书": "改造项目、项目版本没有内容",
    "征求意见汇总表": "征求意见没有内容",
    "群众参与光荣榜": "光荣榜没有内容",
    "项目排序表": "改造项目没有内容",
}
ITEMS = """
    | 代码 | 项目名称 | 概算 |
    | '1   | 修缮围墙 | 100  |
"""


def left_out(**sheets: str) -> dict[str, str]:
    found = empty_forms(outcome(tower(1, 2), **sheets), FORMS)
    return {name.removesuffix(".xlsx"): why for name, why in found.items()}


def test_a_roster_alone_gives_the_forms_of_vote_and_money_only():
    found = left_out()
    assert {name: found.get(name) for name in ALONE} == ALONE
    assert found.keys() - ALONE.keys() == {"居民出资分摊明细表"}
    assert found["居民出资分摊明细表"] == "分摊明细没有内容"


@pytest.mark.parametrize(
    ("sheet", "table", "forms"),
    [
        ("改造项目", ITEMS, {"告知书", "项目排序表"}),
        ("光荣榜", "| 类别 | 姓名 | 内容 |\n| 捐资 | 卫千里 | 一百元 |", {"群众参与光荣榜"}),
        ("工作流程", "| 步骤 | 开始日期 |\n| 提议 | 2020-07-14 |", {"一征三议两公开登记表", "倒排工期表"}),
        ("前置条件", "| 条件 | 状态 |\n| 成立业委会或议事会 | 已具备 |", {"三个前置条件核查表"}),
        ("征求意见", "| 姓名 | 住址 | 围墙 |\n| 卫千里 | 1号楼1单元101 | √ |", {"征求意见汇总表"}),
    ],
)
def test_a_row_on_its_sheet_is_enough(sheet, table, forms):
    assert left_out().keys() - left_out(**{sheet: table}).keys() >= forms


def test_a_blank_without_items_asks_nothing():
    bare, told = outcome(tower(1, 2)), outcome(tower(1, 2), 改造项目=ITEMS)
    blank = blank_forms()["征求意见表"]
    assert "没有可选的项目" in nothing_asked(blank, catalogue.figures(bare), catalogue.records(bare))
    assert nothing_asked(blank, catalogue.figures(told), catalogue.records(told)) == ""


def test_a_ballot_without_a_motion_asks_nothing():
    ballot = blank_forms()["表决票"]
    for motion, why in (("| 议题 | 改造 |", ""), ("| 小区名称 | 甲 |", "没有议题；请在参数表填写")):
        found = outcome(tower(1, 2), 参数=f"| 项目 | 值 |\n{motion}")
        assert nothing_asked(ballot, catalogue.figures(found), catalogue.records(found)) == why


def test_word_forms_live_on_the_same_sheets():
    bare, told = outcome(tower(1, 2)), outcome(tower(1, 2), 改造项目=ITEMS)
    assert empty_forms(bare, word_forms()) == {
        "告知书.docx": "改造项目、项目版本没有内容",
        "缴款通知.docx": "分摊明细没有内容",
    }
    assert empty_forms(told, word_forms()).keys() == {"缴款通知.docx"}
