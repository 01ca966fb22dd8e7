"""LibreOffice opens what we wrote and calculates what we asked for."""

import csv
from datetime import date
from decimal import Decimal

import pytest

from addin.filling import write_cells
from addin.filling.adopting.adopt import adopt_sheet
from addin.filling.opc.package import Package
from addin.filling.sheets.values import Link
from addin.filling.write.table import write_table
from tests.addin.filling.adopting.test_adopt import donor
from tests.addin.filling.books import xlsxwriter_book
from tests.office.libreoffice import convert

pytestmark = pytest.mark.office


def test_a_filled_workbook_with_an_adopted_result_sheet_opens(tmp_path):
    def draw(book):
        sheet = book.add_worksheet("申报表")
        sheet.write("A1", 1)
        sheet.write_formula("A2", "=A1*2", None, 2)

    (tmp_path / "in.xlsx").write_bytes(xlsxwriter_book(draw))
    write_cells(
        tmp_path / "in.xlsx",
        tmp_path / "filled.xlsx",
        {
            "申报表!A1": Decimal("10.5"),
            "申报表!B1": "013803939090",
            "申报表!B2": date(2020, 6, 29),
            "申报表!C1": "=不是公式",
        },
    )
    package = Package.open(tmp_path / "filled.xlsx")
    result = adopt_sheet(package, donor(), "问题清单")
    write_table(package, result, "A2", [["错误", Link("申报表!A1", "'申报表'!A1")], ["提示", "x"]], clear_to_column=2)
    package.save(tmp_path / "out.xlsx")
    assert _as_csv(tmp_path, 1) == [["10.5", "013803939090", "=不是公式"], ["21", "2020-06-29", ""]]
    assert [row[:2] for row in _as_csv(tmp_path, 2)] == [["级别", "位置"], ["错误", "申报表!A1"], ["提示", "x"]]


def _as_csv(folder, sheet):
    convert(folder / "out.xlsx", f"csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,{sheet}")
    found = next((folder / "converted").glob("*.csv"))
    rows = list(csv.reader(found.read_text("utf-8").splitlines()))
    found.unlink()
    return rows
