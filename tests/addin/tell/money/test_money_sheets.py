"""资金, 项目排序 and 出资分摊 as they are written, from a workbook read and analysed whole."""

import json
from datetime import date
from decimal import Decimal

import pytest

from addin.cli.shares import in_words, payload
from addin.pipeline import analyse
from addin.tell.catalogue import figures, records
from addin.tell.items import ranking_sheet as items
from addin.tell.money import funding_sheet as funding
from addin.tell.money import shares_sheet as shares
from tests.tables import book, grid

SETTINGS = """
    | 项目           | 值     |
    | 小区名称       | 甲院   |
    | 议题           | 改造   |
    | 核定总投资     | 1000   |
    | 估算总投资     | 1200   |
    | 中央预算内投资 | 500.05 |
    | 省级补助       | 200    |
    | 运营主体出资   | 99.94  |
    | 分摊方式       | 按项目 |
    | 分摊精度       | 元     |
    | 困难户处理     | 减半   |
    | 减免差额承担   | 街道   |
    | 尾差承担       | 街道   |
    | 项目可用资金   | 50     |
"""
ROSTER = """
    | 楼栋 | 单元 | 房号 | 建筑面积 | 产权人 | 困难类型 | 备注 |
    | 1    | 1    | 101  | 60       | 张三   | 低保     |      |
    | 1    | 1    | 102  | 60       | 李四   |          | 出租 |
    | 2    | 1    | 101  | 80       | 王五   |          |      |
"""
ITEMS = """
    | 代码 | 项目名称 | 受益范围 | 概算 | 排序 | 分摊方式 |
    | A    | 道路     |          | 30   | 1    | 按户     |
    | B    | 停车场   |          | 40   | 2    |          |
    | C    | 屋面     | 2号楼    | 20   | 3    |          |
"""
LEDGER = "| 楼栋 | 单元 | 房号 | 金额 |\n| 2 | 1 | 101 | 60 |"


@pytest.fixture(scope="module")
def outcome():
    sheets = (("参数", SETTINGS), ("户室清册", ROSTER), ("改造项目", ITEMS), ("缴款台账", LEDGER))
    return analyse(book(*(grid(name, table) for name, table in sheets)), date(2026, 1, 1))


def test_shares_with_bearers_and_accounts(outcome):
    found = [row[1:3] + row[5:] for row in shares.rows(outcome)]
    yuan = Decimal
    assert found[:3] == [
        [
            "1号楼1单元101",
            "1号楼",
            yuan("60.00"),
            yuan("33.00"),
            yuan("0.00"),
            yuan("33.00"),
            yuan("0.00"),
            "困难户减免",
        ],
        ["1号楼1单元102", "1号楼", yuan("60.00"), yuan("67.00"), yuan("0.00"), yuan("67.00"), yuan("0.00"), "出租"],
        ["2号楼1单元101", "2号楼", yuan("80.00"), yuan("66.00"), yuan("60.00"), yuan("6.00"), yuan("0.00"), ""],
    ]
    assert [(row[1], row[6]) for row in shares.rows(outcome)[3:7]] == [
        ("合计", yuan("166.00")),
        ("困难户减免（街道）", yuan("33.34")),
        ("取整差额（街道）", yuan("0.67")),
        ("居民出资", yuan("200.01")),
    ]


def test_the_ranking_with_both_ways_of_cutting_off(outcome):
    found = items.rows(outcome)
    assert [(row[0], row[2], row[7], row[8], row[9]) for row in found[:3]] == [
        (1, "道路", "实施", "实施", "实施"),
        (2, "停车场", "等待", "等待", "等待"),
        (3, "屋面", "等待", "实施", "等待"),
    ]
    assert [(row[2], row[5]) for row in found[4:7]] == [
        ("可用资金", Decimal("50.00")),
        ("按“停止”剩余（采用）", Decimal("20.00")),
        ("按“跳过”剩余", Decimal("0.00")),
    ]
    assert [row[2] for row in found[7:]] == ["排序依据：改造项目的排序"]


def test_funding_in_yuan_and_in_wan_yuan(outcome):
    found = {str(row[1]).strip("　"): row for row in funding.rows(outcome) if row}
    assert [found[name][2] for name in ("资金合计", "国家预算资金", "社会资本", "居民出资")] == [
        Decimal("1000.00"),
        Decimal("700.05"),
        Decimal("299.95"),
        Decimal("200.01"),
    ]
    assert [found[name][3] for name in ("资金合计", "国家预算资金", "社会资本")] == [
        Decimal("0.10"),
        Decimal("0.07"),
        Decimal("0.03"),
    ]
    assert found["估算居民出资"][2] == Decimal("120.00")


def test_no_sheet_of_money_where_there_is_none():
    bare = analyse(book(grid("户室清册", ROSTER)), date(2026, 1, 1))
    assert (funding.rows(bare), items.rows(bare), shares.rows(bare)) == ([], [], [])


def test_figures_and_records(outcome):
    found = figures(outcome)
    names = (
        "财政补助合计",
        "非财政资金合计",
        "居民出资",
        "分摊差额",
        "估算居民出资",
        "居民已缴",
        "项目剩余资金",
        "专项债券",
    )
    assert [str(found[name]) for name in names] == [
        "700.05",
        "99.94",
        "200.01",
        "34.01",
        "120.00",
        "60.00",
        "20.00",
        "0.00",
    ]
    assert [(row["项目名称"], row["结果"], str(row["剩余"])) for row in records(outcome)["项目排序"]] == [
        ("道路", "实施", "20.00"),
        ("停车场", "等待", "20.00"),
        ("屋面", "等待", "20.00"),
    ]


def test_the_contract_with_what_was_added(outcome):
    given = payload(outcome)
    json.dumps(given)
    assert (given["total"], given["subsidy"], given["other"], given["residents"]) == (100000, 70005, 9994, 20001)
    assert sum(share["amount"] for share in given["shares"]) + given["difference"] == 20001
    assert sum(burden["amount"] for burden in given["burdens"]) == given["difference"]
    assert [(item["name"], item["funded"]) for item in given["items"]] == [
        ("道路", True),
        ("停车场", False),
        ("屋面", False),
    ]


def test_the_screen_says_how_and_who_bears_what(outcome):
    words = "\n".join(in_words(outcome))
    for part in (
        "按项目",
        "1 户减半",
        "困难户减免 33.34 元：街道",
        "取整差额 0.67 元：街道",
        "实施 1 项，等待 2 项",
        "已缴 60.00 元",
    ):
        assert part in words
