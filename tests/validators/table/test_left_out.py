"""Rows that are no household, by whatever word, and the office's own totals as a check."""

import pytest

from tests.tables import grid
from validators.grid import Merge
from validators.sheets.consent.opinion import Opinion
from validators.sheets.consent.row import ConsentRow
from validators.sheets.items.row import ItemRow
from validators.sheets.roster.row import DwellingRow
from validators.table.read import Table, read_table

HEAD = "| 序号 | 楼栋 | 单元 | 房号 | 建筑面积 | 产权人 | 备注 |\n"
ROWS = "| 1 | 1 | 1 | 101 | 80 | 张三 | |\n| 2 | 1 | 1 | 102 | 90.5 | 李四 | |\n"


def roster(rows: str, head: str = HEAD, **facts: object) -> Table[DwellingRow]:
    return read_table(grid("户室清册", head + rows, **facts), DwellingRow)


def told(table: Table[DwellingRow]) -> list[str]:
    return [f.code for f in table.findings if f.code not in ("kind-assumed", "column-unknown")]


@pytest.mark.parametrize(
    "row",
    [
        "| 3 | 合计 | | 2户 | 170.5 | 2人 | |",
        "| 3 | 合　计 | | 2户 | 170.5 | / | |",
        "| | 1号楼小计 | | 2 | 170.5 | 2人 | |",
        "| 总数 | | | 2户 | 170.5 | 2人 | |",
        "| 3 | 汇总 | | 2 | 170.5 | 2人 | |",
        "| | 平均 | | | 85.25 | / | |",
        "| 户均 | | | | 85.25 | | |",
        "| | | | | 170.5 | 合计 | |",
        "| 3 | | | | 170.5 | | 共计 |",
        "| 共2户 | | | | 170.5 | | |",
        "| Total | | | 2 | 170.5 | | |",
        "| 本页合计 | | | 2户 | 170.5 | | |",
        "| 3 | 1 | 1单元小计 | 2户 | 170.5 | | |",
        "| 全小区总户数 | | | 2户 | 170.5 | | |",
    ],
)
def test_a_line_of_totals_is_no_dwelling_whatever_it_is_called(row: str) -> None:
    table = roster(ROWS + row)
    assert (len(table.rows), told(table)) == (2, ["total-row"])


def test_a_dwelling_with_such_a_word_in_its_remark_stays_one() -> None:
    assert len(roster(ROWS + "| 3 | 1 | 1 | 103 | 80 | 王五 | 合计 |").rows) == 3


@pytest.mark.parametrize(
    "row",
    [
        "| 序号 | 楼栋 | 单元 | 房号 | 建筑面积 | 产权人 | 备注 |",
        "| | 楼栋 | 单元 | 房号 | 建筑面积 | 产权人 | 备注 |",
        "| 幸福小区户室清册 | | | | | | |",
        "| 第2页 共5页 | | | | | | |",
        "| | 续表 | | | | | |",
        "| | 以下空白 | | | | | |",
    ],
)
def test_what_a_page_prints_again_is_left_out(row: str) -> None:
    table = roster(ROWS + row + "\n| 3 | 1 | 1 | 103 | 80 | 王五 | |", "| 幸福小区户室清册 |\n" + HEAD)
    assert (len(table.rows), told(table)) == (3, ["heading-repeated"])


def test_both_rows_of_a_heading_printed_again_are_left_out() -> None:
    head = "| 楼栋 | 房号 | 意见 | | 签字 |\n| | | 同意 | 不同意 | |\n"
    table = read_table(grid("同意表", f"{head}| 1 | 101 | √ | | 张三 |\n{head}| 1 | 102 | | √ | 李四 |"), ConsentRow)
    assert [row.opinion for row in table.rows] == [Opinion.AGREE, Opinion.AGAINST]


def test_the_columns_own_numbers_are_no_dwelling() -> None:
    table = roster("| 1 | 2 | 3 | 4 | 5 | 6 | 7 |\n" + ROWS)
    assert (len(table.rows), told(table)) == (2, ["heading-repeated"])


