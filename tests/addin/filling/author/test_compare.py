from collections.abc import Callable
from pathlib import Path

import pytest
import xlsxwriter

from addin.filling.author.compare import differences
from addin.filling.opc.package import Package
from tests.addin.filling.made_forms import make

OLD = {
    "A1": "改造申报表",
    "A2": "小区名称",
    "B2": "{{小区名称}}",
    "A3": "总户数",
    "A4": "投资",
    "B4": "=B3*2",
    "A5": "盖章",
}
Edit = Callable[[xlsxwriter.Workbook], None]


def compare(path: Path, new: dict[str, str], more: Edit | None = None, old: Edit | None = None) -> list[str]:
    before = make(path / "旧.xlsx", OLD, more=old)
    after = make(path / "新.xlsx", new, more=more)
    return differences(Package.open(before), Package.open(after))


def test_the_same_form_has_no_difference(tmp_path: Path) -> None:
    assert compare(tmp_path, OLD) == []


TEXTS = [
    ({**OLD, "A1": "改造项目申报表"}, ["“表”的 A1：“改造申报表”改为“改造项目申报表”"]),
    ({**OLD, "B3": "户"}, ["“表”的 B3：新加了“户”"]),
    ({**OLD, "B4": "=B3*3"}, ["“表”的 B4：“=B3*2”改为“=B3*3”"]),
    ({**OLD, "B2": ""}, ["“表”的 B2：旧表填着占位符 {{小区名称}}，新表没有，要补写"]),
    ({key: text for key, text in OLD.items() if key != "A5"}, ["“表”：旧表第 5 行没有了：盖章"]),
    (
        {"A1": "改造申报表", "A2": "项目代码", "A3": "小区名称", "B3": "{{小区名称}}", "A4": "总户数"}
        | {"A5": "投资", "B5": "=B3*2", "A6": "盖章"},
        ["“表”：新加了第 2 行：项目代码", "“表”：旧表第 2–5 行下移 1 行，现在是第 3–6 行"],
    ),
]


@pytest.mark.parametrize(("new", "lines"), TEXTS)
def test_texts(new: dict[str, str], lines: list[str], tmp_path: Path) -> None:
    assert compare(tmp_path, new) == lines


def on_sheet(act: Callable[[xlsxwriter.worksheet.Worksheet], object]) -> Edit:
    return lambda book: act(book.worksheets()[0])


AROUND = [
    (on_sheet(lambda s: s.merge_range("C1:D1", "")), "“表”：新加了合并单元格 C1:D1"),
    (on_sheet(lambda s: s.set_column("B:B", 30)), "“表”：B 列的宽度变了"),
    (
        on_sheet(lambda s: s.data_validation("B3", {"validate": "list", "source": ["是", "否"]})),
        '“表”：新加了下拉或输入限制 "是,否"',
    ),
    (on_sheet(lambda s: s.set_landscape()), "“表”：打印方向由“纵向”改为“横向”"),
    (on_sheet(lambda s: s.print_area("A1:D9")), "“表”：打印区域由“无”改为“A1:D9”"),
    (on_sheet(lambda s: s.protect()), "“表”：加了工作表保护"),
    (on_sheet(lambda s: s.insert_textbox("D4", "注")), "“表”：图片、图形由 0 个变为 1 个"),
    (lambda book: book.add_worksheet("附表"), "新加了工作表“附表”"),
]


@pytest.mark.parametrize(("more", "line"), AROUND)
def test_what_is_around_the_texts(more: Edit, line: str, tmp_path: Path) -> None:
    assert compare(tmp_path, OLD, more) == [line]
    assert compare(tmp_path, OLD, more, old=more) == []


def test_a_sheet_that_was_renamed_and_one_that_is_gone(tmp_path: Path) -> None:
    def old(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet("明细")
        for row, text in enumerate(("门牌", "产权人", "金额")):
            sheet.write(row, 0, text)
        book.add_worksheet("说明").write("A1", "请如实填写")

    def new(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet("分摊明细")
        for row, text in enumerate(("门牌", "产权人", "金额")):
            sheet.write(row, 0, text)

    assert compare(tmp_path, OLD, new, old) == ["工作表“明细”改名为“分摊明细”", "工作表“说明”没有了"]
