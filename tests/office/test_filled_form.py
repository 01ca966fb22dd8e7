"""A form with everything on it, filled: LibreOffice prints and calculates it like one that was never a pattern."""

import re
import zipfile
from pathlib import Path

import openpyxl
import pytest

from addin.filling.forms.form import fill_form
from tests.addin.filling.shift.fullform import FullForm
from tests.addin.filling.shift.test_workbook import RECORDS
from tests.office.libreoffice import convert

pytestmark = [
    pytest.mark.office,
    pytest.mark.filterwarnings("ignore::UserWarning:openpyxl"),
]


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    FullForm(tmp_path / "表样.xlsx")
    fill_form(tmp_path / "表样.xlsx", tmp_path / "填好.xlsx", {"小区名称": "市农研所家属院"}, {"分摊明细": RECORDS})
    return tmp_path / "填好.xlsx"


def test_a_filled_form_prints_like_the_form_that_had_eight_rows_from_the_start(filled: Path, tmp_path: Path) -> None:
    truth = tmp_path / "八行.xlsx"
    FullForm(truth, RECORDS, "市农研所家属院")
    for file in (filled, truth):
        drop_results(file)

    pages = [undated(convert(file, "pdf")) for file in (filled, truth)]

    assert pages[0] == pages[1]
    assert pages[0].startswith(b"%PDF")


def test_its_totals_can_be_calculated(filled: Path) -> None:
    sheet = openpyxl.load_workbook(convert(filled, "xlsx"), data_only=True).worksheets[0]

    assert sheet["H16"].value == sum(n * (n + 1) for n in range(1, 9))
    assert sheet["J16"].value == "8 户，见 E8"


def drop_results(file: Path) -> None:
    """XlsxWriter writes 0 for every formula, and LibreOffice would believe it; what it calculates it formats, too."""
    with zipfile.ZipFile(file) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, re.sub(rb"</f><v>[^<]*</v>", b"</f>", data))


def undated(pdf: Path) -> bytes:
    """Without the moment it was made, and the ids made from it."""
    return re.sub(rb"/(CreationDate|DocChecksum|ID)[^\n]*\n?[^\n]*", b"", pdf.read_bytes())
