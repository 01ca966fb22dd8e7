"""write_cells: from file to file."""

from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

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


@pytest.mark.parametrize(
    ("value", "says"),
    [
        (0.1, "“申报表”的 B3 浮点数 0.1 存不准，不写；请给 Decimal"),
        (float("nan"), "浮点数 nan"),
        ([1], "放不下 list"),
        ({"a": 1}, "放不下 dict"),
        (b"x", "放不下 bytes"),
    ],
)
@pytest.mark.parametrize("place", ["B3", "B4", "Z9"])
def test_what_is_not_exact_is_refused_in_words_and_nothing_is_written(source, tmp_path, value, says, place):
    with pytest.raises(Unusable, match=says.replace("B3", place)):
        write_cells(source, tmp_path / "o.xlsx", {f"申报表!{place}": value})
    assert not (tmp_path / "o.xlsx").exists()


def test_every_exact_value_is_taken(source, tmp_path):
    values = [7, Decimal("1.50"), Fraction(1, 4), date(2020, 6, 29), datetime(2020, 6, 29, 6), True, "甲"]
    write_cells(source, tmp_path / "o.xlsx", {f"申报表!B{row}": value for row, value in enumerate(values, start=20)})
    sheet = load_workbook(tmp_path / "o.xlsx")["申报表"]
    assert [sheet[f"B{row}"].value for row in range(20, 27)] == [
        7, 1.5, 0.25, datetime(2020, 6, 29), datetime(2020, 6, 29, 6), True, "甲",
    ]  # fmt: skip
