"""A workbook full of people, in every place where a workbook can keep them: the public copy tells of none."""

import io
import struct
import zipfile
import zlib
from dataclasses import replace
from datetime import date

import pytest
from openpyxl import load_workbook
from xlsxwriter import Workbook

from addin.filling.opc.package import Package
from addin.public import pictures
from addin.public.masking import Mask
from addin.public.notice import Notice
from addin.public.people import People
from addin.public.publish import publish, publish_package, wanted_of
from addin.public.residue.scan import Scan
from addin.unusable import Unusable
from tests.addin.filling.books import MAIN, unzip
from tests.addin.filling.books import package as book

PEOPLE = People(
    frozenset({"王建国", "王建", "李小红", "欧阳春", "张三"}),
    frozenset({"13812345678", "03936677889"}),
    frozenset({("3", "1", "502"), ("4", "2", "1层东户")}),
)
NOTICE = Notice(date(2020, 6, 29), date(2020, 7, 1))


def png_with_author() -> bytes:
    chunks = [
        (b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)),
        (b"tEXt", b"Author\0" + "王建国".encode()),
        (b"IDAT", zlib.compress(b"\0\0\0\0")),
        (b"IEND", b""),
    ]
    packed = [struct.pack(">I", len(d)) + n + d + struct.pack(">I", zlib.crc32(n + d)) for n, d in chunks]
    return b"\x89PNG\r\n\x1a\n" + b"".join(packed)


def full_of_people(path, macros=False) -> None:
    book = Workbook(path)
    sheet = book.add_worksheet("分摊")
    bold = book.add_format({"bold": True})
    sheet.write_row(0, 0, ["序号", "楼栋", "单元", "房号", "产权人", "联系电话", "身份证号", "备注"])
    sheet.write_row(1, 0, [1, "3", "1", "502", "王建国", "13812345678", "410901196801012317", "李小红代缴"])
    sheet.write_row(2, 0, [2, "3号楼", "1单元", 502, "赵外人", 13812345678, "", "见3号楼1单元502、3-1-502"])
    sheet.write_row(3, 0, ["合计", "", "", "", "合计", "", "", 502])
    sheet.write_rich_string("A6", "由 王", bold, "建国", " 负责，电话 138-1234-5678，0393-6677889")
    sheet.write_formula("A7", '=E2&"(户主)"', None, "王建国(户主)")
    sheet.write_formula("A8", "=E2", None, "王建国")
    sheet.write_formula("A9", "=SUM(A2:A3)", None, 3)
    sheet.write("A10", "藏", None)
    sheet.write("A11", "李小红")
    sheet.set_row(10, None, None, {"hidden": True})
    sheet.write("K2", "李小红")
    sheet.set_column("K:K", 10, None, {"hidden": True})
    sheet.write_comment("A1", "问李小红", {"author": "李小红"})
    sheet.set_header("&C李小红制表")
    sheet.write_url("B6", "mailto:13812345678@example.com", string="信箱")
    sheet.data_validation("C6", {"validate": "list", "source": ["王建国", "李小红"]})
    sheet.insert_textbox("C8", "联系 欧阳春")
    sheet.insert_image("C20", "x.png", {"image_data": io.BytesIO(png_with_author()), "description": "王建国"})
    chart = book.add_chart({"type": "pie"})
    chart.add_series({"categories": "=分摊!$E$2:$E$3", "values": "=分摊!$A$2:$A$3", "name": "张三"})
    sheet.insert_chart("F20", chart)
    sheet.autofilter("A1:H4")
    sheet.filter_column("E", "x == 王建国")
    honours = book.add_worksheet("光荣榜")
    honours.write_row(0, 0, ["类别", "姓名", "内容", "同意公示"])
    honours.write_row(1, 0, ["捐资", "张三", "100 元", "是"])
    honours.write_row(2, 0, ["捐资", "李小红", "100 元", "否"])
    for name, hide in (("藏起", "hide"), ("深藏", "very_hidden")):
        hidden = book.add_worksheet(name)
        hidden.write("A1", "王建国")
        getattr(hidden, hide)()
    book.define_name("户主", '="王建国"')
    book.set_properties({"author": "王建国", "company": "李小红"})
    book.set_custom_property("户主", "王建国")
    if macros:
        book.add_vba_project(io.BytesIO(b"vba"), True)
    book.close()


