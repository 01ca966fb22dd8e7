from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from openpyxl.workbook.workbook import Workbook

from addin.filling.forms.form import FormProblem, fill_form
from addin.filling.sheets.values import Cell
from tests.addin.filling.made_forms import FIGURES

RECORDS: Sequence[Mapping[str, Cell]] = [
    {"楼栋": building, "门牌": f"{building}-{room}", "分摊金额": Decimal(room)}
    for building, room in (("1号楼", 101), ("2号楼", 101), ("1号楼", 102), ("平房/东", 1))
]


def form(path: Path, name: str = "{{分摊明细.楼栋}}", table: bool = False) -> Path:
    book = xlsxwriter.Workbook(path / "表样.xlsx")
    book.add_worksheet("封面").write_formula("A1", f"=SUM('{name}'!B6)")
    sheet = book.add_worksheet(name)
    sheet.write("A1", "{{小区名称}}{{本组.楼栋}}" if "." in name else "{{小区名称}}")
    sheet.write("A5", "{{分摊明细.门牌}}")
    sheet.write("B5", "{{分摊明细.分摊金额}}")
    sheet.write_formula("B6", "=SUM(B5:B5)")
    sheet.write_comment("A5", "按清册")
    sheet.insert_textbox("D2", "说明")
    sheet.print_area("A1:B6")
    sheet.repeat_rows(3)
    if table:
        sheet.add_table("F1:G3")
    last = book.add_worksheet("附")
    last.write("A1", "{{总户数}}")
    last.print_area("A1:C9")
    last.activate()
    book.close()
    return path / "表样.xlsx"


def fill(source: Path, records: Sequence[Mapping[str, Cell]] = RECORDS) -> Workbook:
    target = source.with_name("填好.xlsx")
    fill_form(source, target, FIGURES, {"分摊明细": records, "楼栋分摊": []}, force=True)
    return openpyxl.load_workbook(target)


def test_a_sheet_for_every_building(tmp_path: Path) -> None:
    book = fill(form(tmp_path))

    assert book.sheetnames == ["封面", "1号楼", "2号楼", "平房-东", "附"]
    first, second = book["1号楼"], book["2号楼"]
    assert [[cell.value for cell in row] for row in first["A5:B7"]] == [
        ["1号楼-101", 101], ["1号楼-102", 102], [None, "=SUM(B5:B6)"],
    ]  # fmt: skip
    assert first["A1"].value == "市农研所家属院1号楼"
    assert [cell.value for cell in second["B"]][4:] == [101, "=SUM(B5:B5)"]
    assert book["封面"]["A1"].value == "=SUM('1号楼'!B7,'2号楼'!B6,'平房-东'!B6)"
    assert [sheet.print_area for sheet in book] == [
        "", "'1号楼'!$A$1:$B$7", "'2号楼'!$A$1:$B$6", "'平房-东'!$A$1:$B$6", "'附'!$A$1:$C$9",
    ]  # fmt: skip
    assert second.print_title_rows == "$4:$4"
    assert second["A5"].comment is not None
    assert book.active.title == "附"


def test_a_figure_in_a_sheets_name(tmp_path: Path) -> None:
    assert fill(form(tmp_path, "{{小区名称}}明细")).sheetnames == ["封面", "市农研所家属院明细", "附"]


def test_names_are_short_and_unlike(tmp_path: Path) -> None:
    records = [{**RECORDS[0], "楼栋": "长" * 40 + end} for end in "甲乙"] + [{**RECORDS[0], "楼栋": "封面"}]

    assert fill(form(tmp_path), records).sheetnames == ["封面", "长" * 31, "长" * 28 + "（2）", "封面（2）", "附"]


def test_without_records_one_blank_sheet_stays(tmp_path: Path) -> None:
    book = fill(form(tmp_path), [])

    assert book.sheetnames == ["封面", "（空）", "附"]
    assert book["（空）"]["A5"].value is None


def test_a_sheet_that_may_be_missing_is_hidden_without_records_and_the_book_opens_on_another(tmp_path: Path) -> None:
    source = form(tmp_path, "{{分摊明细.楼栋|可缺}}")
    assert {sheet.title: sheet.sheet_state for sheet in fill(source, [])} == {
        "封面": "visible",
        "（空）": "hidden",
        "附": "visible",
    }
    assert {sheet.sheet_state for sheet in fill(source)} == {"visible"}


@pytest.mark.parametrize(
    ("name", "table", "problem"),
    [
        ("{{分摊明细.楼}}", False, "工作表名“{{分摊明细.楼}}”：“分摊明细”里没有“楼”这一栏，是不是“楼栋”？"),
        ("{{分摊明细.楼栋}}", True, "套用表格格式"),
        ("{{小区}}", False, "没有“小区”这个数"),
    ],
)
def test_what_cannot_be_a_sheets_name(name: str, table: bool, problem: str, tmp_path: Path) -> None:
    with pytest.raises(FormProblem) as raised:
        fill(form(tmp_path, name, table))

    assert any(problem in line for line in raised.value.problems)


def test_more_sheets_than_anybody_wants(tmp_path: Path) -> None:
    with pytest.raises(FormProblem, match="要分成 501 张工作表"):
        fill(form(tmp_path), [{**RECORDS[0], "楼栋": str(number)} for number in range(501)])
