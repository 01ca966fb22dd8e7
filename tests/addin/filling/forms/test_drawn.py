"""Figures in text boxes, titles of charts, notes and threaded comments; and in headers of a sheet for each building."""

import re
import zipfile
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from addin.filling.forms.form import FormProblem, fill_form
from tests.addin.filling.made_forms import FIGURES, make

RECORDS = [{"楼栋": building, "门牌": "101", "分摊金额": Decimal(5)} for building in ("1号楼", "2号楼")]
THREADED = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"


def sheet(book: Workbook) -> Worksheet:
    return book.worksheets()[0]


def chart(book: Workbook, text: str) -> None:
    one = book.add_chart({"type": "pie"})
    one.add_series({"values": "=表!$A$1:$A$2"})
    one.set_title({"name": text})
    sheet(book).insert_chart("D4", one)


PLACES: dict[str, Callable[[Workbook, str], object]] = {
    "文本框或图形": lambda book, text: sheet(book).insert_textbox("B2", text),
    "图表": chart,
    "B2 的批注": lambda book, text: sheet(book).write_comment("B2", text),
}
TEXTS = {
    "{{小区名称}}": "市农研所家属院",
    "共 {{总户数}} 户，{{居民出资|大写}}": "共 80 户，壹拾贰万叁仟肆佰伍拾元整",
    "{{填报日期}}&<{{负责人}}>": "2020年6月29日&<>",
    "同意率{{同意率|百分比 1}}": "同意率75.3%",
    "{{小区名称}}改造{{小区名称}}": "市农研所家属院改造市农研所家属院",
}


def filled(source: Path) -> Path:
    fill_form(source, source.with_name("好.xlsx"), FIGURES, {"分摊明细": RECORDS}, force=True)
    return source.with_name("好.xlsx")


def written(path: Path) -> list[str]:
    """Every text in every drawing, chart and note, run by run."""
    found = []
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if re.match(r"xl/(drawings/drawing|charts/chart|comments|threadedComments/)", name):
                found += re.findall(r"<(?:a:)?t(?:ext)?(?: [^>]*)?>([^<]+)<", archive.read(name).decode())
    return [text.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">") for text in found]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("place", PLACES)
def test_single_figures_are_put_in(tmp_path: Path, place: str, text: str) -> None:
    source = make(tmp_path / "表样.xlsx", {"A1": "标题"}, more=lambda book: PLACES[place](book, text))

    assert TEXTS[text] in written(filled(source))


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{{分摊明细.门牌}}", "里不能用明细（分摊明细）"),
        ("{{#每 分摊明细}}", "里不能用明细（#每）"),
        ("{{本组.楼栋}}", "里不能用明细（本组）"),
        ("{{小区}}", "没有“小区”这个数，是不是“小区名称”"),
        ("{{小区名称|万元}}", "“万元”只能用在数上"),
        ("{{小区名称}", "占位符没有写完整"),
    ],
)
def test_what_cannot_be_put_in_is_said_with_its_place(tmp_path: Path, place: str, text: str, says: str) -> None:
    source = make(tmp_path / "表样.xlsx", {"A1": "{{小区名称}}"}, more=lambda book: PLACES[place](book, text))

    with pytest.raises(FormProblem) as raised:
        filled(source)
    assert any(problem.startswith(f"“表”的 {place}：") and says in problem for problem in raised.value.problems)


def rewritten(path: Path, part: str, change: Callable[[str], str], more: dict[str, str] | None = None) -> Path:
    target = path.with_name("改.xlsx")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, change(data.decode()).encode() if name == part else data)
        for name, text in (more or {}).items():
            new.writestr(name, text)
    return target


def test_a_placeholder_in_pieces_looks_like_the_run_it_begins_in(tmp_path: Path) -> None:
    source = make(
        tmp_path / "表样.xlsx", {"A1": "x"}, more=lambda book: sheet(book).insert_textbox("B2", "甲{{小区名称}}乙丙")
    )
    bold = '</a:t></a:r><a:r><a:rPr b="1"/><a:t>'
    cut = rewritten(
        source,
        "xl/drawings/drawing1.xml",
        lambda xml: xml.replace("{{小区名称}}乙丙", f"{{{{小区{bold}名称}}}}乙{bold}丙"),
    )

    assert written(filled(cut)) == ["甲市农研所家属院", "乙", "丙"]


def test_a_threaded_comment_and_the_note_that_repeats_it(tmp_path: Path) -> None:
    source = make(
        tmp_path / "表样.xlsx",
        {"A1": "x"},
        more=lambda book: sheet(book).write_comment("B2", "旧版看到的：{{小区名称}}"),
    )
    thread = (
        f'<ThreadedComments xmlns="{THREADED}"><threadedComment ref="B2" id="{{1}}"><text>{{{{小区名称}}}}</text>'
        + ("</threadedComment></ThreadedComments>")
    )
    rels = "xl/worksheets/_rels/sheet1.xml.rels"
    kind = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment"
    link = f'<Relationship Id="rId99" Type="{kind}" Target="../threadedComments/threadedComment1.xml"/></Relationships>'
    threaded = rewritten(
        source,
        rels,
        lambda xml: xml.replace("</Relationships>", link),
        {"xl/threadedComments/threadedComment1.xml": thread},
    )

    assert written(filled(threaded)) == ["旧版看到的：市农研所家属院", "市农研所家属院"]


def test_each_buildings_sheet_has_its_own_text_box_note_and_header(tmp_path: Path) -> None:
    def more(book: Workbook) -> None:
        one = book.add_worksheet("{{分摊明细.楼栋}}")
        one.write("A1", "{{分摊明细.门牌}}")
        one.insert_textbox("B2", "{{本组.楼栋}}共{{本组.条数}}户")
        one.write_comment("C1", "{{本组.楼栋}}")
        one.set_header("&C{{本组.楼栋}}明细")
        one.set_footer("{{小区名称}}")

    path = filled(make(tmp_path / "表样.xlsx", {"A1": "{{小区名称}}"}, more=more))
    book = openpyxl.load_workbook(path)

    assert sorted(written(path)) == ["1号楼", "1号楼共1户", "2号楼", "2号楼共1户"]
    assert [book[name].oddHeader.center.text for name in ("1号楼", "2号楼")] == ["1号楼明细", "2号楼明细"]


def test_a_text_box_that_says_draft_says_it_for_the_sheet(tmp_path: Path) -> None:
    source = make(
        tmp_path / "表样.xlsx", {"A1": "{{小区名称}}"}, more=lambda b: sheet(b).insert_textbox("B2", "{{草稿}}")
    )
    fill_form(source, tmp_path / "稿.xlsx", FIGURES, {}, draft=True)

    assert written(tmp_path / "稿.xlsx") == ["草稿"]
    assert not openpyxl.load_workbook(tmp_path / "稿.xlsx")["表"].oddHeader.center.text


def test_a_form_whose_only_placeholder_is_in_a_text_box_is_a_form(tmp_path: Path) -> None:
    source = make(tmp_path / "表样.xlsx", {"A1": "标题"}, more=lambda b: sheet(b).insert_textbox("B2", "{{总户数}}"))

    assert written(filled(source)) == ["80"]
