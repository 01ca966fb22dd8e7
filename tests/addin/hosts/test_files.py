"""One reader for all the files an office has: values as stored, addresses true, the file untouched."""

from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from addin.hosts.files import read_book
from tests.addin.hosts.books import OLD_XLS, ods, replaced, text_cell, xlsx
from validators.grid import Merge


def some_cells(sheet: Worksheet) -> None:
    sheet["C3"] = "建筑面积"
    sheet["C4"], sheet["C5"], sheet["C6"] = 89.47, True, datetime(2020, 6, 29)
    sheet["D4"] = "0502"


def test_values_stand_at_their_true_addresses(tmp_path: Path) -> None:
    book = read_book(xlsx(tmp_path / "甲.xlsx", some_cells))
    (grid,) = book.grids
    assert (book.name, grid.name) == ("甲.xlsx", "户室清册")
    assert (grid.at(3, 3), grid.at(4, 3), grid.at(5, 3), grid.at(4, 4)) == ("建筑面积", 89.47, True, "0502")
    assert grid.at(6, 3) == date(2020, 6, 29)
    assert (grid.at(1, 1), grid.at(99, 99)) == ("", "")


def test_the_file_is_read_only(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "甲.xlsx", some_cells)
    before = path.read_bytes(), path.stat().st_mtime_ns
    read_book(path)
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["甲.xlsx"]


def test_hidden_rows_are_known(tmp_path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        for row in range(1, 6):
            sheet.cell(row, 1, row)
        sheet.row_dimensions[3].hidden = True
        sheet.row_dimensions[5].hidden = True
        sheet.column_dimensions["B"].hidden = True

    assert read_book(xlsx(tmp_path / "甲.xlsx", fill)).grids[0].hidden_rows == {3, 5}


def test_errors_show_their_text_even_beyond_the_last_value(tmp_path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["A1"] = "甲"
        sheet["B2"] = "#REF!"
        sheet["E4"] = "#DIV/0!"

    grid = read_book(xlsx(tmp_path / "甲.xlsx", fill)).grids[0]
    assert (grid.at(1, 1), grid.at(2, 2), grid.at(4, 5), grid.at(3, 1)) == ("甲", "#REF!", "#DIV/0!", "")


def test_the_error_of_a_formula_is_found_beside_it(tmp_path: Path) -> None:
    source = xlsx(tmp_path / "源.xlsx", lambda sheet: sheet.append([1, "=1/0", 3]))
    path = replaced(
        source,
        tmp_path / "甲.xlsx",
        "xl/worksheets/sheet1.xml",
        b'<c r="B1"><f>1/0</f><v></v></c>',
        b'<c r="B1" s="0" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
    )
    assert list(read_book(path).grids[0].rows[0]) == [1.0, "#DIV/0!", 3.0]


def test_merges_and_hidden_sheets_are_known(tmp_path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["A1"] = "户室清册"
        sheet.merge_cells("A1:D1")
        other = sheet.parent.create_sheet("旧")
        other["A1"] = 1
        other.sheet_state = "hidden"

    shown, hidden = read_book(xlsx(tmp_path / "甲.xlsx", fill)).grids
    assert shown.merges == (Merge(1, 1, 1, 4),)
    assert (shown.visible, hidden.visible) == (True, False)


def test_a_far_cell_that_is_only_formatted_takes_no_room(tmp_path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["A1"] = "甲"
        sheet["XFD5000"].number_format = "0.00"

    assert len(read_book(xlsx(tmp_path / "甲.xlsx", fill)).grids[0].rows) == 1


def test_a_wide_sheet_within_reason_is_read(tmp_path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["A1"], sheet["AZ3"] = "甲", "乙"

    assert read_book(xlsx(tmp_path / "甲.xlsx", fill)).grids[0].at(3, 52) == "乙"


def test_an_old_xls() -> None:
    grid = read_book(OLD_XLS).grids[0]
    assert (grid.name, grid.at(2, 2), grid.at(3, 2)) == ("户室清册", "楼栋", 307)


def test_a_workbook_under_the_other_extension_is_read_as_what_it_is(tmp_path: Path) -> None:
    assert read_book(xlsx(tmp_path / "甲.xlsx", some_cells).rename(tmp_path / "甲.xls")).grids[0].at(3, 3) == "建筑面积"


def test_an_ods_with_hidden_rows_and_errors(tmp_path: Path) -> None:
    rows = (
        f"<table:table-row>{text_cell('楼栋')}</table:table-row>"
        '<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>'
        f'<table:table-row table:visibility="filter" table:number-rows-repeated="2">{text_cell("3")}</table:table-row>'
        f'<table:table-row><table:table-cell table:number-columns-repeated="2"/>'
        f"{text_cell('#REF!', calcext__value_type='error')}</table:table-row>"
        '<table:table-row table:number-rows-repeated="1048570"><table:table-cell/></table:table-row>'
    )
    grid = read_book(ods(tmp_path / "甲.ods", rows)).grids[0]
    assert [grid.at(row, 1) for row in range(1, 6)] == ["楼栋", "", "", "3", "3"]
    assert grid.at(6, 3) == "#REF!"
    assert grid.hidden_rows == {4, 5}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_csv_in_either_encoding(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "户室清册.csv").write_text("楼栋,产权人\n307,䶮祁\n", encoding=encoding)
    (grid,) = read_book(tmp_path / "户室清册.csv").grids
    assert (grid.name, [list(row) for row in grid.rows]) == ("户室清册", [["楼栋", "产权人"], ["307", "䶮祁"]])


def test_a_text_that_stands_many_times_is_one_object(tmp_path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        for row in range(1, 4):
            sheet.cell(row, 2, "住宅区")
            sheet.cell(row, 3, row)

    (grid,) = read_book(xlsx(tmp_path / "甲.xlsx", fill)).grids
    assert [list(row) for row in grid.rows] == [["", "住宅区", float(row)] for row in range(1, 4)]
    assert len({id(row[1]) for row in grid.rows}) == 1
