"""What a number format is called where the file gives its number only (ECMA-376 18.8.30)."""

from pathlib import Path

import openpyxl
import pytest

from addin.filling.opc.package import Package
from addin.filling.sheets.looks import NumberFormats

CODES = ["General", "0", "0.00", "#,##0", "#,##0.00", "0%", "0.00%", "0.00E+00", "@"]


@pytest.mark.parametrize("code", CODES)
def test_a_built_in_format_has_its_code(tmp_path: Path, code: str):
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"].number_format = code
    book.save(tmp_path / "表.xlsx")
    formats = NumberFormats(Package.open(tmp_path / "表.xlsx"))
    assert formats.code(0 if code == "General" else 1) == code
