"""An old .xls form, converted once by LibreOffice, is filled like any other."""

import pytest
from openpyxl import load_workbook
from xlsxwriter import Workbook

from addin.filling.forms.form import fill_form
from addin.hosts.converting import converted
from tests.office.libreoffice import convert

pytestmark = pytest.mark.office


def test_an_xls_form_is_converted_and_filled(tmp_path):
    with Workbook(tmp_path / "表.xlsx") as book:
        sheet = book.add_worksheet("申报表")
        sheet.merge_range("A1:C1", "{{小区名称}}申报表")
        sheet.write_row("A2", ("{{总户数}}", 2, "=A2*B2"))
    old = convert(tmp_path / "表.xlsx", "xls", tmp_path / "旧")
    (tmp_path / "新.xlsx").write_bytes(converted(old))
    fill_form(tmp_path / "新.xlsx", tmp_path / "填.xlsx", {"小区名称": "幸福里", "总户数": 12}, {})
    sheet = load_workbook(tmp_path / "填.xlsx", data_only=True)["申报表"]
    assert [cell.value for cell in sheet[2]][:3] == [12, 2, 24]
    assert sheet["A1"].value == "幸福里申报表"
    assert "A1:C1" in {str(one) for one in sheet.merged_cells.ranges}
