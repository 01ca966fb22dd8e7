"""What the printer sees: totals that print as ####, text cut off in a row of a set height."""

from collections.abc import Callable
from pathlib import Path

import pytest
from xlsxwriter import Workbook

from tests.addin.filling.author.test_lint import lint
from tests.addin.filling.author.test_lint_marks import of

TOTAL = {"A1": "{{分摊明细.门牌}}", "B1": "{{分摊明细.分摊金额}}"}
LONG = "{{小区名称}}、{{小区名称}}、{{小区名称}}、{{小区名称}}"


def total(width: float, **look: object) -> Callable[[Workbook], None]:
    def draw(book: Workbook) -> None:
        sheet = book.worksheets()[0]
        sheet.set_column("A:C", 30)
        sheet.set_column("D:D", width)
        sheet.write_formula("D2", "=SUM(B1)", book.add_format(dict(look)))

    return draw


@pytest.mark.parametrize(
    "draw",
    [
        total(5, num_format="#,##0.00"),
        total(5, num_format="0.00"),
        total(8, num_format="¥#,##0.00", font_size=16),
        total(2, num_format="0"),
        total(2),
    ],
)
def test_a_total_that_does_not_fit_is_told(tmp_path: Path, draw: Callable[[Workbook], None]) -> None:
    (text,) = of("total-too-narrow", lint(tmp_path, TOTAL, draw))

    assert text.startswith("“表”填好后的 D4：公式的结果放不下，会显示成 ####")


@pytest.mark.parametrize(
    "draw",
    [
        total(12, num_format="#,##0.00"),
        total(5, num_format="#,##0.00", shrink=True),
        total(5),
        total(5, num_format="0"),
    ],
)
def test_a_total_that_fits_is_not(tmp_path: Path, draw: Callable[[Workbook], None]) -> None:
    assert of("total-too-narrow", lint(tmp_path, TOTAL, draw)) == []


def test_a_total_in_merged_cells_has_their_room(tmp_path: Path) -> None:
    def draw(book: Workbook) -> None:
        sheet = book.worksheets()[0]
        sheet.set_column("D:E", 5)
        sheet.merge_range("D2:E2", "")
        sheet.write_formula("D2", "=SUM(B1)", book.add_format({"num_format": "#,##0.00"}))

    assert of("total-too-narrow", lint(tmp_path, TOTAL, draw)) == []


def text_in(height: float | None, text: str = LONG, merged: str = "", **look: object) -> Callable[[Workbook], None]:
    def draw(book: Workbook) -> None:
        sheet = book.worksheets()[0]
        sheet.set_column("A:B", 20)
        style = book.add_format({"text_wrap": True, **look})
        if height is not None:
            sheet.set_row(0, height)
        if merged:
            sheet.merge_range(merged, text, style)
        else:
            sheet.write("A1", text, style)

    return draw


@pytest.mark.parametrize(
    "draw",
    [
        text_in(18),
        text_in(30),
        text_in(None, merged="A1:B1"),
        text_in(20, text="{{小区名称}}第一行\n第二行\n第三行"),
        text_in(40, font_size=20),
    ],
)
def test_text_that_is_cut_off_is_told(tmp_path: Path, draw: Callable[[Workbook], None]) -> None:
    (text,) = of("too-tall", lint(tmp_path, {"A9": "{{总户数}}"}, draw))

    assert text.startswith("“表”填好后的 A1：文字一行写不下，这一行的高度是定死的")


@pytest.mark.parametrize(
    "draw",
    [
        text_in(80),
        text_in(None),
        text_in(18, text="{{小区名称}}"),
        text_in(18, text="很长很长很长很长很长很长很长很长很长很长很长的说明，是表上原有的"),
        text_in(18, text=LONG.replace("{{小区名称}}", "{{小区名称|行高}}", 1)),
        text_in(18, text="{{小区名称}}", merged="A1:B3"),
    ],
)
def test_text_that_has_room_or_is_the_forms_own_is_not(tmp_path: Path, draw: Callable[[Workbook], None]) -> None:
    assert of("too-tall", lint(tmp_path, {"A9": "{{总户数}}"}, draw)) == []
