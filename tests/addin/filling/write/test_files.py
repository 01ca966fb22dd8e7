"""write_cells: from file to file."""

from datetime import date

import pytest
from openpyxl import load_workbook

from addin.filling import write_cells
from addin.unusable import Unusable
from tests.addin.filling.books import changed_parts, unzip, xlsxwriter_book


@pytest.fixture
def source(tmp_path):
    def draw(book):
        sheet = book.add_worksheet("申报表")
        sheet.merge_range("A1:D1", "老旧小区改造申报表")
        sheet.write("A3", "小区")
        sheet.data_validation("B4", {"validate": "list", "source": ["是", "否"]})
        sheet.insert_textbox("F2", "盖章")
        other = book.add_worksheet("3号 楼")
        other.write_formula("A1", "=申报表!B3", None, 0)
        other.write_comment("A2", "批注")

    path = tmp_path / "表.xlsx"
    path.write_bytes(xlsxwriter_book(draw))
    return path


def test_only_the_filled_sheets_change(source, tmp_path):
    before = source.read_bytes()
    write_cells(source, tmp_path / "o.xlsx", {"申报表!B3": "市农研所家属院", "'3号 楼'!C4": date(2020, 6, 29)})
    assert source.read_bytes() == before
    assert changed_parts(before, (tmp_path / "o.xlsx").read_bytes()) == {
        "xl/worksheets/sheet1.xml",
        "xl/worksheets/sheet2.xml",
        "xl/styles.xml",
    }
    book = load_workbook(tmp_path / "o.xlsx")
    assert book["申报表"]["B3"].value == "市农研所家属院"
    assert book["3号 楼"]["C4"].value.date() == date(2020, 6, 29)


def test_a_second_run_on_the_result_changes_no_byte(source, tmp_path):
    values = {"申报表!B3": "家属院", "申报表!C5": "13803939090"}
    write_cells(source, tmp_path / "1.xlsx", values)
    write_cells(tmp_path / "1.xlsx", tmp_path / "2.xlsx", values)
    assert (tmp_path / "1.xlsx").read_bytes() == (tmp_path / "2.xlsx").read_bytes()


@pytest.mark.parametrize(
    ("place", "says"),
    [
        ("申报!B3", "没有名为“申报”的工作表，是不是“申报表”"),
        ("B3", "不是单元格地址"),
        ("申报表!", "不是单元格地址"),
        ("申报表!B0", "不是单元格地址"),
        ("申报表!B3:C4", "不是单元格地址"),
        ("申报表!C1", "合并单元格 A1:D1"),
    ],
)
def test_a_wrong_place_writes_no_file(source, tmp_path, place, says):
    with pytest.raises(Unusable, match=says):
        write_cells(source, tmp_path / "o.xlsx", {"申报表!B3": 1, place: 2})
    assert not (tmp_path / "o.xlsx").exists()


def test_the_source_is_never_the_target(source):
    before = source.read_bytes()
    with pytest.raises(Unusable, match="不能写回原文件"):
        write_cells(source, source.parent / "." / source.name, {"申报表!B3": 1}, force=True)
    assert source.read_bytes() == before


def test_an_existing_target_needs_force(source, tmp_path):
    target = tmp_path / "o.xlsx"
    target.write_bytes(b"")
    with pytest.raises(Unusable, match="已经存在"):
        write_cells(source, target, {"申报表!B3": 1})
    write_cells(source, target, {"申报表!B3": 1}, force=True)
    assert "xl/workbook.xml" in unzip(target.read_bytes())
