"""What openpyxl sees of a form: sizes, merges, looks, the page; a form that it cannot open is told."""

from pathlib import Path

import pytest
from xlsxwriter import Workbook

from addin.filling.author.compare import UNSEEN, differences
from addin.filling.author.seen import Seen
from addin.filling.opc.package import Package
from addin.filling.opc.second_reader import CannotRead
from addin.filling.sheets.refs import Block
from tests.addin.filling.books import package
from tests.addin.filling.made_forms import make


def seen(folder: Path, draw) -> Seen:
    return Seen(
        make(
            folder / "表样.xlsx", {"A1": "{{小区名称}}"}, more=lambda book: draw(book, book.worksheets()[0])
        ).read_bytes()
    )


def test_sizes_merges_and_what_is_hidden(tmp_path):
    def draw(_: Workbook, sheet) -> None:
        sheet.set_column("B:C", 30)
        sheet.set_column("D:D", None, None, {"hidden": True})
        sheet.set_row(4, 45)
        sheet.set_row(5, None, None, {"hidden": True})
        sheet.merge_range("A3:B4", "")

    sheet = seen(tmp_path, draw)["表"]
    assert [round(sheet.width(column)) for column in (2, 3, 4, 9)] == [31, 31, 0, 8]
    assert (sheet.heights[5], sheet.hidden_rows, sheet.hidden_columns) == (45, {6}, {4})
    assert sheet.merged == [Block(3, 1, 4, 2)]
    assert sheet.hiding(4, 2) == Block(3, 1, 4, 2)
    assert sheet.hiding(3, 1) is sheet.hiding(1, 1) is None


def test_the_page(tmp_path):
    def draw(_: Workbook, sheet) -> None:
        sheet.set_paper(8)
        sheet.set_landscape()
        sheet.print_area("A1:D9")
        sheet.repeat_rows(0, 1)
        sheet.set_margins(left=0.5, right=0.25)

    page = seen(tmp_path, draw)["表"].page
    assert (page.paper, page.is_across, page.scale, page.is_fitted, page.margins) == ("8", True, 100, False, 0.75)
    assert page.areas == (Block(1, 1, 9, 4),)
    assert page.titles == "1:2"


def test_how_a_cell_looks(tmp_path):
    def draw(book: Workbook, sheet) -> None:
        sheet.write(
            "A2", 1, book.add_format({"num_format": "0.00", "text_wrap": True, "font_size": 16, "locked": False})
        )
        sheet.write("A3", 1, book.add_format({"shrink": True, "rotation": 90}))

    sheet = seen(tmp_path, draw)["表"]
    plain, wrapped, turned = (sheet.look(row, 1) for row in (1, 2, 3))
    assert (wrapped.code, wrapped.size, wrapped.wraps, wrapped.is_locked) == ("0.00", 16, True, False)
    assert (turned.shrinks, turned.is_turned, turned.is_locked) == (True, True, True)
    assert [one.fits_itself for one in (plain, wrapped, turned)] == [False, True, True]


def test_a_form_that_openpyxl_cannot_open_is_told(tmp_path):
    broken = package('<row r="1"><c r="A1" s="99"><v>1</v></c></row>', after="<sheetProtection sheet='maybe'/>")
    with pytest.raises(CannotRead):
        Seen(broken.to_bytes())
    assert differences(broken, broken) == [UNSEEN]


LOOKS = [
    ({"num_format": "0.00"}, "数字格式（General → 0.00）变了"),
    ({"font_size": 20}, "字体（Calibri 11 → Calibri 20）变了"),
    ({"border": 1}, "边框或底色变了"),
    ({"bg_color": "#FF0000"}, "边框或底色变了"),
    ({"text_wrap": True}, "自动换行、缩小填充或文字方向变了"),
    ({"locked": False}, "锁定变了"),
]


@pytest.mark.parametrize(("look", "line"), LOOKS)
def test_a_look_that_changed_is_told(tmp_path, look, line):
    def edition(name: str, properties: dict[str, object]) -> Package:
        def draw(book: Workbook) -> None:
            book.worksheets()[0].write("B2", "金额", book.add_format(dict(properties)))

        return Package.open(make(tmp_path / name, {"A1": "申报表"}, more=draw))

    old, new = edition("旧.xlsx", {}), edition("新.xlsx", look)
    assert differences(old, new) == [f"“表”的 B2 格：{line}"]
    assert differences(new, new) == []