@pytest.fixture
def source(tmp_path):
    full_of_people(tmp_path / "原.xlsx")
    return tmp_path / "原.xlsx"


@pytest.fixture
def copy(source, tmp_path):
    publish(source, tmp_path / "公示.xlsx", PEOPLE, NOTICE)
    return tmp_path / "公示.xlsx"


def test_the_workbook_was_full_of_people(source):
    told = " ".join(map(str, Scan(wanted_of(PEOPLE)).file(source.read_bytes())))
    for part in (
        "sharedStrings",
        "comments",
        "docProps/core",
        "docProps/custom",
        "drawing1",
        "chart1",
        "media",
        "sheet1",
    ):
        assert part in told


def test_no_part_of_the_copy_tells_of_anybody(copy):
    assert Scan(wanted_of(PEOPLE)).file(copy.read_bytes()) == []
    everything = b"".join(unzip(copy.read_bytes()).values()).decode("utf-8", "ignore")
    for told in ("王建国", "李小红", "欧阳春", "赵外人", "13812345678", "6677889", "410901", "1单元502", "mailto"):
        assert told not in everything


PRINTS = """[Content_Types].xml _rels/.rels xl/_rels/workbook.xml.rels xl/charts/chart1.xml xl/drawings/drawing1.xml
    xl/drawings/_rels/drawing1.xml.rels xl/media/image1.png xl/styles.xml xl/theme/theme1.xml xl/workbook.xml
    xl/worksheets/sheet1.xml xl/worksheets/sheet2.xml xl/worksheets/_rels/sheet1.xml.rels"""


def test_only_what_prints_is_left(copy):
    assert sorted(unzip(copy.read_bytes())) == sorted(PRINTS.split())


def test_the_copy_is_masked_by_rule(copy):
    sheet = load_workbook(copy)["分摊"]
    assert [cell.value for cell in sheet[2]][:8] == [1, "3", "1", "5**", "王*国", "138****5678", None, "李*红代缴"]
    assert [cell.value for cell in sheet[3]][3:8] == ["5**", "赵*人", "138****5678", None, "见3号楼1单元5**、3-1-5**"]
    assert [cell.value for cell in sheet[4]][4:8] == ["合计", None, None, 502]
    assert sheet["A6"].value == "由 王*国 负责，电话 138****5678，0393-****889"
    assert [sheet[ref].value for ref in ("A7", "A8", "A9", "A11", "K2")] == ["王*国(户主)", "王*国", 3, None, None]
    assert sheet.oddHeader.center.text == "公示（2020年6月29日至2020年7月1日，共3天） 李*红制表"
    assert not any(row.hidden for row in sheet.row_dimensions.values())
    assert not any(column.hidden for column in sheet.column_dimensions.values())


def test_who_agreed_to_be_named_is_named(copy):
    rows = [[cell.value for cell in row] for row in load_workbook(copy)["光荣榜"].iter_rows()]
    assert rows[1:] == [["捐资", "张三", "100 元", "是"], ["捐资", "李*红", "100 元", "否"]]


def test_who_did_not_agree_is_left_out_where_the_setting_says_so(source, tmp_path):
    publish(source, tmp_path / "公示.xlsx", replace(PEOPLE, left_out=True), NOTICE)
    rows = [[cell.value for cell in row] for row in load_workbook(tmp_path / "公示.xlsx")["光荣榜"].iter_rows()]
    assert rows[1:] == [["捐资", "张三", "100 元", "是"]]


def test_consent_on_the_honour_roll_is_none_for_another_sheet(tmp_path):
    with Workbook(tmp_path / "a.xlsx") as book:
        book.add_worksheet("x").write("A1", "张三")
    publish(tmp_path / "a.xlsx", tmp_path / "b.xlsx", PEOPLE, NOTICE)
    assert load_workbook(tmp_path / "b.xlsx")["x"]["A1"].value == "张*"


def test_macros_go_and_the_copy_is_a_plain_workbook(tmp_path):
    full_of_people(tmp_path / "原.xlsm", macros=True)
    publish(tmp_path / "原.xlsm", tmp_path / "公示.xlsx", PEOPLE, NOTICE)
    package = Package.open(tmp_path / "公示.xlsx")
    assert package.content_type(package.workbook_part).endswith("sheet.main+xml")
    assert "xl/vbaProject.bin" not in package


