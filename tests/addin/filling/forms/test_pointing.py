"""A formula that points at the sheet which comes again for every building means all of them, or is refused."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter

from addin.filling.author.lint import hints
from addin.filling.forms.form import NO_EXTRAS, FormProblem, fill_form
from addin.filling.opc.package import Package
from addin.filling.sheets.values import Cell
from tests.addin.filling.made_forms import FIGURES

NAME = "{{分摊明细.楼栋}}"
BUILDINGS: Sequence[tuple[str, int]] = [("1号楼", 100), ("1号楼", 20), ("2号楼", 3), ("平房 'A'", 4000)]
RECORDS: Mapping[str, Sequence[Mapping[str, Cell]]] = {
    "分摊明细": [{"楼栋": building, "门牌": "101", "分摊金额": Decimal(amount)} for building, amount in BUILDINGS]
}
More = Callable[[xlsxwriter.Workbook, Any], None]


def form(path: Path, formulas: Sequence[str], more: More = lambda book, summary: None) -> Path:
    """The sheet of a building has its records in row 2, a constant in B1 and its total in B3."""
    book = xlsxwriter.Workbook(path / "表样.xlsx")
    summary = book.add_worksheet("汇总")
    summary.write("Z1", "{{小区名称}}")
    for row, formula in enumerate(formulas):
        summary.write_formula(row, 0, formula, None, -1)
    sheet = book.add_worksheet(NAME)
    sheet.write_row("A1", ["份数", 1])
    sheet.write_row("A2", ["{{分摊明细.门牌}}", "{{分摊明细.分摊金额}}"])
    sheet.write_formula("B3", "=SUM(B2:B2)", None, -1)
    more(book, summary)
    book.close()
    return path / "表样.xlsx"


def filled(source: Path) -> tuple[list[str], list[Any]]:
    """Formulas and results of the summary."""
    target = source.with_name("填好.xlsx")
    fill_form(source, target, FIGURES, RECORDS, force=True)
    books = (openpyxl.load_workbook(target, data_only=only) for only in (False, True))
    formulas, results = ([cell.value for cell in book["汇总"]["A"]] for book in books)
    return formulas, results


@pytest.mark.parametrize(
    ("formula", "written", "result"),
    [
        (f"=SUM('{NAME}'!B3)", "=SUM('1号楼'!B4,'2号楼'!B3,'平房 ''A'!B3)", 4123),
        (f"=SUM('{NAME}'!B2:B2)", "=SUM('1号楼'!B2:B3,'2号楼'!B2:B2,'平房 ''A'!B2:B2)", 4123),
        (f"=COUNT('{NAME}'!$B$1)", "=COUNT('1号楼'!$B$1,'2号楼'!$B$1,'平房 ''A'!$B$1)", 3),
        (f"=MAX('{NAME}'!B3)*2", "=MAX('1号楼'!B4,'2号楼'!B3,'平房 ''A'!B3)*2", 8000),
        (f"=SUM('{NAME}'!B1)+1", "=SUM('1号楼'!B1,'2号楼'!B1,'平房 ''A'!B1)+1", 4),
        (f"=SUM(1,'{NAME}'!B3)", "=SUM(1,'1号楼'!B4,'2号楼'!B3,'平房 ''A'!B3)", 4124),
        (f"=COUNTA('{NAME}'!A2)", "=COUNTA('1号楼'!A2:A3,'2号楼'!A2,'平房 ''A'!A2)", 4),
    ],
)
def test_a_total_means_all_buildings(tmp_path: Path, formula: str, written: str, result: int) -> None:
    formulas, results = filled(form(tmp_path, [formula]))

    assert formulas == [written]
    assert results == [result]


@pytest.mark.parametrize(
    "formula",
    [
        f"='{NAME}'!B3",
        f"='{NAME}'!B3*2+SUM('{NAME}'!B3)",
        f"=VLOOKUP(1,'{NAME}'!A1:B3,2)",
        f"=SUMIF('{NAME}'!A1:A3,1,'{NAME}'!B1:B3)",
        f"=SUM('{NAME}'!B3*2)",
        f"=SUM('{NAME}:附'!B3)",
    ],
)
def test_anything_else_is_refused_by_filling_and_by_lint(tmp_path: Path, formula: str) -> None:
    source = form(tmp_path, [formula], lambda book, summary: book.add_worksheet("附"))

    with pytest.raises(FormProblem, match="“汇总”的 A1：公式指着按明细分开的工作表，只会取到第一张"):
        filled(source)
    found = hints(Package.open(source), FIGURES, RECORDS, NO_EXTRAS)
    assert next(hint.text for hint in found if hint.stops).startswith("“汇总”的 A1：公式指着")


def chart(book: xlsxwriter.Workbook, summary: Any) -> None:
    one = book.add_chart({"type": "pie"})
    one.add_series({"values": f"='{NAME}'!$B$1:$B$3"})
    summary.insert_chart("D5", one)


@pytest.mark.parametrize(
    ("more", "what"),
    [
        (chart, "“汇总”的图表"),
        (lambda book, summary: book.define_name("楼栋合计", f"='{NAME}'!$B$3"), "名称“楼栋合计”"),
        (
            lambda book, summary: summary.data_validation("C1", {"validate": "list", "source": f"='{NAME}'!$A$1:$A$3"}),
            "“汇总”的下拉、条件格式等设置",
        ),
        (
            lambda book, summary: summary.conditional_format(
                "C1", {"type": "formula", "criteria": f"='{NAME}'!$B$3>1", "format": None}
            ),
            "“汇总”的下拉、条件格式等设置",
        ),
    ],
)
def test_charts_names_and_rules_that_would_show_the_first_building_are_refused(
    tmp_path: Path, more: More, what: str
) -> None:
    with pytest.raises(FormProblem, match=f"{what}.*只会取到第一张"):
        filled(form(tmp_path, [], more))


def test_a_jump_to_the_sheet_leads_to_the_first(tmp_path: Path) -> None:
    def more(book: xlsxwriter.Workbook, summary: Any) -> None:
        summary.write_url("C1", f"internal:'{NAME}'!A1", string="看")

    filled(form(tmp_path, [], more))
    (link,) = openpyxl.load_workbook(tmp_path / "填好.xlsx")["汇总"]["C1"].hyperlink.location.splitlines()
    assert link == "'1号楼'!A1"


def test_more_sheets_than_a_function_takes_are_refused(tmp_path: Path) -> None:
    source = form(tmp_path, [f"=SUM('{NAME}'!B3)"])
    many = [{"楼栋": f"{n}号楼", "门牌": "101", "分摊金额": Decimal(n)} for n in range(1, 260)]

    with pytest.raises(FormProblem, match="“汇总”的 A1：公式要加 250 张以上的工作表"):
        fill_form(source, tmp_path / "填好.xlsx", FIGURES, {"分摊明细": many})
