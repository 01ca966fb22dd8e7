"""Stretches of rows that come again, groups, reserved rows, and rows that are dropped."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from time import process_time

import openpyxl
import pytest
import xlsxwriter
from openpyxl.worksheet.worksheet import Worksheet

from addin.filling.forms.form import FormProblem, fill_form
from addin.filling.sheets.values import Cell
from tests.addin.filling.made_forms import FIGURES, make

SHARES: Sequence[Mapping[str, Cell]] = [
    {"序号": n, "楼栋": f"{building}号楼", "门牌": f"{building}-{room}", "分摊金额": Decimal(amount)}
    for n, (building, room, amount) in enumerate(
        [(1, 101, "10.50"), (1, 102, "20.00"), (2, 101, "5.25"), (1, 201, "1.00"), (3, 101, "7.00")], start=1
    )
]
DETAIL = {
    "A7": "{{#每 分摊明细.楼栋}}{{本组.序号}}",
    "B7": "{{本组.楼栋}}（{{本组.条数}}户）",
    "A8": "{{分摊明细.序号}}",
    "B8": "{{分摊明细.门牌}}",
    "C8": "{{分摊明细.分摊金额}}",
    "D8": "=C8*2",
    "B9": "小计{{/每}}",
    "C9": "=SUM(C8:C8)",
    "D9": "{{本组.分摊金额}}",
    "B10": "合计",
    "C10": "=SUM(C8)",
    "D10": "=SUBTOTAL(9,C7:C9)",
    "E10": "=SUM(C9:C9)",
}


def fill(
    form: Path, records: Sequence[Mapping[str, Cell]] = SHARES, figures: Mapping[str, Cell] = FIGURES
) -> Worksheet:
    target = form.with_name("填好.xlsx")
    fill_form(form, target, {**FIGURES, **figures}, {"分摊明细": records, "楼栋分摊": []}, force=True)
    return openpyxl.load_workbook(target).worksheets[0]


def rows(sheet: Worksheet, first: int = 1) -> list[list[object]]:
    return [[cell.value for cell in row] for row in sheet.iter_rows(min_row=first)]


def test_groups_with_their_heads_and_subtotals(tmp_path: Path) -> None:
    sheet = fill(make(tmp_path / "表样.xlsx", DETAIL))

    assert rows(sheet, 7) == [
        [1, "1号楼（3户）", None, None, None],
        [1, "1-101", 10.5, "=C8*2", None],
        [2, "1-102", 20, "=C9*2", None],
        [4, "1-201", 1, "=C10*2", None],
        [None, "小计", "=SUM(C8:C10)", 31.5, None],
        [2, "2号楼（1户）", None, None, None],
        [3, "2-101", 5.25, "=C13*2", None],
        [None, "小计", "=SUM(C13:C13)", 5.25, None],
        [3, "3号楼（1户）", None, None, None],
        [5, "3-101", 7, "=C16*2", None],
        [None, "小计", "=SUM(C16:C16)", 7, None],
        [None, "合计", "=SUM(C8:C10,C13:C13,C16:C16)", "=SUBTOTAL(9,C7:C17)", "=SUM(C11:C11,C14:C14,C17:C17)"],
    ]


def test_no_groups_leave_the_stretch_blank(tmp_path: Path) -> None:
    sheet = fill(make(tmp_path / "表样.xlsx", DETAIL), records=[])

    assert rows(sheet, 7)[:2] == [[None] * 5, [None, None, None, "=C8*2", None]]
    assert sheet["B10"].value == "合计"


def test_several_rows_for_each_record(tmp_path: Path) -> None:
    def more(book: xlsxwriter.Workbook) -> None:
        sheet = book.worksheets()[0]
        sheet.merge_range("A2:A3", "{{#每 分摊明细}}{{分摊明细.序号}}")
        sheet.set_row(2, 39)
        sheet.data_validation("C3", {"validate": "list", "source": ["同意", "不同意"]})
        sheet.conditional_format("B2:C3", {"type": "no_errors"})

    cells = {
        "B2": "{{分摊明细.门牌}}",
        "B3": "{{分摊明细.分摊金额}}{{/每}}",
        "C2": "=B3*1",
        "A4": "=SUM(B3)",
        "B4": "=SUM(B2:B3)",
    }
    sheet = fill(make(tmp_path / "表样.xlsx", cells, more=more), records=SHARES[:3])

    assert rows(sheet, 2) == [
        [1, "1-101", "=B3*1"],
        [None, 10.5, None],
        [2, "1-102", "=B5*1"],
        [None, 20, None],
        [3, "2-101", "=B7*1"],
        [None, 5.25, None],
        ["=SUM(B3,B5,B7)", "=SUM(B2:B7)", None],
    ]
    assert sorted(map(str, sheet.merged_cells.ranges)) == ["A2:A3", "A4:A5", "A6:A7"]
    assert [sheet.row_dimensions[row].height for row in (3, 5, 7)] == [39, 39, 39]
    assert [str(one.sqref) for one in sheet.data_validations.dataValidation] == ["C3 C5 C7"]
    assert [str(one.sqref) for one in sheet.conditional_formatting] == ["B2:C7"]


def test_reserved_rows_are_filled_before_rows_are_put_in(tmp_path: Path) -> None:
    cells = {"A2": "{{分摊明细.序号|预留 3}}", "B2": "{{分摊明细.门牌}}", "B6": "=COUNTA(B2:B5)"}

    few = fill(make(tmp_path / "表样.xlsx", cells), records=SHARES[:3])
    assert rows(few, 2) == [[1, "1-101"], [2, "1-102"], [3, "2-101"], [None, None], [None, "=COUNTA(B2:B5)"]]

    many = fill(make(tmp_path / "表样.xlsx", cells))
    assert [row[0] for row in rows(many, 2)] == [1, 2, 3, 4, 5, None]
    assert many["B7"].value == "=COUNTA(B2:B6)"


def test_a_condition_drops_its_row_or_rows(tmp_path: Path) -> None:
    cells = {
        "A1": "{{#若 草稿}}这是草稿",
        "A2": "{{#若 小区名称 = 市农研所家属院}}{{小区名称}}",
        "A3": "{{#若 非 总户数}}没有住户",
        "A4": "甲",
        "A5": "乙{{/若}}",
        "A6": "{{#若 总户数≠80}}丙",
        "A7": "=COUNTA(A1:A6)",
    }

    sheet = fill(make(tmp_path / "表样.xlsx", cells))

    assert [cell.value for cell in sheet["A"]] == ["市农研所家属院", "=COUNTA(A1:A1)"]


def test_a_row_that_a_formula_needs_alone_is_emptied_and_hidden(tmp_path: Path) -> None:
    cells = {"A1": "{{#若 草稿}}这是草稿", "B1": 7, "A2": "{{小区名称}}", "B3": "=B1+1"}

    sheet = fill(make(tmp_path / "表样.xlsx", cells))

    assert [[cell.value for cell in row] for row in sheet] == [[None, None], ["市农研所家属院", None], [None, "=B1+1"]]
    assert [row for row in range(1, 4) if sheet.row_dimensions[row].hidden] == [1]


def test_a_table_keeps_its_header_in_a_row_that_is_dropped(tmp_path: Path) -> None:
    def table(book: xlsxwriter.Workbook) -> None:
        book.worksheets()[0].add_table("C1:D3", {"columns": [{"header": "项"}, {"header": "数"}]})

    sheet = fill(make(tmp_path / "表样.xlsx", {"A1": "{{#若 草稿}}这是草稿", "A2": "{{小区名称}}"}, more=table))

    assert [cell.value for cell in sheet[1]] == [None, None, "项", "数"]
    assert sheet.row_dimensions[1].hidden


def test_a_total_is_that_of_the_rows_that_stay(tmp_path: Path) -> None:
    cells = {"A1": "{{小区名称}}", "B1": 5, "A2": "{{#若 草稿}}其中", "B2": 7, "B3": "=SUM(B1:B2)", "B4": "=B3*2"}
    form, filled = make(tmp_path / "表样.xlsx", cells), tmp_path / "填好.xlsx"

    fill_form(form, filled, FIGURES, {})

    sheet = openpyxl.load_workbook(filled, data_only=True).worksheets[0]
    assert [sheet["B2"].value, sheet["B3"].value] == [5, 10]


def test_rows_of_a_group_can_be_dropped(tmp_path: Path) -> None:
    cells = {
        "A1": "{{#每 分摊明细.楼栋}}{{本组.楼栋}}",
        "A2": "{{#若 草稿}}草稿",
        "A3": "{{分摊明细.门牌}}",
        "A4": "小计{{/每}}",
    }

    sheet = fill(make(tmp_path / "表样.xlsx", cells))

    assert "草稿" not in {cell.value for cell in sheet["A"]}
    assert [cell.value for cell in sheet["A"]][:3] == ["1号楼", "1-101", "1-102"]
    assert not any(one.hidden for one in sheet.row_dimensions.values())


def test_a_condition_on_a_field_chooses_records(tmp_path: Path) -> None:
    cells = {"A1": "{{#若 分摊明细.楼栋 = 1号楼}}{{分摊明细.门牌}}", "A2": "完"}

    assert [cell.value for cell in fill(make(tmp_path / "表样.xlsx", cells))["A"]] == ["1-101", "1-102", "1-201", "完"]


PROBLEMS = {
    ("{{#每 分摊明细.楼栋}}", "{{本组.楼栋}}", ""): "没有用 {{/每}} 结束",
    ("{{总户数}}", "{{/每}}", ""): "{{/每}} 前面没有",
    ("{{总户数}}", "{{/若}}", ""): "{{/若}} 前面没有",
    ("{{#每 分摊}}", "{{总户数}}", "{{/每}}"): "没有“分摊”这个明细，是不是“分摊明细”？",
    ("{{#每 分摊明细.楼}}", "{{总户数}}", "{{/每}}"): "没有“楼”这一栏，是不是“楼栋”？",
    ("{{#每 分摊明细}}", "{{#每 分摊明细}}", "{{/每}}"): "没有用 {{/每}} 结束",
    ("{{本组.楼栋}}", "", ""): "只能写在 {{#每 明细.字段}}",
    ("{{#每 分摊明细.楼栋}}{{本组.楼}}{{/每}}", "", ""): "“本组”里没有“楼”这一栏，是不是“楼栋”？",
    ("{{#若 分摊明细.楼栋}}甲", "", ""): "只能写在按“分摊明细”重复的行里",
    ("{{#若 草搞}}甲", "", ""): "没有“草搞”这个数，是不是“草稿”？",
    ("{{总户数|预留 3}}", "", ""): "“预留”只能写在按明细重复的单独一行里",
    ("{{分摊明细.序号|预留}}", "", ""): "“预留”后面要写行数",
    ("{{分摊明细.序号|预留 2}}", "", "合计"): "A3：应是预留的空行，但已有内容",
    ("{{#每 分摊明细.楼栋}}{{分摊明细.门牌}}", "小计", "{{分摊明细.门牌}}{{/每}}"): "明细行要连在一起",
    ("{{#每 分摊明细}}", "{{楼栋分摊.楼栋}}{{/每}}", ""): "同一行里只能用一个明细",
}


@pytest.mark.parametrize(("texts", "problem"), PROBLEMS.items())
def test_what_cannot_be_repeated_is_said(texts: tuple[str, ...], problem: str, tmp_path: Path) -> None:
    form = make(tmp_path / "表样.xlsx", {f"A{row}": text for row, text in enumerate(texts, start=1) if text})

    with pytest.raises(FormProblem) as raised:
        fill(form)

    assert any(problem in line for line in raised.value.problems), raised.value.problems


def test_two_hundred_and_fifty_stretches_are_more_than_a_sum_takes(tmp_path: Path) -> None:
    records = [{**SHARES[0], "楼栋": str(number)} for number in range(300)]
    subtotals = {**DETAIL, "C9": "=SUBTOTAL(9,C8:C8)", "C10": "=SUBTOTAL(9,C8:C8)", "E10": ""}

    with pytest.raises(Exception, match="请把明细的合计和总计都改成 SUBTOTAL"):
        fill(make(tmp_path / "表样.xlsx", DETAIL), records)
    assert fill(make(tmp_path / "表样.xlsx", subtotals), records)["C907"].value == "=SUBTOTAL(9,C8:C905)"


def test_ten_thousand_records_in_a_hundred_groups(tmp_path: Path) -> None:
    records = [{**SHARES[0], "楼栋": f"{n // 100}号楼", "门牌": str(n)} for n in range(10_000)]
    form = make(tmp_path / "表样.xlsx", DETAIL)
    started = process_time()

    fill_form(form, tmp_path / "填好.xlsx", FIGURES, {"分摊明细": records})

    assert process_time() - started < 6
    sheet = openpyxl.load_workbook(tmp_path / "填好.xlsx", read_only=True).worksheets[0]
    last = list(sheet.iter_rows(min_row=10_204, values_only=True))
    assert [row[1] for row in last] == ["9998", "9999", "小计", "合计"]


@pytest.mark.parametrize("text", ["=1+1", "+8613800000000", "-3", "@SUM(A1)", '=HYPERLINK("http://x")', "=cmd|'/c'!A1"])
def test_text_is_never_a_formula(text: str, tmp_path: Path) -> None:
    form = make(tmp_path / "表样.xlsx", {"A1": "{{小区名称}}", "A2": "名：{{小区名称}}", "A3": "{{分摊明细.门牌}}"})

    sheet = fill(form, records=[{"门牌": text}], figures={"小区名称": text})

    assert [cell.value for cell in sheet["A"]] == [text, f"名：{text}", text]
    assert {cell.data_type for cell in sheet["A"]} == {"s"}
    assert sheet["A1"].number_format == "@"


@pytest.mark.parametrize("text", ["{{1+1}}", "{{__import__('os')}}", "{{总户数.__class__}}", "{{#若 总户数 > 1}}"])
def test_nothing_is_ever_calculated(text: str, tmp_path: Path) -> None:
    with pytest.raises(FormProblem, match="没有"):
        fill(make(tmp_path / "表样.xlsx", {"A1": text}))
