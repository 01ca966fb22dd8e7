"""A column for every record: `{{楼栋分摊.楼栋|向右}}` goes to the right, into columns that the form keeps blank."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from xlsxwriter import Workbook

from addin.filling.forms.form import FormProblem, fill_form
from tests.addin.filling.made_forms import FIGURES, make

FORM = {
    "A1": "{{小区名称}}",
    "A2": "楼栋",
    "B2": "{{楼栋分摊.楼栋|向右}}",
    "A3": "户数",
    "B3": "{{楼栋分摊.户数|向右}}",
    "A4": "金额（万元）",
    "B4": "{{楼栋分摊.分摊金额|万元|向右}}",
    "A5": "每户",
    "B5": "=B4/B3",
    "A7": "合计",
    "B7": "=SUM(B3:H3)",
}
More = Callable[[Workbook], None] | None


def filled(path: Path, count: int, cells: Mapping[str, str] = FORM, more: More = None) -> list[list[Any]]:
    records = [{"楼栋": f"{n}号楼", "户数": n, "分摊金额": Decimal(n * 20000)} for n in range(1, count + 1)]
    form = make(path / "表样.xlsx", cells, more=more)
    fill_form(form, path / "好.xlsx", FIGURES, {"楼栋分摊": records, "分摊明细": []}, force=True)
    sheet = openpyxl.load_workbook(path / "好.xlsx")["表"]
    return [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]


def test_each_record_has_a_column_and_formulas_go_along(tmp_path: Path) -> None:
    assert filled(tmp_path, 3) == [
        ["楼栋", "1号楼", "2号楼", "3号楼"],
        ["户数", 1, 2, 3],
        ["金额（万元）", 2, 4, 6],
        ["每户", "=B4/B3", "=C4/C3", "=D4/D3"],
        [None] * 4,
        ["合计", "=SUM(B3:H3)", None, None],
    ]
    results = openpyxl.load_workbook(tmp_path / "好.xlsx", data_only=True)["表"]
    assert [results[f"{column}5"].value for column in "BCD"] == [2, 2, 2]
    assert results["B7"].value == 6


@pytest.mark.parametrize("count", [0, 1, 2, 7])
def test_as_many_columns_as_records(tmp_path: Path, count: int) -> None:
    names = filled(tmp_path, count)[0][1:]

    assert [name for name in names if name] == [f"{n}号楼" for n in range(1, count + 1)]


def test_what_stands_to_the_right_bounds_it(tmp_path: Path) -> None:
    cells = {**FORM, "E2": "合计", "E3": "=SUM(B3:D3)"}

    assert filled(tmp_path, 3, cells)[0] == ["楼栋", "1号楼", "2号楼", "3号楼", "合计"]
    with pytest.raises(FormProblem, match="“表”的 B2：“楼栋分摊”有 4 条，右边只空到 D 列，还差 1 列"):
        filled(tmp_path, 4, cells)


def test_merged_cells_bound_it_too(tmp_path: Path) -> None:
    def more(book: Workbook) -> None:
        book.worksheets()[0].merge_range("D2:E2", "")

    with pytest.raises(FormProblem, match="“表”的 B2：“楼栋分摊”有 5 条，右边只空到 D 列"):
        filled(tmp_path, 5, more=more)


def test_blank_cells_keep_their_looks_and_new_ones_look_like_the_first(tmp_path: Path) -> None:
    def more(book: Workbook) -> None:
        sheet = book.worksheets()[0]
        sheet.write_formula("B5", "=B4/B3", book.add_format({"num_format": "0.00"}))
        sheet.write_blank("C5", None, book.add_format({"num_format": "0.0"}))

    filled(tmp_path, 3, {place: text for place, text in FORM.items() if place != "B5"}, more)
    sheet = openpyxl.load_workbook(tmp_path / "好.xlsx")["表"]
    assert [sheet[f"{column}5"].number_format for column in "BCD"] == ["0.00", "0.0", "0.00"]
    assert sheet["D5"].value == "=D4/D3"


@pytest.mark.parametrize(
    ("cells", "says"),
    [
        ({"B2": "{{楼栋分摊.楼栋|向右}}", "C2": "{{楼栋分摊.户数}}"}, "“向右”的行不能再按明细往下重复"),
        ({"A1": "{{#每 楼栋分摊}}", "B2": "{{楼栋分摊.楼栋|向右}}{{/每}}"}, "“向右”的行不能再按明细往下重复"),
        ({"B2": "{{小区名称|向右}}"}, "“向右”要跟在明细的一栏后面"),
        ({"B2": "{{楼栋分摊.栋|向右}}"}, "没有“栋”这一栏"),
    ],
)
def test_what_cannot_go_to_the_right_is_said(tmp_path: Path, cells: Mapping[str, str], says: str) -> None:
    with pytest.raises(FormProblem) as raised:
        filled(tmp_path, 2, cells)
    assert any(says in problem for problem in raised.value.problems), raised.value.problems


def test_rows_of_another_set_may_repeat_above(tmp_path: Path) -> None:
    cells = {"A1": "{{楼栋分摊.楼栋}}", "A2": "楼栋", "B2": "{{楼栋分摊.楼栋|向右}}", "B3": "=LEN(B2)"}
    found = filled(tmp_path, 2, cells)

    assert found == [["2号楼", None, None], ["楼栋", "1号楼", "2号楼"], [None, "=LEN(B3)", "=LEN(C3)"]]
