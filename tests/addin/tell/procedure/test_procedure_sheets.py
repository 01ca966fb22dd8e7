"""流程核查, 倒排工期 and 物业测算 as they are written, and what forms print of them, from a workbook analysed whole."""

from datetime import date
from decimal import Decimal

import pytest

from addin.pipeline import analyse
from addin.tell.catalogue import figures, records
from addin.tell.management import management_sheet as management
from addin.tell.procedure import procedure_sheet as procedure
from addin.tell.procedure import schedule_sheet as schedule
from tests.tables import book, grid

ROSTER = "| 楼栋 | 单元 | 房号 | 建筑面积 | 产权人 |\n| 1 | 1 | 101 | 60 | 张三 |\n| 1 | 1 | 102 | 40 | 李四 |"
ANSWERS = "| 楼栋 | 单元 | 房号 | 意见 | 签字 |\n| 1 | 1 | 101 | 同意 | 张三 |"
SETTINGS = (
    "| 小区名称 | 甲院 |",
    "| 建成日期 | 2000-05-01 |",
    "| 目标日期 | 2020-12-31 |",
    "| 物业收费标准 | 0.5 |",
    "| 物业年成本 | 1000 |",
)
FLOW = """
    | 步骤     | 名称 | 开始日期   | 结束日期   | 应到 | 实到 | 记录   | 工期 |
    | 提议     | 两会 | 2020-07-14 |            | 5    | 4    | 签到表 | 1    |
    | 征求意见 | 入户 | 2020-06-24 | 2020-07-12 |      |      |        | 10   |
    | 组织实施 | 施工 |            |            |      |      |        | 60   |
"""
GATE = """
    | 条件     | 状态   | 证明材料 | 日期       |
    | 业委会   | 已具备 | 备案表   | 2020-06-01 |
    | 承诺书   | 已具备 |          |            |
"""


def outcome(*lines, **sheets):
    settings = "\n".join(("| 项目 | 值 |", *SETTINGS, *lines))
    tables = {"参数": settings, "户室清册": ROSTER, "同意表": ANSWERS, "工作流程": FLOW, "前置条件": GATE, **sheets}
    return analyse(book(*(grid(name, table) for name, table in tables.items() if table)), date(2020, 8, 1))


@pytest.fixture(scope="module")
def found():
    return outcome()


def test_the_steps_with_what_they_lack(found):
    rows = [row for row in procedure.rows(found) if row[0] == "工作流程"]
    assert [(row[1], row[9], row[10]) for row in rows] == [
        ("征求意见", "已完成", "征求意见表、汇总表"),
        ("提议", "已完成", "会议记录"),
        ("商议", "没有登记", ""),
        ("决议", "没有登记", ""),
        ("公开决议", "没有登记", ""),
        ("组织实施", "未开始", ""),
        ("公开实施", "没有登记", ""),
    ]


def test_the_gate_with_its_verdict_and_the_consent_beside_it(found):
    rows = [row for row in procedure.rows(found) if row[0] == "前置条件"]
    assert [(row[1], row[9], row[10]) for row in rows] == [
        ("成立业委会或议事会", "通过", ""),
        ("居民自愿承担费用", "不通过", "缺证明材料、缺日期"),
        ("引入物业管理", "不通过", "没有填写"),
        ("三项合计", "不通过", "居民自愿承担费用：缺证明材料、缺日期；引入物业管理：没有填写"),
    ]
    assert rows[-1][11] == "同意表：有效同意 1 户，共 2 户"


def test_the_age_under_each_wording(found):
    rows = [row for row in procedure.rows(found) if row[0] == "建成年代"]
    assert [(row[1], row[9]) for row in rows] == [
        ("2000年底以前", "符合"),
        ("2000年以前（不含2000年）", "不符合"),
        ("2000年12月31日前", "符合"),
    ]
    assert [bool(row[11]) for row in rows] == [True, False, False]


def test_the_chosen_wording_is_the_figure():
    assert figures(outcome())["建成年代结论"] == "符合"
    assert figures(outcome("| 建成年代口径 | 年以前（不含当年） |"))["建成年代结论"] == "不符合"


def test_the_schedule(found):
    rows = schedule.rows(found)
    assert [(row[1], row[4], row[5], row[9]) for row in rows] == [
        ("征求意见", date(2020, 10, 22), date(2020, 10, 31), "正常"),
        ("提议", date(2020, 11, 1), date(2020, 11, 1), "正常"),
        ("组织实施", date(2020, 11, 2), date(2020, 12, 31), "正常"),
    ]


def test_the_property_firm_in_plain_words(found):
    rows = management.rows(found)
    assert [row[:2] for row in rows] == [
        ["收支", "物业费年收入"],
        ["收支", "车位年收入"],
        ["收支", "年收入合计"],
        ["收支", "物业年成本"],
        ["结论", "不够"],
    ]
    assert rows[0][2:5] == [Decimal("100.00"), "㎡", Decimal("600.00")]
    assert rows[-1][5] == (
        "不够：每年收入 600.00 元，成本 1,000.00 元，差 400.00 元；每月每平方米还需 0.34 元，即收费标准不低于 0.84 元"
    )


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (("| 停车位数 | 10 |", "| 车位月租 | 50 |"), "够：每年收入 6,600.00 元，成本 1,000.00 元，余 5,600.00 元"),
        (("| 物业费收缴率 | 0% |",), "没有收费标准和车位收入，无法判断"),
    ],
)
def test_other_verdicts(lines, said):
    assert figures(outcome(*lines))["物业说明"] == said


def test_no_sheets_where_nothing_is_filled_in():
    bare = analyse(book(grid("户室清册", ROSTER)), date(2020, 8, 1))
    assert (procedure.rows(bare), schedule.rows(bare), management.rows(bare)) == ([], [], [])
    known = figures(bare)
    assert (known["前置条件通过"], known["物业结论"], known["计划首日"], known["每格天数"]) == (False, "", None, 1)
    assert [row["表名"] for row in records(bare)["会议登记"]] == ["1征求意见", "2提议", "3商议", "4决议"]


def test_the_gate_as_a_condition_of_a_form():
    proven = """
        | 条件 | 状态   | 证明材料 | 日期       |
        | 1    | 已具备 | 备案表   | 2020-06-01 |
        | 2    | 已具备 | 承诺书   | 2020-06-01 |
        | 3    | 已具备 | 意向书   | 2020-06-01 |
    """
    known = figures(outcome(前置条件=proven))
    assert (known["前置条件通过"], known["前置条件缺少"]) == (True, "")


def test_records_for_forms(found):
    known = records(found)
    assert [row["表名"] for row in known["会议登记"]] == ["1征求意见", "2提议", "3商议", "4决议"]
    assert [row["表名"] for row in known["公开登记"]] == ["5公开决议", "6公开实施"]
    assert [row["说明"] for row in known["倒排工期"]] == ["提前 111 天完成", "提前 110 天完成", "最迟 93 天后开始"]


def test_a_step_twice_comes_on_two_pages():
    flow = FLOW + "    | 提议 | 再议 | 2020-07-15 | | | | | 1 |\n"
    assert [row["表名"] for row in records(outcome(工作流程=flow))["会议登记"]][:3] == [
        "1征求意见",
        "2提议",
        "2提议（2）",
    ]
