"""The print area of a result sheet: exactly its rows, set anew by each run."""

from io import BytesIO

import openpyxl
import pytest

from addin.filling.opc.package import Package
from addin.filling.sheets.names import set_print_area
from tests.addin.filling.books import xlsxwriter_book


def book(area: str = "") -> Package:
    def draw(made):
        made.add_worksheet("参数").print_area("A1:C9")
        sheet = made.add_worksheet("同意率(户)'s")
        sheet.write(0, 0, "层级")
        if area:
            sheet.print_area(area)

    return Package.from_bytes(xlsxwriter_book(draw), "结果.xlsx")


def areas(package: Package) -> list[str]:
    return [sheet.print_area for sheet in openpyxl.load_workbook(BytesIO(package.to_bytes()))]


@pytest.mark.parametrize("before", ["", "A1:J3", "B2:D7", "A1:J900"])
def test_the_area_is_the_rows_of_this_run_whatever_was_set_before(before):
    package = book(before)
    set_print_area(package, "同意率(户)'s", "A:J", 41)
    own, results = areas(package)
    assert results == "'同意率(户)''s'!$A$1:$J$41"
    assert own == "'参数'!$A$1:$C$9"


def test_the_same_area_again_changes_no_byte():
    package = book()
    set_print_area(package, "同意率(户)'s", "A:J", 41)
    once = package.to_bytes()
    set_print_area(package, "同意率(户)'s", "A:J", 41)
    assert package.to_bytes() == once
