"""Units in headings: applied to the last digit, or refused by an error that names the column."""

import pytest

from tests.tables import grid
from validators.sheets.items.row import ItemRow
from validators.sheets.money.payments import PaymentRow
from validators.sheets.roster.row import DwellingRow
from validators.table.read import read_table


def costs(heading: str, cell: str, above: str = "") -> tuple[list[int], list[str]]:
    lines = f"{above}| 代码 | 项目名称 | {heading} | 排序 |\n| A1 | 围墙 | {cell} | 1 |"
    table = read_table(grid("改造项目", lines), ItemRow)
    return [row.cost for row in table.rows], [f.code for f in table.findings if f.severity.value == "error"]


@pytest.mark.parametrize(
    ("heading", "cell", "fen"),
    [
        ("概算（万元）", "12.5", 12_500_000),
        ("概算万元", "12.5", 12_500_000),
        ("概算（千元）", "12.5", 1_250_000),
        ("概算（元）", "12.5", 1_250),
        ("概算（亿元）", "0.00125", 12_500_000),
        ("概算（角）", "125", 1_250),
        ("概算/万元", "12.5", 12_500_000),
        ("概算：万元", "'12.5", 12_500_000),
        ("概算金额（人民币万元）", "12.5", 12_500_000),
        ("概算（万元）", "'5000元", 500_000),
        ("概算", "'12.5万", 12_500_000),
        ("概算（百万元）", "1.25", 125_000_000),
    ],
)
def test_an_amount_under_its_unit(heading: str, cell: str, fen: int) -> None:
    assert costs(heading, cell) == ([fen], [])


@pytest.mark.parametrize(
    "line", ["单位：万元", "（单位：万元）", "金额单位: 万元", "单位：万元、㎡", "货币单位：人民币万元"]
)
def test_a_unit_above_the_table(line: str) -> None:
    assert costs("概算", "12.5", f"| 某小区 | | {line} | |\n") == ([12_500_000], [])


@pytest.mark.parametrize("heading", ["概算（亩）", "概算（㎡）", "概算（元/㎡）", "概算（户）", "概算（万元）（元）"])
def test_an_amount_in_what_is_no_money_is_refused(heading: str) -> None:
    assert costs(heading, "12.5") == ([0], ["unit-refused"])


def test_a_unit_in_a_second_row_of_the_heading() -> None:
    lines = "| 代码 | 项目名称 | 概算 |\n| | | （万元） |\n| A1 | 围墙 | 12.5 |"
    assert [row.cost for row in read_table(grid("改造项目", lines), ItemRow).rows] == [12_500_000]


def test_a_refund_keeps_its_sign() -> None:
    lines = "| 楼栋 | 房号 | 金额（千元） |\n| 1 | 101 | -0.25 |"
    assert [row.amount for row in read_table(grid("缴款台账", lines), PaymentRow).rows] == [-25_000]


def areas(heading: str) -> tuple[list[int | None], list[str]]:
    table = read_table(
        grid("户室清册", f"| 楼栋 | 房号 | {heading} | 产权人 |\n| 1 | 101 | 80.5 | 张三 |"), DwellingRow
    )
    return [row.area for row in table.rows], [f.code for f in table.findings if f.severity.value != "note"]


@pytest.mark.parametrize("unit", ["㎡", "平方米", "平米", "m2", "M²", "平方米，含公摊"])
def test_square_metres(unit: str) -> None:
    assert areas(f"建筑面积（{unit}）") == ([8050], [])


@pytest.mark.parametrize(
    "heading", ["建筑面积（亩）", "建筑面积亩", "建筑面积（平方尺）", "建筑面积（万元）", "建筑面积（户）"]
)
def test_an_area_in_another_measure_is_refused(heading: str) -> None:
    assert areas(heading) == ([None], ["unit-refused"])


def test_an_area_in_hectares_is_exact() -> None:
    assert areas("建筑面积（公顷）") == ([80_500_000], [])


def test_words_in_brackets_that_may_change_the_meaning_are_told() -> None:
    assert areas("建筑面积（套内）") == ([8050], ["heading-remark"])
