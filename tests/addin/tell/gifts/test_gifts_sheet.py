"""光荣榜汇总 and the figures and records of the honour roll, from a workbook analysed whole."""

from datetime import date
from decimal import Decimal

import pytest

from addin.pipeline import analyse
from addin.tell.catalogue import figures, records
from addin.tell.gifts import gifts_sheet as gifts
from tests.tables import book, grid

ROSTER = "| 楼栋 | 单元 | 房号 | 建筑面积 | 产权人 |\n| 1 | 1 | 101 | 60 | 张三 |"
ROLL = """
    | 类别     | 姓名   | 内容         | 数量 | 单位 | 金额 | 同意公示 |
    | 捐资     | 许国安 |              |      |      | 1000 | 是       |
    | 捐物     |        | 施工用电50度 |      |      |      |          |
    | 投工投劳 | 余聚安 |              | 15   | 工时 |      | 否       |
"""


def outcome(*lines):
    settings = "\n".join(("| 项目 | 值 |", "| 小区名称 | 甲院 |", *lines))
    sheets = (("参数", settings), ("户室清册", ROSTER), ("光荣榜", ROLL))
    return analyse(book(*(grid(name, table) for name, table in sheets)), date(2026, 1, 1))


def test_the_sums_the_total_and_the_gift_without_a_name():
    found = gifts.rows(outcome())
    assert [row[:6] for row in found] == [
        ["捐资", "", None, "元", Decimal("1000.00"), 1],
        ["捐物", "施工用电", 50, "度", None, 1],
        ["投工投劳", "", 15, "工时", None, 1],
        ["合计", None, None, None, Decimal("1000.00"), 3],
        ["未署名", None, None, None, None, 1],
    ]
    assert "不折算成钱" in str(found[3][6])


def test_nothing_is_turned_into_money_even_where_labour_has_a_rate():
    found = gifts.rows(outcome("| 工时折算 | 20 |", "| 工时折算依据 | 业主大会 |"))
    assert found[3][4] == Decimal("1000.00")
    assert "缴款台账" in str(found[3][6])


def test_nobody_is_named_in_the_sums():
    assert not [cell for row in gifts.rows(outcome()) for cell in row if cell in ("许国安", "余聚安")]


def test_no_sheet_where_there_is_no_roll():
    bare = analyse(book(grid("户室清册", ROSTER)), date(2026, 1, 1))
    assert gifts.rows(bare) == []


def test_figures():
    found = figures(outcome())
    names = ("捐资合计", "投工合计", "捐物合计", "捐赠笔数", "未署名笔数", "未列名笔数")
    assert [found[name] for name in names] == [Decimal("1000.00"), 15, "施工用电 50 度", 3, 1, 0]


@pytest.mark.parametrize(
    ("choice", "names"), [("遮名", ["许国安", "（未署名）", "余*安"]), ("不列", ["许国安", "（未署名）"])]
)
def test_the_roll_for_the_wall_and_the_whole_one(choice, names):
    found = records(outcome(f"| 未同意公示的 | {choice} |"))
    assert [row["姓名"] for row in found["公示光荣榜"]] == names
    assert [row["序号"] for row in found["公示光荣榜"]] == list(range(1, len(names) + 1))
    assert [row["姓名"] for row in found["光荣榜"]] == ["许国安", "（未署名）", "余聚安"]
    assert [(row["内容"], row["数量"]) for row in found["光荣榜汇总"]] == [("", None), ("施工用电", 50), ("", 15)]