def differences(table: Table[DwellingRow]) -> list[tuple[str, str, str]]:
    found = [f for f in table.findings if f.code == "total-differs"]
    return [(f.place.a1, str(f.params["theirs"]), str(f.params["ours"])) for f in found]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("| | 小计 | | 2户 | 170.5 | | |", []),
        ("| | 小计 | | 3户 | 170.5 | | |", [("D4", "3", "2")]),
        ("| | 合计 | | | 171 | | |", [("E4", "171.00", "170.50")]),
        (
            "| | 1号楼小计 | | 2户 | 170.5 | | |\n| 3 | 2 | 1 | 101 | 80 | 王五 | |\n| | 2号楼小计 | | 1户 | 80 | | |",
            [],
        ),
        ("| | 1号楼小计 | | 2户 | 170.5 | | |\n| 3 | 2 | 1 | 101 | 80 | 王五 | |\n| | 合计 | | 3户 | 250.5 | | |", []),
        (
            "| | 小计 | | 2户 | 170.5 | | |\n| 3 | 2 | 1 | 101 | 80 | 王五 | |\n| | 小计 | | 2户 | 80 | | |",
            [("D6", "2", "1")],
        ),
        ("| | 平均 | | 2户 | 1 | | |", []),
        ("| 共5户 | | | | | | |", [("A4", "5", "2")]),
        ("| | 合计 | | | | | |", []),
    ],
)
def test_the_offices_totals_are_compared(rows: str, expected: list[tuple[str, str, str]]) -> None:
    assert differences(roster(ROWS + rows)) == expected


def test_a_difference_names_both_numbers_and_the_rows() -> None:
    (message,) = (f.message for f in roster(ROWS + "| | 合计 | | | 171 | | |").findings if f.code == "total-differs")
    assert all(word in message for word in ("合计", "171.00", "170.50", "2-3", "建筑面积"))


def test_parking_places_may_be_left_out_of_a_number_of_households() -> None:
    head = "| 楼栋 | 房号 | 房屋类型 | 建筑面积 | 产权人 |\n"
    rows = "| 1 | 101 | 住宅 | 80 | 张三 |\n| 1 | 车位1 | 车位 | 12 | 张三 |\n| 合计 | 1户 | | 92 | |"
    assert differences(roster(rows, head)) == []


def test_totals_of_amounts_are_compared_in_their_unit() -> None:
    lines = "| 代码 | 项目名称 | 概算（万元） |\n| A | 围墙 | 10 |\n| B | 路灯 | 5 |\n| | 合计 | 16 |"
    table = read_table(grid("改造项目", lines), ItemRow)
    assert [row.name for row in table.rows] == ["围墙", "路灯"]
    assert "total-differs" in {f.code for f in table.findings}


def test_an_answer_merged_over_flats_is_each_ones_and_told() -> None:
    lines = "| 楼栋 | 房号 | 意见 | 签字 |\n| 1 | 101 | 同意 | 张三 |\n| | 102 | | |\n| | 103 | | |"
    merges = (Merge(2, 1, 4, 1), Merge(2, 3, 4, 3), Merge(2, 4, 4, 4))
    table = read_table(grid("同意表", lines, merges=merges), ConsentRow)
    assert [(row.room, row.opinion, row.signature) for row in table.rows] == [
        (room, Opinion.AGREE, "张三") for room in ("101", "102", "103")
    ]
    assert [f.place.a1 for f in table.findings if f.code == "answer-merged"] == ["C2", "D2"]


def test_rows_emptied_inside_a_merge_are_empty() -> None:
    table = roster(
        "| 1 | 1 | 1 | 101 | 80 | 张三 | |\n| | | | | | | |\n| | | | 103 | 80 | 李四 | |", merges=(Merge(2, 2, 4, 2),)
    )
    assert [row.room for row in table.rows] == ["101", "103"]
    assert "room-missing" not in told(table)


def test_one_owner_merged_over_two_flats_owns_both() -> None:
    table = roster("| 1 | 1 | 1 | 101 | 80 | 张三 | |\n| 2 | 1 | 1 | 102 | 90 | | |", merges=(Merge(2, 6, 3, 6),))
    assert [row.owner for row in table.rows] == ["张三", "张三"]
    assert told(table) == ["value-merged"]


def test_below_a_heading_with_no_row_a_line_for_the_signature_is_none_either():
    table = roster("| 填表人：张三 | | | | | | |\n")
    assert (table.rows, [code for code in told(table) if code != "no-rows"]) == ((), [])
