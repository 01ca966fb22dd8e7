"""A result sheet of the template moves into the user's workbook with its looks, and nothing of the user's changes."""

import io

from openpyxl import load_workbook

from addin.filling.adopting.adopt import adopt_sheet
from addin.filling.opc.package import Package
from tests.addin.filling.books import changed_parts, rows_of, text, unzip, xlsxwriter_book


def donor() -> Package:
    def draw(book):
        book.add_worksheet("封面").write("A1", "不要", book.add_format({"font_color": "#123456"}))
        sheet = book.add_worksheet("问题清单")
        head = book.add_format({"bold": True, "bg_color": "#DDEEFF", "border": 1, "font_size": 15})
        money = book.add_format({"num_format": '#,##0.00"元"'})
        sheet.write_row(0, 0, ["级别", "位置"], head)
        sheet.write_rich_string("C1", book.add_format({"bold": True}), "粗", "细")
        sheet.write_formula("D1", "=COUNTA(A:A)", head, 2)
        sheet.set_column(2, 2, 20, money)
        sheet.conditional_format(
            "A2:A99",
            {"type": "cell", "criteria": "==", "value": '"错误"', "format": book.add_format({"bg_color": "#FF0000"})},
        )
        sheet.freeze_panes(1, 0)
        sheet.autofilter("A1:B99")
        sheet.repeat_rows(0)
        chart = book.add_chart({"type": "column"})
        chart.add_series({"values": "=问题清单!$A$1:$A$3"})
        sheet.insert_chart("F2", chart)
        sheet.add_table("H1:I3", {"name": "表9"})
        sheet.activate()
        book.define_name("问题位置", "=问题清单!$B$2:$B$99")
        book.define_name("别的", "=封面!$A$1")

    return Package.from_bytes(xlsxwriter_book(draw), "模板.xlsx")


def user() -> bytes:
    def draw(book):
        sheet = book.add_worksheet("户室清册")
        sheet.write("A1", "楼栋", book.add_format({"italic": True, "num_format": "0.000"}))
        sheet.write("B1", "要")
        chart = book.add_chart({"type": "line"})
        chart.add_series({"values": "=户室清册!$A$1:$A$3"})
        sheet.insert_chart("F2", chart)
        book.define_name("户数", "=户室清册!$A$1")

    return xlsxwriter_book(draw)


def adopted() -> Package:
    package = Package.from_bytes(user(), "用户.xlsx")
    adopt_sheet(package, donor(), "问题清单")
    return Package.from_bytes(package.to_bytes(), "用户.xlsx")


def test_the_sheet_is_the_last_one_and_holds_its_cells():
    package = adopted()
    assert [sheet.name for sheet in package.sheets] == ["户室清册", "问题清单"]
    sheet = load_workbook(io.BytesIO(package.to_bytes()))["问题清单"]
    assert [sheet["A1"].value, sheet["C1"].value, sheet["D1"].value] == ["级别", "粗细", "=COUNTA(A:A)"]
    assert "<is><r><rPr><b/>" in rows_of(package, package.sheet("问题清单").part)


def test_its_looks_come_along_and_the_users_stay():
    book = load_workbook(io.BytesIO(adopted().to_bytes()))
    head = book["问题清单"]["A1"]
    assert (head.font.b, head.font.sz, head.fill.fgColor.rgb, head.border.left.style) == (True, 15, "FFDDEEFF", "thin")
    assert book["问题清单"].column_dimensions["C"].number_format == '#,##0.00"元"'
    own = book["户室清册"]["A1"]
    assert (own.font.i, own.number_format, own.value) == (True, "0.000", "楼栋")
    rule = next(iter(book["问题清单"].conditional_formatting)).rules[0]
    assert rule.dxf.fill.bgColor.rgb == "FFFF0000"
    assert book["问题清单"].freeze_panes == "A2"


def test_only_styles_and_lists_of_parts_change():
    before = user()
    assert changed_parts(before, adopted().to_bytes()) == {
        "[Content_Types].xml",
        "xl/_rels/workbook.xml.rels",
        "xl/styles.xml",
        "xl/workbook.xml",
        "xl/charts/chart2.xml",
        "xl/drawings/_rels/drawing2.xml.rels",
        "xl/drawings/drawing2.xml",
        "xl/worksheets/_rels/sheet2.xml.rels",
        "xl/worksheets/sheet2.xml",
    }


def test_its_chart_is_a_copy_beside_the_users():
    package = adopted()
    sheet = package.sheet("问题清单").part
    drawing = next(one.target for one in package.relationships(sheet).values() if one.kind == "drawing")
    chart = next(one.target for one in package.relationships(drawing).values())
    assert (drawing, chart) == ("xl/drawings/drawing2.xml", "xl/charts/chart2.xml")
    assert "问题清单" in text(package, chart)
    assert "户室清册" in text(package, "xl/charts/chart1.xml")
    assert package.content_type(chart).endswith("chart+xml")


def test_names_that_mean_it_come_along():
    book = load_workbook(io.BytesIO(adopted().to_bytes()))
    assert {name: book.defined_names[name].attr_text for name in book.defined_names} == {
        "户数": "户室清册!$A$1",
        "问题位置": "问题清单!$B$2:$B$99",
    }
    assert book["问题清单"].print_title_rows == "$1:$1"
    assert 'localSheetId="1"' in text(adopted(), "xl/workbook.xml")


def test_what_would_clash_is_left_out():
    xml = text(adopted(), "xl/worksheets/sheet2.xml")
    assert "tabSelected" not in xml
    assert "tablePart" not in xml
    assert not any("tables/" in name for name in adopted().names)


def test_a_sheet_that_is_there_is_left_alone():
    package = adopted()
    before = package.to_bytes()
    assert adopt_sheet(package, donor(), "问题清单").part == "xl/worksheets/sheet2.xml"
    assert package.to_bytes() == before


def test_adopting_twice_gives_the_same_file_as_once_from_the_start():
    assert adopted().to_bytes() == adopted().to_bytes()
    assert unzip(adopted().to_bytes())["xl/styles.xml"].count(b'formatCode="#,##0.00&quot;') == 1
