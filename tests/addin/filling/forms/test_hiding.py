from pathlib import Path

import xlsxwriter
from openpyxl import load_workbook

from addin.filling.forms.per_sheet import hide
from addin.filling.opc.package import Package


def hidden(tmp_path: Path, names: list[str]) -> tuple[list[str], int]:
    """Hides these of three sheets, of which the second is the open one: the states, and which is open then."""
    path = tmp_path / "册.xlsx"
    book = xlsxwriter.Workbook(path)
    for name in ("甲", "乙", "丙"):
        sheet = book.add_worksheet(name)
        if name == "乙":
            sheet.activate()
    book.close()
    package = Package.open(path)
    hide(package, [sheet.part for sheet in package.sheets if sheet.name in names])
    package.save(path, force=True, keep_old=False)
    found = load_workbook(path)
    return [sheet.sheet_state for sheet in found], found.index(found.active)


def test_the_open_sheet_is_hidden_and_another_opens(tmp_path):
    assert hidden(tmp_path, ["乙"]) == (["visible", "hidden", "visible"], 0)


def test_the_open_sheet_stays_open_where_another_is_hidden(tmp_path):
    assert hidden(tmp_path, ["甲", "丙"]) == (["hidden", "visible", "hidden"], 1)


def test_one_sheet_can_always_be_seen(tmp_path):
    assert hidden(tmp_path, ["甲", "乙", "丙"]) == (["visible"] * 3, 1)
