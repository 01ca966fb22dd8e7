"""What a copy, a move, a drop or a growth touches keeps no old result: it is the right one, or there is none.

Every formula stands in the form with the result 0, which is wrong in the filled form.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from addin.filling.opc.package import Package
from addin.filling.recalculate.changes import Changes
from addin.filling.sheets.refs import Block
from addin.filling.shift.rowshift import RowShift
from addin.filling.shift.workbook import shift
from addin.filling.write.cells import CellWriter
from tests.addin.filling.made_forms import SHARES, Written, fill, make

ROW = "{{分摊明细.门牌}}"
DROPPED = "{{#若 草稿}}不在这一份里"
Kind = tuple[Mapping[str, Written], Mapping[str, Any]]
COMPUTED: Mapping[str, Kind] = {
    "the sum of a constant": ({"A1": ROW, "B1": 7, "B2": "=SUM(B1:B1)"}, {"B4": 21}),
    "how many constants": ({"A1": ROW, "B1": 7, "B2": "=COUNT(B1)"}, {"B4": 3}),
    "the largest of products": ({"A1": ROW, "B1": 7, "C1": ("=B1*2", 14), "C2": "=MAX(C1:C1)"}, {"C3": 14, "C4": 14}),
    "what hangs on the total": ({"A1": ROW, "B1": 7, "B2": "=SUM(B1)", "C3": "=B2/2+1"}, {"C5": 11.5}),
    "a total above": ({"A3": ROW, "B3": 7, "B1": "=SUM(B3:B3)"}, {"B1": 21}),
    "a whole column": ({"A1": ROW, "B1": 7, "C3": "=SUM(B:B)"}, {"C5": 21}),
    "texts that are counted": ({"A1": ROW, "B1": "户", "C2": "=COUNTA(B1:B1)"}, {"C4": 3}),
    "a subtotal of rows": ({"A1": ROW, "B1": 7, "B2": "=SUBTOTAL(9,B1:B1)", "B3": "=SUBTOTAL(9,B1:B2)"}, {"B5": 21}),
    "a row that drops": ({"A1": "{{小区名称}}", "B1": 7, "A2": DROPPED, "B2": 7, "B3": "=SUM(B1:B2)"}, {"B2": 7}),
    "a row that drops below what is counted": (
        {"A1": ROW, "B1": 7, "A2": DROPPED, "B2": 7, "C4": "=COUNT(B1:B3)"},
        {"C5": 3},
    ),
    "a formula that is the same in every row": (
        {"A1": ROW, "B1": ("=3*4", 12), "C2": "=SUM(B1:B1)"},
        {"B3": 12, "C4": 36},
    ),
}
NOT_OLD: Mapping[str, Kind] = {
    "the row's own number": ({"A1": "标题", "A2": ROW, "B2": "=ROW()-1"}, {"B2": 1, "B3": 2, "B4": 3}),
    "how many rows": ({"A1": ROW, "B2": "=ROWS(A1:A1)"}, {"B4": 3}),
    "the number of a row below": ({"A1": ROW, "B3": "=ROW()", "B4": "=ROW(A3)+1"}, {"B5": 5, "B6": 6}),
    "the number of a row that moved up": ({"A1": "{{小区名称}}", "A2": DROPPED, "A3": "=ROW()"}, {"A2": 2}),
    "a total of row numbers": ({"A1": "标题", "A2": ROW, "B2": "=ROW()-1", "B3": "=SUM(B2:B2)"}, {"B5": 6}),
    "the largest row number": ({"A1": "标题", "A2": ROW, "B2": "=ROW()-ROW($A$1)", "B3": "=MAX(B2)"}, {"B5": 3}),
    "a text that says how many rows": ({"A1": ROW, "B2": '="共"&ROWS(A1:A1)&"行"'}, {"B4": "共3行"}),
    "through an address": ({"A1": ROW, "B1": 7, "C2": '=SUM(INDIRECT("B1:B"&ROWS(B1:B1)))'}, {"C4": 21}),
    "where the last one stands": ({"A1": ROW, "B1": 7, "C2": "=MATCH(9,B:B,1)"}, {"C4": 3}),
}


def results(path: Path, sheet: int = 0) -> Any:
    return openpyxl.load_workbook(path, data_only=True).worksheets[sheet]


def formulas(path: Path, cells: Mapping[str, Written], more=None) -> Path:
    form = make(path / "表样.xlsx", cells, more=more)
    fill(form)
    return form.with_name("填好.xlsx")


@pytest.mark.parametrize("kind", COMPUTED)
def test_a_result_is_worked_out_anew(tmp_path: Path, kind: str) -> None:
    cells, expected = COMPUTED[kind]
    sheet = results(formulas(tmp_path, cells))

    assert {place: sheet[place].value for place in expected} == expected


@pytest.mark.parametrize("kind", NOT_OLD)
def test_no_old_result_stays(tmp_path: Path, kind: str) -> None:
    cells, expected = NOT_OLD[kind]
    sheet = results(formulas(tmp_path, cells))

    assert all(sheet[place].value in (None, right) for place, right in expected.items())


def test_totals_on_another_sheet_and_under_a_name(tmp_path: Path) -> None:
    def more(book):
        book.define_name("份数", "=表!$B$1")
        sheet = book.add_worksheet("合计")
        sheet.write_formula("A1", "=SUM(表!B1:B1)")
        sheet.write_formula("A2", "=SUM(份数)")
        sheet.write_formula("A3", "=A1+1")
        sheet.write_formula("A4", "=ROWS(表!B1:B1)")
        sheet.write_formula("A5", "=1+1", None, 2)

    sheet = results(formulas(tmp_path, {"A1": ROW, "B1": 7}, more), 1)

    assert [sheet["A1"].value, sheet["A3"].value, sheet["A5"].value] == [21, 22, 2]
    assert sheet["A2"].value in (None, 21)
    assert sheet["A4"].value in (None, 3)


def test_a_total_of_a_table_that_grew(tmp_path: Path) -> None:
    def more(book):
        sheet = book.get_worksheet_by_name("表")
        columns = [{"header": "门牌"}, {"header": "份"}]
        sheet.add_table("A1:B2", {"name": "份表", "columns": columns, "data": [[ROW, 7]]})
        sheet.write_formula("D1", "=SUM(份表[份])")

    assert results(formulas(tmp_path, {"F1": "{{小区名称}}"}, more))["D1"].value in (None, 7 * len(SHARES))


def test_subtotals_of_groups_and_the_whole(tmp_path: Path) -> None:
    cells = {
        "A1": "{{#每 分摊明细.产权人}}{{本组.产权人}}",
        "A2": ROW,
        "B2": 7,
        "A3": "小计{{/每}}",
        "B3": "=SUBTOTAL(9,B2:B2)",
        "B4": "=SUBTOTAL(9,B2:B2)",
    }
    sheet = results(formulas(tmp_path, cells))

    assert [sheet[f"B{row}"].value for row in (6, 9, 10)] == [7, 7, 21]


def test_a_result_that_hangs_on_nothing_that_moved_stays(tmp_path: Path) -> None:
    """Its function is one that nobody here works out."""

    def more(book):
        book.get_worksheet_by_name("表").write_formula("D1", "=PMT(0.1,B5,3)", None, -5)

    assert results(formulas(tmp_path, {"A3": ROW, "B5": 7}, more))["D1"].value == -5


def test_rows_of_the_merged_workbook_make_totals_stale(tmp_path: Path) -> None:
    """Whoever puts rows in tells the writer so."""
    path = make(tmp_path / "册.xlsx", {"A1": "标题", "B2": 7, "B3": "=SUM(B2:B2)"})
    package = Package.open(path)
    moved = shift(package, {package.sheet("表"): RowShift({2: 2})})
    CellWriter(package).finish(moved=moved)
    package.save(tmp_path / "新.xlsx")

    assert results(tmp_path / "新.xlsx")["B5"].value == 21


def test_rows_that_came_in_are_found_however_they_lie_within_each_other() -> None:
    rows = [Block.rows(3, 20), Block.rows(5, 6), Block.rows(30, 31), Block.rows(21, 22)]
    changes = Changes.of({"表": rows})

    for row in range(1, 40):
        assert changes.touch("表", Block(row, 2, row, 2)) == any(one.top <= row <= one.bottom for one in rows)
    assert not changes.touch("另", Block(3, 1, 3, 1))