def test_what_was_not_masked_is_not_written(tmp_path, source, monkeypatch):
    monkeypatch.setattr(Mask, "text", lambda self, text: text)
    with pytest.raises(Unusable, match=r"还有个人信息.*sheet1\.xml：有没有遮住的姓名"):
        publish(source, tmp_path / "b.xlsx", PEOPLE, NOTICE)
    assert not (tmp_path / "b.xlsx").exists()


def test_of_much_that_was_not_masked_five_places_are_named(tmp_path, monkeypatch):
    monkeypatch.setattr(Mask, "text", lambda self, text: text)
    with Workbook(tmp_path / "a.xlsx") as made:
        for name in "一二三四五六七":
            made.add_worksheet(name).write("A1", "王建国")
    with pytest.raises(Unusable) as raised:
        publish(tmp_path / "a.xlsx", tmp_path / "b.xlsx", PEOPLE, NOTICE)
    assert str(raised.value).partition("没有写出：")[2].count("；") == 4


def test_a_rule_of_colours_that_asks_another_sheet_goes_and_the_sheets_own_stays(tmp_path):
    """The other sheet may be hidden, and gone: Excel would find the copy damaged."""
    with Workbook(tmp_path / "a.xlsx") as made:
        sheet, red = made.add_worksheet("表"), made.add_format({"bg_color": "red"})
        made.add_worksheet("别的").hide()
        for ref, formula in (("A1", "=别的!$A$1>0"), ("B1", "=$B$1>0"), ("C1", "=[1]外!$A$1>0")):
            sheet.conditional_format(ref, {"type": "formula", "criteria": formula, "format": red})
    publish(tmp_path / "a.xlsx", tmp_path / "b.xlsx", PEOPLE, NOTICE)
    left = load_workbook(tmp_path / "b.xlsx")["表"].conditional_formatting
    assert [str(one.sqref) for one in left] == ["B1"]


def test_a_sheet_named_after_a_resident_must_be_named_otherwise(tmp_path):
    with Workbook(tmp_path / "a.xlsx") as book:
        book.add_worksheet("王建国家")
    with pytest.raises(Unusable, match="改名"):
        publish(tmp_path / "a.xlsx", tmp_path / "b.xlsx", PEOPLE, NOTICE)


def test_the_copy_of_a_hidden_sheet_alone_is_refused(source):
    with pytest.raises(Unusable, match="没有可以公示的工作表"):
        publish_package(Package.open(source), PEOPLE, NOTICE, {"藏起"})


@pytest.mark.parametrize(
    ("notice", "line"),
    [
        (NOTICE, "公示（2020年6月29日至2020年7月1日，共3天）"),
        (Notice(date(2020, 6, 29), date(2020, 6, 29)), "公示（2020年6月29日至2020年6月29日，共1天）"),
        (Notice(date(2020, 2, 28), date(2020, 3, 1)), "公示（2020年2月28日至2020年3月1日，共3天）"),
        (Notice(date(2020, 6, 29)), "公示（2020年6月29日起）"),
        (Notice(), "公示"),
    ],
)
def test_days_are_counted_with_both_ends(notice, line):
    assert str(notice) == line


def test_a_notice_does_not_end_before_it_begins():
    with pytest.raises(Unusable, match="早于"):
        str(Notice(date(2020, 7, 2), date(2020, 7, 1)))


def test_pictures_lose_what_is_written_beside_the_dots():
    jpeg = b"\xff\xd8\xff\xe0\0\4JF\xff\xe1\0\6Exif\xff\xfe\0\5abc\xff\xda\0\2dots\xff\xd9"
    assert pictures.bare(jpeg) == b"\xff\xd8\xff\xe0\0\4JF\xff\xda\0\2dots\xff\xd9"
    assert b"Author" not in pictures.bare(png_with_author())
    assert pictures.bare(b"BM??") == b"BM??"
    assert pictures.bare(b"\xff\xd8\xff") == b"\xff\xd8\xff\xd9"


