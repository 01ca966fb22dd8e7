"""Text boxes that begin with {{码}} become codes where they stand: with their rows, each as it was drawn."""

from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from addin.filling.forms.form import fill_form
from addin.filling.images.codes import frames
from addin.filling.opc.package import Package
from tests.addin.filling.made_forms import FIGURES, SHARES, make
from tests.scanned import codes

LIST = {"A1": "名单", "A2": "{{分摊明细.分摊金额}}", "A3": "完"}
BLOCK = {"A1": "{{#每 分摊明细}}一户", "A3": "{{分摊明细.分摊金额}}{{/每}}"}


def form(path: Path, cells, *boxes, **options) -> Path:
    """`boxes`: cell and text."""

    def more(book: xlsxwriter.Workbook) -> None:
        for place, text in boxes:
            size = {"width": 60, "height": 60, "object_position": 2, "x_offset": 3, "y_offset": 1, **options}
            book.worksheets()[0].insert_textbox(place, text, size)

    return make(path / "表样.xlsx", cells, more=more)


def filled(path: Path) -> Path:
    target = path.with_name("填好.xlsx")
    fill_form(path, target, FIGURES, {"分摊明细": SHARES}, force=True)
    return target


def test_a_code_moves_with_its_row_and_nothing_of_its_box_is_left(tmp_path):
    path = filled(form(tmp_path, LIST, ("C3", "{{码}}{{小区名称}}|{{总户数}}")))
    assert codes(path) == {"表": [(5, "市农研所家属院|80")]}
    package = Package.open(path)
    assert not [one for one in package.names if "media" in one and not one.endswith("code1.png")]
    assert "码}}" not in package.data("xl/drawings/drawing1.xml").decode()


def test_over_a_block_that_comes_again_each_copy_has_its_own(tmp_path):
    path = filled(form(tmp_path, BLOCK, ("C1", "｛｛ 码 ｝｝第 {{分摊明细.分摊金额}} 元")))
    assert codes(path) == {"表": [(1, "第 1234.50 元"), (4, "第 1000.00 元"), (7, "第 999.99 元")]}


def test_every_code_is_as_large_and_stands_as_its_box_did(tmp_path):
    path = filled(form(tmp_path, BLOCK, ("C2", "{{码}}{{分摊明细.分摊金额}}")))
    places = [one.anchor for one in openpyxl.load_workbook(path).active._images]
    assert {(one.ext.cx, one.ext.cy) for one in places} == {(60 * 9525, 60 * 9525)}
    assert {(one._from.col, one._from.colOff, one._from.rowOff) for one in places} == {(2, 3 * 9525, 9525)}
    assert [one._from.row for one in places] == [1, 4, 7]


def test_a_box_of_another_shape_keeps_its_code_square_and_in_its_middle(tmp_path):
    path = filled(form(tmp_path, LIST, ("C3", "{{码}}{{小区名称}}"), width=100, x_offset=0))
    (one,) = openpyxl.load_workbook(path).active._images
    assert one.anchor.ext.cx == one.anchor.ext.cy == 60 * 9525
    assert one.anchor._from.colOff == 20 * 9525


def test_codes_that_say_the_same_are_one_picture_and_have_numbers_of_their_own(tmp_path):
    path = filled(form(tmp_path, LIST, ("C1", "{{码}}甲"), ("D1", "{{码}}甲"), ("E1", "{{码}}乙")))
    package = Package.open(path)
    assert [text for _, text in codes(path)["表"]] == ["甲", "甲", "乙"]
    assert sorted(one for one in package.names if "media" in one) == ["xl/media/code1.png", "xl/media/code2.png"]
    drawing = package.root("xl/drawings/drawing1.xml")
    ids = [one.get("id") for one in drawing.iter("{*}cNvPr")]
    assert len(set(ids)) == len(ids) == 3


def test_other_boxes_stay_what_they_are(tmp_path):
    path = filled(form(tmp_path, LIST, ("C1", "码在哪里：{{小区名称}}"), ("E1", "{{码}}甲")))
    said = Package.open(path).data("xl/drawings/drawing1.xml").decode()
    assert "码在哪里：市农研所家属院" in said
    assert [text for _, text in codes(path)["表"]] == ["甲"]


def test_a_sheet_that_comes_again_has_a_code_a_copy(tmp_path):
    def more(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet("{{分摊明细.门牌}}")
        sheet.write("A1", "{{分摊明细.分摊金额}}")
        sheet.insert_textbox("C1", "{{码}}{{本组.序号}}|{{小区名称}}", {"width": 60, "height": 60})

    path = filled(make(tmp_path / "表样.xlsx", {"A1": "{{小区名称}}"}, more=more))
    assert [texts for name, texts in codes(path).items() if name != "表"] == [
        [(1, f"{number}|市农研所家属院")] for number in (1, 2, 3)
    ]


@pytest.mark.parametrize("text", ["码", "{{图:码}}", "二维{{码}}", "{{码数}}", ""])
def test_what_is_no_mark_of_a_code(tmp_path, text):
    package = Package.open(form(tmp_path, LIST, ("C1", text)))
    assert list(frames(package, package.sheets[0])) == []
