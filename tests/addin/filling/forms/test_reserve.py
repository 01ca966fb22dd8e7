"""What stands only in the pattern row reaches every reserved row that is used; where it cannot, the column is named."""

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from addin.filling.forms.form import FormProblem, fill_form
from tests.addin.filling.made_forms import FIGURES, make

ROW = "{{分摊明细.门牌|预留 3}}"


def filled(path: Path, cells: Mapping[str, str | int], count: int, more=None) -> Path:
    form = make(path / "表样.xlsx", cells, more=more)
    records = [{"门牌": f"1-{n}", "分摊金额": Decimal(n * 10)} for n in range(1, count + 1)]
    fill_form(form, path / "填好.xlsx", FIGURES, {"分摊明细": records}, force=True)
    return path / "填好.xlsx"


def column(path: Path, letter: str, rows: range, results: bool = False) -> list[Any]:
    sheet = openpyxl.load_workbook(path, data_only=results).worksheets[0]
    return [sheet[f"{letter}{row}"].value for row in rows]


@pytest.mark.parametrize("count", [1, 2, 3, 4, 6])
def test_formulas_and_words_reach_each_row_in_use_and_no_other(tmp_path: Path, count: int) -> None:
    cells = {"A1": "门牌", "A2": ROW, "B2": "{{分摊明细.分摊金额}}", "C2": "=B2/2", "D2": "元", "E2": 5, "A6": "合计"}
    last = max(count, 4) + 2
    path = filled(tmp_path, cells | {"C6": "=SUM(C2:C5)", "E6": "=SUM(E2:E5)"}, count)

    used, left = range(2, count + 2), range(count + 2, last)
    assert column(path, "C", used) == [f"=B{row}/2" for row in used]
    assert column(path, "D", used) == ["元"] * count
    assert column(path, "D", left) == column(path, "C", left) == [None] * len(left)
    assert column(path, "C", range(last, last + 1), results=True) == [5 * count * (count + 1) / 2]
    assert column(path, "E", range(last, last + 1), results=True) == [5 * count if count > 1 else 0]


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("=B2*2", ["=B2*2", "=B3*2", "=B4*2", "=B5*2", "=B6*2"]),
        ("=D1+B2", ["=D1+B2", "=D2+B3", "=D3+B4", "=D4+B5", "=D5+B6"]),
        ("=B2/B6", ["=B2/B7", "=B3/B7", "=B4/B7", "=B5/B7", "=B6/B7"]),
        ("=B2/$B$6+$B2", [f"=B{row}/$B$7+$B{row}" for row in range(2, 7)]),
        ("=ROW()-1", ["=ROW()-1"] * 5),
        ("=[1]册!B2+'[1]册 二'!B$2", [f"=[1]册!B{row}+'[1]册 二'!B$2" for row in range(2, 7)]),
        ("=SUM(一月:三月!B2)", [f"=SUM(一月:三月!B{row})" for row in range(2, 7)]),
        ('="B2"&B2', [f'="B2"&B{row}' for row in range(2, 7)]),
    ],
)
def test_a_formula_goes_down_as_it_would_in_excel(tmp_path: Path, formula: str, expected: list[str]) -> None:
    """Four rows are there and five records come, so the last but three are copies."""
    path = filled(tmp_path, {"A2": ROW, "B2": "{{分摊明细.分摊金额}}", "D2": formula, "B6": "=SUM(B2:B5)"}, 5)

    assert column(path, "D", range(2, 7)) == expected


def test_what_the_author_wrote_into_a_reserved_row_stays(tmp_path: Path) -> None:
    cells = {"A2": ROW, "B2": "{{分摊明细.分摊金额}}", "C2": "=B2/2", "C3": "=B3/3", "D2": "元", "D4": "美元"}
    path = filled(tmp_path, cells, 4)

    assert column(path, "C", range(2, 6)) == ["=B2/2", "=B3/3", "=B4/2", "=B5/2"]
    assert column(path, "D", range(2, 6)) == ["元", "元", "美元", "元"]


def test_a_reserved_row_keeps_its_looks(tmp_path: Path) -> None:
    def more(book):
        sheet = book.get_worksheet_by_name("表")
        for row in range(1, 5):
            sheet.write_blank(row, 2, None, book.add_format({"border": 1, "num_format": "0.0"}))
        sheet.write_formula(1, 2, "=B2/2", book.add_format({"num_format": "0.00"}))

    path = filled(tmp_path, {"A2": ROW, "B2": "{{分摊明细.分摊金额}}"}, 3, more)
    sheet = openpyxl.load_workbook(path).worksheets[0]

    assert [sheet[f"C{row}"].number_format for row in (2, 3, 4)] == ["0.00", "0.0", "0.0"]
    assert sheet["C4"].value == "=B4/2"


@pytest.mark.parametrize(
    ("columns", "place"),
    [("C3:D3", "D3"), ("B3:C3", "C3"), ("C4:C5", "C5")],
)
def test_a_row_that_is_merged_in_another_way_is_named_with_its_column(tmp_path: Path, columns: str, place: str) -> None:
    cells = {"A2": ROW, "C2": "=A2", "D2": "元"}

    with pytest.raises(FormProblem, match=f"“表”的 {place}：应是预留的空行，但在合并单元格里"):
        filled(tmp_path, cells, 2, lambda book: book.get_worksheet_by_name("表").merge_range(columns, ""))


def test_an_array_over_several_cells_is_refused(tmp_path: Path) -> None:
    def more(book):
        book.get_worksheet_by_name("表").write_array_formula("C2:D2", "{=A2:B2}")

    with pytest.raises(FormProblem, match="“表”的 C2：是几格合用的数组公式"):
        filled(tmp_path, {"A2": ROW}, 2, more)


def test_a_reserved_row_that_holds_something_where_a_value_goes_is_still_refused(tmp_path: Path) -> None:
    with pytest.raises(FormProblem, match="“表”的 A3：应是预留的空行，但已有内容"):
        filled(tmp_path, {"A2": ROW, "A3": "注"}, 2)
