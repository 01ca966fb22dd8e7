"""A public copy prints results: the right one, whatever the file says, or no copy and the cells by name."""

import io

import pytest
from openpyxl import load_workbook
from xlsxwriter import Workbook

from addin.filling.opc.package import Package
from addin.public.notice import Notice
from addin.public.people import People
from addin.public.publish import Published, publish_package
from addin.unusable import Unusable
from tests.addin.filling.books import unzip
from tests.addin.public.test_publish import png_with_author

PEOPLE = People(frozenset({"孟小棠"}), frozenset({"13812345678"}), frozenset())


def public(formula: str, cached: object = "", array: bool = False) -> object:
    """What B1 says beside A1 (1234.5) and A2 (孟小棠), of the formula and the result that the file has."""

    def draw(book):
        sheet = book.add_worksheet("表")
        sheet.write_column("A1", (1234.5, "孟小棠", "13812345678"))
        if array:
            sheet.write_array_formula("B1:B2", formula, None, cached)
        else:
            sheet.write_formula("B1", formula, None, cached)

    return load_workbook(io.BytesIO(published(draw)[0])).active["B1"].value


def published(draw) -> tuple[bytes, Published]:
    out = io.BytesIO()
    with Workbook(out) as book:
        draw(book)
    package = Package.from_bytes(out.getvalue(), "表.xlsx")
    made = publish_package(package, PEOPLE, Notice())
    return package.to_bytes(), made


@pytest.mark.parametrize(
    ("formula", "said"),
    [
        ('="合计"&A1&"元"', "合计1234.5元"),
        ('=TEXT(A1,"#,##0.00")', "1,234.50"),
        ('=IFERROR(A1/0,"—")', "—"),
        ('=MID(TEXT(A1*100,"0000000000"),7,1)', "3"),
        ('=IF(A1>0,"有"&"款","无")', "有款"),
        ("=ROUND(A1,0)", 1235),
        ("=A2", "孟*棠"),
        ('="户主"&A2&"，电话"&A3', "户主孟*棠，电话138****5678"),
        ('=IF(A1<0,"负","")', None),
        ("=A1/0", "#DIV/0!"),
    ],
)
def test_the_result_stands_there(formula, said):
    assert public(formula, "旧") == said


def test_an_old_result_is_not_believed():
    assert public("=A1*2", 1) == 2469


def test_what_another_program_worked_out_is_kept():
    assert public('=INDIRECT("A1")', 1234.5) == 1234.5
    assert public("=A1:A2", 1234.5, array=True) == 1234.5


@pytest.mark.parametrize(
    ("formula", "cached", "why"),
    [
        ('=OFFSET(A1,0,0)&"元"', None, "表!B1（函数 OFFSET）"),
        ('=CELL("row")', None, "表!B1（函数 CELL）"),
        ("=B1+1", None, "表!B1（公式绕成了圈）"),
        ("=A1+不知", None, "表!B1（名称“不知”）"),
        ("=TODAY()", 44013, "表!B1（TODAY 每次打开都不同）"),
        ('=TEXT(NOW(),"yyyy年")', "2020年", "表!B1（NOW 每次打开都不同）"),
        ("=RAND()+A1", 3, "表!B1（RAND 每次打开都不同）"),
    ],
)
def test_a_cell_that_has_none_is_named(formula, cached, why):
    def draw(book):
        sheet = book.add_worksheet("表")
        sheet.write("A1", 1234.5)
        sheet.write_formula("B1", formula, None, cached if cached is not None else "空")

    out = io.BytesIO()
    with Workbook(out) as book:
        draw(book)
    package = Package.from_bytes(out.getvalue(), "表.xlsx")
    if cached is None:
        cell = next(package.edit(package.sheets[0].part).iter("{*}f")).getparent()
        cell.remove(cell.find("{*}v"))
    with pytest.raises(Unusable) as refused:
        publish_package(package, PEOPLE, Notice())
    assert why in str(refused.value)
    assert "--file" in str(refused.value)


def test_a_hidden_sheet_need_not_be_computed():
    def draw(book):
        book.add_worksheet("表").write("A1", 1)
        hidden = book.add_worksheet("藏")
        hidden.write_formula("A1", "=TODAY()")
        hidden.hide()

    assert published(draw)[1].sheets == 1


@pytest.mark.parametrize(
    "formula", ['=DISPIMG("ID_1A",1)', '=_xlfn.DISPIMG("ID_2B",1)', '=_xlfn.IMAGE("http://a.cn/b.png")']
)
def test_a_picture_in_a_cell_is_taken_out_and_counted(formula):
    def draw(book):
        sheet = book.add_worksheet("表")
        sheet.write_row("A1", ("序号", "户主", "签字"))
        sheet.write_row("A2", (1, "孟小棠"))
        sheet.write_formula("C2", formula, None, '=DISPIMG("ID_1A",1)')

    blob, made = published(draw)
    assert load_workbook(io.BytesIO(blob)).active["C2"].value is None
    assert made.pictures == 1


def test_excels_picture_in_a_cell_is_taken_out_too():
    out = io.BytesIO()
    with Workbook(out) as book:
        book.add_worksheet("表").write("A1", "签字")
    package = Package.from_bytes(out.getvalue(), "表.xlsx")
    cell = next(package.edit(package.sheets[0].part).iter("{*}c"))
    cell.set("t", "e")
    cell.set("vm", "1")
    cell.find("{*}v").text = "#VALUE!"
    assert publish_package(package, PEOPLE, Notice()).pictures == 1
    assert load_workbook(io.BytesIO(package.to_bytes())).active["A1"].value is None


def test_a_picture_that_lies_over_a_signature_leaves_the_file_and_a_seal_stays():
    signature, seal = png_with_author(), png_with_author() + b" "

    def draw(book):
        sheet = book.add_worksheet("表")
        sheet.write_row("A1", ("序号", "户主", "签字"))
        sheet.write_row("A2", (1, "孟小棠", " "))
        sheet.write_row("A3", (2, "孟小棠", " "))
        for place, picture in (("C2", signature), ("C3", signature), ("F9", seal)):
            sheet.insert_image(place, "x.png", {"image_data": io.BytesIO(picture)})

    blob, made = published(draw)
    parts = unzip(blob)
    assert made.pictures == 2
    assert len([name for name in parts if "media" in name]) == 1
    assert parts["xl/drawings/drawing1.xml"].count(b"<xdr:pic>") == 1
