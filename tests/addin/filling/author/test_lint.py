from collections.abc import Callable
from pathlib import Path

import pytest
import xlsxwriter

from addin.filling.author.lint import Hint, hints
from addin.filling.forms.form import Extras
from addin.filling.opc.package import Package
from tests.addin.filling.made_forms import FIGURES, SHARES, make


def lint(path: Path, cells: dict[str, str], more: Callable[[xlsxwriter.Workbook], None] | None = None) -> list[Hint]:
    form = make(path / "表样.xlsx", cells, more=more)
    before = form.read_bytes()
    found = hints(Package.open(form), FIGURES, {"分摊明细": SHARES}, Extras())
    assert form.read_bytes() == before
    return found


def test_a_good_form_gets_no_hint(tmp_path: Path) -> None:
    def more(book: xlsxwriter.Workbook) -> None:
        book.worksheets()[0].set_column("A:B", 20)

    cells = {"A1": "{{小区名称}}申报表", "A2": "{{居民出资}}", "A5": "{{分摊明细.门牌}}", "A6": "合计"}
    assert lint(tmp_path, cells, more) == []


def test_what_stops_comes_first(tmp_path: Path) -> None:
    found = lint(tmp_path, {"A1": "{{小区名称}}", "B1": "x", "C3": "{{小区名}}"})

    assert [(hint.code, hint.stops) for hint in found] == [("cannot-fill", True), ("too-narrow", False)]
    assert found[0].text == "“表”的 C3：没有“小区名”这个数，是不是“小区名称”？"
    assert [hint.code for hint in lint(tmp_path, {"A1": "申报表"})] == ["nothing-to-fill"]


def _split(book: xlsxwriter.Workbook) -> None:
    bold = book.add_format({"bold": True})
    book.worksheets()[0].write_rich_string("A1", "小区：{{小区", bold, "名称}}")


def _merged(book: xlsxwriter.Workbook) -> None:
    sheet = book.worksheets()[0]
    sheet.merge_range("B2:C3", "")
    sheet.write("C3", "{{总户数}}")


def _locked(book: xlsxwriter.Workbook) -> None:
    sheet = book.worksheets()[0]
    sheet.protect()
    sheet.write("A1", "{{总户数}}", book.add_format({"locked": False}))
    sheet.write("A2", "{{总户数}}")


def _hidden(book: xlsxwriter.Workbook) -> None:
    sheet = book.worksheets()[0]
    sheet.set_column("C:C", None, None, {"hidden": True})
    sheet.write("C1", "{{总户数}}")


def _label(book: xlsxwriter.Workbook) -> None:
    book.worksheets()[0].write("A3", "合计")
    book.worksheets()[0].write("D3", "{{分摊明细.分摊金额}}")


def _off_page(book: xlsxwriter.Workbook) -> None:
    sheet = book.worksheets()[0]
    sheet.print_area("A1:B5")
    sheet.write("D3", "{{总户数}}")


def _wide(book: xlsxwriter.Workbook) -> None:
    sheet = book.worksheets()[0]
    sheet.set_column("A:F", 30)
    sheet.write("F3", "{{总户数}}")


def _narrow(book: xlsxwriter.Workbook) -> None:
    sheet = book.worksheets()[0]
    sheet.set_column("A:A", 5)
    sheet.write("A1", "{{居民出资}}", book.add_format({"num_format": "#,##0.00"}))


def _cut(book: xlsxwriter.Workbook) -> None:
    book.worksheets()[0].write("A1", "{{小区名称}}")
    book.worksheets()[0].write("B1", "盖章")


def _lines(book: xlsxwriter.Workbook) -> None:
    book.worksheets()[0].write("A1", "{{分摊明细.产权人|换行}}")


TRAPS = [
    (_split, "split-runs", "“表”的 A1：{{小区名称}} 分在几段不同格式的文字里"),
    (_merged, "merged-away", "“表”的 C3：占位符藏在合并单元格 B2:C3 里，不会填；请写到左上角 B2"),
    (_locked, "locked", "“表”的 A2：工作表有保护"),
    (_hidden, "hidden", "“表”的 C1：在隐藏的行或列里"),
    (_label, "label-repeats", "“表”的 A3：“合计”和明细在同一行"),
    (_off_page, "off-page", "“表”的 D3：在打印区域之外"),
    (_wide, "wider-than-paper", "“表”的 F 列：各列共约 359 毫米宽，纸上只有 174 毫米"),
    (_narrow, "too-narrow", "“表”的 A1：“123,450.00”约需 10 个字符宽，格子只有 6，会显示成 ####"),
    (_cut, "too-narrow", "“表”的 A1：“市农研所家属院”约需 14 个字符宽，格子只有 8，会超出格子"),
    (_lines, "no-wrap", "“表”的 A1：用了“换行”"),
]


@pytest.mark.parametrize(("trap", "code", "text"), TRAPS)
def test_a_trap_is_told(trap: Callable[[xlsxwriter.Workbook], None], code: str, text: str, tmp_path: Path) -> None:
    found = [hint for hint in lint(tmp_path, {"A9": "说明"}, trap) if hint.code == code]

    assert [hint.text[: len(text)] for hint in found] == [text]
