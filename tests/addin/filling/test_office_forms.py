"""LibreOffice opens a form with groups, sheets of its own for each building, and a picture; its sums are right."""

import csv
import subprocess
from pathlib import Path

import pytest
import xlsxwriter

from addin.filling.forms.form import Extras, fill_form
from addin.filling.images.frame_pictures import grey_square
from tests.addin.filling.forms.test_sections import DETAIL, SHARES
from tests.addin.filling.made_forms import FIGURES

pytestmark = pytest.mark.office


def test_groups_sheets_and_pictures_open(tmp_path: Path) -> None:
    book = xlsxwriter.Workbook(tmp_path / "表样.xlsx")
    sheet = book.add_worksheet("总")
    for place, text in DETAIL.items():
        sheet.write(place, text)
    sheet.insert_textbox("F3", "{{图:公章}}")
    each = book.add_worksheet("{{分摊明细.楼栋}}")
    each.write("A1", "{{分摊明细.门牌}}")
    each.write_formula("B2", "=SUM(B1)")
    each.write("B1", "{{分摊明细.分摊金额}}")
    book.close()
    (tmp_path / "章.png").write_bytes(grey_square())

    fill_form(
        tmp_path / "表样.xlsx",
        tmp_path / "out.xlsx",
        FIGURES,
        {"分摊明细": SHARES},
        extras=Extras({"公章": tmp_path / "章.png"}),
    )

    total, first = (_as_csv(tmp_path, number) for number in (1, 2))
    assert [row[:5] for row in total[-2:]] == [["", "小计", "7", "7", ""], ["", "合计", "43.75", "87.5", "43.75"]]
    assert first[-1][:2] == ["", "31.5"]


def _as_csv(folder: Path, sheet: int) -> list[list[str]]:
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    kind = f"csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,{sheet}"
    command = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", folder, folder / "out.xlsx"]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    found = next(folder.glob("*.csv"))
    rows = list(csv.reader(found.read_text("utf-8").splitlines()))
    found.unlink()
    return rows