def test_pictures_lose_what_was_appended_and_what_breaks_off():
    """A preview behind the end, notes between two scans, a damaged chunk: no reason to keep the author."""
    png = pictures.bare(png_with_author() + b"\0\0\0\5tEXtrest")
    assert png == pictures.bare(png_with_author())
    assert png.endswith(b"IEND" + struct.pack(">I", zlib.crc32(b"IEND")))
    scans = b"\xff\xd8\xff\xda\0\2a\xff\0\xff\xd0b\xff\xfe\0\5abc\xff\xda\0\2c\xff\xd9\xff\xd8preview"
    assert pictures.bare(scans) == b"\xff\xd8\xff\xda\0\2a\xff\0\xff\xd0b\xff\xda\0\2c\xff\xd9"


SPELT = {
    "张　三": "张*",
    "户主 王 建 国 签": "户主 王*国 签",
    "李\u200b小红": "李*红",
    "电话１３８１２３４５６７８": "电话138****5678",
    "138 1234 5678": "138****5678",
    "138.1234.5678": "138****5678",
    "138－1234－5678": "138****5678",
    "1381234.5678": "1381234.5678",
    "１２３ 元": "１２３ 元",
    "王 小 国": "王 小 国",
}


@pytest.mark.parametrize(("text", "shown"), SPELT.items())
def test_names_and_phones_are_known_however_they_are_typed(text, shown):
    assert Mask(PEOPLE).text(text) == shown


@pytest.mark.parametrize("text", [text for text, shown in SPELT.items() if text != shown] + ["_x738B_建国"])
def test_the_scan_knows_them_too(text, copy):
    blob = io.BytesIO(copy.read_bytes())
    with zipfile.ZipFile(blob, "a") as archive:
        archive.writestr("xl/x.xml", f"<a>{text}</a>")
    assert [residue.part for residue in Scan(wanted_of(PEOPLE)).file(blob.getvalue())] == ["xl/x.xml"]


def public(rows: str, before: str = "", after: str = "", texts: str = "") -> list[list[object]]:
    package = book(rows, before=before, after=after, texts=texts)
    publish_package(package, PEOPLE, NOTICE)
    assert Scan(wanted_of(PEOPLE)).file(package.to_bytes()) == []
    return [[c.value for c in row] for row in load_workbook(io.BytesIO(package.to_bytes())).active.iter_rows()]


def test_what_a_merge_hides_is_no_more():
    rows = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>'
    assert public(rows, after='<mergeCells><mergeCell ref="A1:B1"/></mergeCells>') == [[1, None]]


def test_rows_that_are_hidden_by_default_or_have_no_height_are_no_more():
    rows = "".join(
        f'<row r="{n}"{ht}><c r="A{n}"><v>{n}</v></c></row>'
        for n, ht in ((1, ""), (2, ' ht="15"'), (3, ' ht="0.0"'), (4, ""))
    )
    assert public(rows, before='<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/>')[1] == [2]
    assert public(rows, before='<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/>')[0] == [None]
    assert public(rows)[2] == [None]


def test_a_phonetic_guide_is_no_more():
    texts = f'<sst xmlns="{MAIN}"><si><t>户主</t><rPh sb="0" eb="2"><t>ワン</t></rPh></si></sst>'
    package = book('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', texts=texts)
    publish_package(package, PEOPLE, NOTICE)
    assert "ワン" not in package.data(package.sheets[0].part).decode()


def test_a_list_of_two_columns_is_a_list():
    words = (("房号", "户主"), ("502", "赵外人"))
    rows = "".join(
        f'<row r="{n}">'
        + "".join(f'<c r="{"AB"[i]}{n}" t="inlineStr"><is><t>{word}</t></is></c>' for i, word in enumerate(line))
        + "</row>"
        for n, line in enumerate(words, 1)
    )
    assert public(rows) == [["房号", "户主"], ["5**", "赵*人"]]


@pytest.mark.parametrize("place", ["xl/x.bin", "docProps/core.xml", "xl/王建国.xml", "xl/comments1.xml"])
def test_the_scan_finds_what_is_put_into_any_part(copy, place):
    blob = io.BytesIO(copy.read_bytes())
    with zipfile.ZipFile(blob, "a") as archive:
        archive.writestr(place, "王建国".encode("utf-16-le") if place.endswith("bin") else "<a>x</a>")
    assert [residue.part for residue in Scan(wanted_of(PEOPLE)).file(blob.getvalue())] == [place]
