"""资金到位 from the sheet to the figures of the quarterly form, the sheet 资金, and the explanations."""

from datetime import date
from decimal import Decimal

import pytest

from addin.pipeline import analyse
from addin.tell.catalogue import figures, records
from addin.tell.explain import explain
from addin.tell.money import funding_sheet as funding
from addin.tell.money.quarterly import FIGURES
from addin.tell.ranges import ranges
from tests.tables import book, grid

SETTINGS = """
    | 项目             | 值         |
    | 小区名称         | 甲院       |
    | 议题             | 改造       |
    | 表决日期         | 2026-03-01 |
    | 核定总投资       | 306.47万元 |
    | 中央补助         | 100万元    |
    | 省级补助         | 50万元     |
    | 其他资金         | 36.47万元  |
    | 财政补助上限     | 90%        |
    | 本年完成投资额   | 200万元    |
    | 城市更新项目总数 | 3          |
    | 本年新开工       | 1          |
    | 填报日期         | 2026-09-30 |
"""
ROSTER = """
    | 楼栋 | 单元 | 房号 | 建筑面积 | 产权人 |
    | 1    | 1    | 101  | 60       | 张三   |
"""
RECEIPTS = """
    | 资金来源       | 本年到位  | 到账日期   |
    | 国债           | 33333.34  | 2026-02-01 |
    | 中央预算内投资 | 33333.33  | 2026-03-01 |
    | 省级补助       | 33333.33  | 2026-03-01 |
    | 居民出资       | 12345.67  | 2026-04-01 |
    | 居民出资       | 0.33      | 2026-05-01 |
"""


def outcome(receipts=RECEIPTS, settings=SETTINGS):
    sheets = [("参数", settings), ("户室清册", ROSTER)] + ([("资金到位", receipts)] if receipts else [])
    return analyse(book(*(grid(name, table) for name, table in sheets)), date(2026, 10, 1))


@pytest.fixture(scope="module")
def found():
    return outcome()


def codes(made):
    return {finding.code for finding in made.report.findings if finding.severity != "note"}


def test_a_quarter_without_a_slip_gives_no_finding_of_its_own(found):
    assert not {code for code in codes(found) if code.startswith(("receiv", "funding", "project", "receipt"))}


def test_every_line_in_wan_yuan_sums(found):
    given = {name: value for name, value in figures(found).items() if name.startswith("季报")}
    assert {name.removeprefix("季报"): str(value) for name, value in given.items() if value} == {
        "101": "3",
        "102": "1",
        "103": "200.00",
        "104": "11.23",
        "105": "10.00",
        "106": "6.67",
        "107": "3.33",
        "109": "3.34",
        "111": "3.33",
        "115": "1.23",
        "118": "1.23",
    }
    assert given["季报104"] == given["季报105"] + given["季报115"] + given["季报120"]
    assert given["季报106"] == sum(given[f"季报{code}"] for code in (107, 108, 109, 110))


def test_without_the_sheet_only_what_the_settings_say_is_known():
    given = figures(outcome("", SETTINGS + "    | 本年实际到位资金 | 20万元 |\n"))
    assert given["季报104"] == Decimal("20.00")
    assert [given[f"季报{code}"] for code in (105, 115, 118, 120)] == [None] * 4
    assert figures(outcome(""))["季报104"] is None


def test_loans_in_wan_yuan_never_exceed_the_private_money_they_lie_in():
    rows = """
    | 资金来源         | 本年到位 |
    | 居民出资         | 50       |
    | 产权单位出资     | 99       |
    | 金融机构信贷资金 | 149      |
    | 其他资金         | 1        |
    """
    given = figures(outcome(rows))
    assert given["季报119"] <= given["季报115"]


def test_the_sheet_of_funds_has_approved_and_received_side_by_side(found):
    rows = {str(row[1]).strip("　"): row for row in funding.rows(found) if row}
    assert str(rows["居民出资"][2]) == "1200000.00"
    assert [str(cell) for cell in rows["居民出资"][5:7]] == ["12346.00", "1.23"]
    assert [str(cell) for cell in rows["资金合计"][5:7]] == ["112346.00", "11.23"]
    assert [str(cell) for cell in rows["国债"][2:4]] == ["0.00", "0.00"]


def test_the_record_set_lists_the_lines_for_forms(found):
    lines = {record["代码"]: record for record in records(found)["资金来源"] if record["代码"]}
    assert (lines["118"]["核定万元"], lines["118"]["本年到位万元"]) == (Decimal("120.00"), Decimal("1.23"))
    assert all(record["本年到位"] is None for record in records(outcome(""))["资金来源"])


@pytest.mark.parametrize(
    ("asked", "result", "working", "cells"),
    [
        ("季报118", "1.23 万元", "12,346.00 元 ＝ 1.23 万元", ["资金到位!B5:B6"]),
        ("季报106", "6.67 万元", "其中 中央预算内投资 33,333.33 ＋ 国债 33,333.34", ["资金到位!B2:B3"]),
        ("季报104", "11.23 万元", "其中 国家预算资金 100,000.00 ＋ 社会资本 12,346.00", ["资金到位!B2:B6"]),
        ("季报120", "0.00 万元", "0.00 元 ＝ 0.00 万元", []),
    ],
)
def test_a_line_is_explained_down_to_its_cells(found, asked, result, working, cells):
    told = explain(found, asked)
    assert told.result == result
    assert working in " ".join(told.working)
    assert ranges(told.sources[0].cells) == cells


def test_every_figure_of_the_quarter_says_where_it_is_from():
    assert all(figure.source and figure.unit for figure in FIGURES)


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ("| 资金来源 | 本年到位 |\n| 省补 | 5 |", "choice-unknown"),
        ("| 资金来源 | 本年到位 |\n| 省级补助 | 五元 |", "money-unreadable"),
        ("| 资金来源 | 本年到位 |\n| 省级补助 | |", "receipt-amount-blank"),
        ("| 资金来源 | 本年到位 | 备注 |\n| | 5 | 不知哪来的 |", "receipt-source-blank"),
        ("| 资金来源 |\n| 省级补助 |", "header-missing"),
    ],
)
def test_a_row_that_cannot_be_read_is_one_finding_and_no_sum_is_judged_by_it(rows, code):
    made = outcome(rows, SETTINGS + "    | 本年实际到位资金 | 20万元 |\n")
    told = codes(made) - codes(outcome())
    assert told == {code}
