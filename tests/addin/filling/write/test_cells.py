"""Single cells: in their place, with their looks, and nothing else touched."""

from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest

from addin.filling.opc.package import Package
from addin.filling.sheets.values import Link
from addin.filling.write.cells import CellWriter, set_cell
from addin.unusable import Unusable
from tests.addin.filling.books import MAIN, package, parts_of, put, rows_of, styles, text, worksheet, zipped

GENERAL = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'
TEXT = '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/>'
DAY_IN_CHINESE = '<xf numFmtId="31" fontId="0" fillId="0" borderId="0"/>'
MONEY = '<xf numFmtId="4" fontId="0" fillId="0" borderId="0"/>'
LOOKS = styles(GENERAL + TEXT + DAY_IN_CHINESE + MONEY)


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("张三", '<c r="A1" t="inlineStr"><is><t>张三</t></is></c>'),
        (" a\n", '<c r="A1" s="4" t="inlineStr"><is><t xml:space="preserve"> a\n</t></is></c>'),
        ("a<b>&c", '<c r="A1" t="inlineStr"><is><t>a&lt;b&gt;&amp;c</t></is></c>'),
        ("=1+1", '<c r="A1" s="1" t="inlineStr"><is><t>=1+1</t></is></c>'),
        (7, '<c r="A1"><v>7</v></c>'),
        (Decimal("1234.50"), '<c r="A1"><v>1234.5</v></c>'),
        (Fraction(2, 3), '<c r="A1"><v>0.666666666666667</v></c>'),
        (True, '<c r="A1" t="b"><v>1</v></c>'),
        (date(2020, 6, 29), '<c r="A1" s="4"><v>44011</v></c>'),
        (datetime(2020, 6, 29, 12), '<c r="A1" s="4"><v>44011.5</v></c>'),
        (None, None),
        ("", None),
    ],
)
def test_a_value_in_an_empty_sheet(value, cell):
    rows = rows_of(put(package("", style=LOOKS), {"A1": value}))
    assert rows == ("" if cell is None else f'<row r="1">{cell}</row>')


def test_new_cells_and_rows_go_where_they_belong():
    book = package(
        '<row r="2"><c r="B2"><v>1</v></c><c r="E2"><v>2</v></c></row><row r="5"><c r="A5"><v>3</v></c></row>'
    )
    rows = rows_of(put(book, {"C2": 10, "A2": 11, "F2": 12, "A9": 13, "B3": 14, "A1": 15, "D2": 16}))
    assert rows == (
        '<row r="1"><c r="A1"><v>15</v></c></row>'
        '<row r="2"><c r="A2"><v>11</v></c><c r="B2"><v>1</v></c><c r="C2"><v>10</v></c><c r="D2"><v>16</v></c>'
        '<c r="E2"><v>2</v></c><c r="F2"><v>12</v></c></row>'
        '<row r="3"><c r="B3"><v>14</v></c></row>'
        '<row r="5"><c r="A5"><v>3</v></c></row>'
        '<row r="9"><c r="A9"><v>13</v></c></row>'
    )


def test_rows_and_cells_without_addresses_are_counted():
    book = package(
        '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="4"/><row><c><v>4</v></c></row>'
    )
    rows = rows_of(put(book, {"A1": 10, "E1": 11, "B1": 12, "A5": 13, "B4": 14, "A3": 15}))
    assert rows == (
        '<row><c><v>10</v></c><c r="B1"><v>12</v></c><c r="D1"><v>2</v></c><c><v>11</v></c></row>'
        '<row r="3"><c r="A3"><v>15</v></c></row><row r="4"><c r="B4"><v>14</v></c></row><row><c><v>13</v></c></row>'
    )


def test_a_new_cell_looks_like_its_row_else_its_column():
    book = package(
        '<row r="1" s="3" customFormat="1"/><row r="2" s="3"/>',
        before='<cols><col min="2" max="3" style="1"/></cols>',
        style=LOOKS,
    )
    rows = rows_of(put(book, {"B1": 1, "C2": 2, "D2": 3, "B7": 4}))
    assert rows == (
        '<row r="1" s="3" customFormat="1"><c r="B1" s="3"><v>1</v></c></row>'
        '<row r="2" s="3"><c r="C2" s="1"><v>2</v></c><c r="D2"><v>3</v></c></row>'
        '<row r="7"><c r="B7" s="1"><v>4</v></c></row>'
    )


def test_an_existing_cell_keeps_its_style_and_loses_what_spoke_of_the_old_value():
    book = package('<row r="1"><c r="A1" s="3" t="s" cm="1" vm="2" ph="1"><v>0</v></c></row>', style=LOOKS)
    assert rows_of(put(book, {"A1": 5})) == '<row r="1"><c r="A1" s="3" ph="1"><v>5</v></c></row>'


def test_a_blanked_cell_keeps_its_style():
    book = package('<row r="1"><c r="A1" s="3" t="b"><v>1</v></c></row>', style=LOOKS)
    assert rows_of(put(book, {"A1": None, "B1": None})) == '<row r="1"><c r="A1" s="3"/></row>'


@pytest.mark.parametrize(("style", "after"), [(2, 2), (0, 4), (1, 4), (3, 4)])
def test_a_date_keeps_a_date_format_and_else_gets_one(style, after):
    book = put(package(f'<row r="1"><c r="A1" s="{style}"/></row>', style=LOOKS), {"A1": date(2020, 6, 29)})
    assert rows_of(book) == f'<row r="1"><c r="A1" s="{after}"><v>44011</v></c></row>'
    assert ("yyyy-mm-dd" in text(book, "xl/styles.xml")) is (after == 4)


def test_days_count_from_1904_where_the_workbook_says_so():
    book = package("", workbook='<workbookPr date1904="1"/><sheets/>')
    assert "<v>42549</v>" in rows_of(put(book, {"A1": date(2020, 6, 29)}))


def test_digits_that_are_text_get_the_text_format_and_no_green_corner():
    book = put(package("", style=LOOKS), {"B2": "13803939090", "B3": "007", "C2": "3-2", "D2": "张三"})
    assert rows_of(book) == (
        '<row r="2"><c r="B2" s="1" t="inlineStr"><is><t>13803939090</t></is></c>'
        '<c r="C2" s="1" t="inlineStr"><is><t>3-2</t></is></c><c r="D2" t="inlineStr"><is><t>张三</t></is></c></row>'
        '<row r="3"><c r="B3" s="1" t="inlineStr"><is><t>007</t></is></c></row>'
    )
    assert '</sheetData><ignoredErrors><ignoredError sqref="B2:B3" numberStoredAsText="1"/></ignoredErrors>' in text(
        book
    )


def test_marks_that_are_there_already_are_not_repeated():
    marks = '<ignoredErrors><ignoredError sqref="A1:C9" numberStoredAsText="1"/></ignoredErrors>'
    book = put(package("", after=marks, style=LOOKS), {"B2": "007"})
    assert text(book).count("ignoredError ") == 1


def test_a_link_stands_in_its_place_among_the_elements():
    after = '<conditionalFormatting sqref="A1"/><printOptions/><pageMargins/><drawing r:id="rId1"/>'
    book = put(package("", after=after), {"B2": Link("同意表!B3", "'同意表'!B3")})
    assert (
        '<conditionalFormatting sqref="A1"/><hyperlinks><hyperlink ref="B2" location="\'同意表\'!B3"/></hyperlinks>'
        "<printOptions/>"
    ) in text(book)
    assert "<t>同意表!B3</t>" in rows_of(book)


def test_a_new_link_replaces_the_old_one_of_the_cell():
    links = '<hyperlinks><hyperlink ref="A1" location="x!A1"/><hyperlink ref="B2" location="x!B2"/></hyperlinks>'
    book = put(package("", after=links), {"B2": Link("去", "表!C3")})
    assert '<hyperlink ref="A1" location="x!A1"/><hyperlink ref="B2" location="表!C3"/></hyperlinks>' in text(book)


def test_the_dimension_and_the_spans_do_not_lie():
    book = package('<row r="2" spans="2:3"><c r="B2"><v>1</v></c></row>', before='<dimension ref="B2:C2"/>')
    book = put(book, {"F9": 1, "E2": 2})
    assert '<dimension ref="B2:F9"/>' in text(book)
    assert '<row r="2"><c r="B2">' in text(book)


def test_an_unreadable_dimension_goes():
    assert "dimension" not in text(put(package("", before='<dimension ref="#"/>'), {"A1": 1}))


@pytest.mark.parametrize("ref", ["B3", "D5", "C2"])
def test_a_cell_hidden_by_a_merge_is_refused(ref):
    merges = '<mergeCells><mergeCell ref="B2:D5"/><mergeCell ref="A1:A900"/></mergeCells>'
    with pytest.raises(Unusable, match=f"“表”的 {ref} 在合并单元格 B2:D5 里看不见，请写到它的左上角 B2"):
        put(package("", after=merges), {ref: 1})
    assert "<v>1</v>" in rows_of(put(package("", after=merges), {"B2": 1, "A1": 2}))
    with pytest.raises(Unusable, match="A1:A900"):
        put(package("", after=merges), {"A77": 1})


def test_a_value_that_does_not_fit_names_its_cell():
    with pytest.raises(Unusable, match=r"表\.xlsx：“表”的 C7 数“110101199003071234”超过"):
        put(package(""), {"C7": 110101199003071234})


def test_a_chart_sheet_has_no_cells():
    parts = parts_of({"表": worksheet("")})
    parts["xl/_rels/workbook.xml.rels"] = str(parts["xl/_rels/workbook.xml.rels"]).replace(
        '/worksheet"', '/chartsheet"'
    )
    with pytest.raises(Unusable, match="图表页"):
        put(Package.from_bytes(zipped(parts), "表.xlsx"), {"A1": 1})


def test_the_header_of_a_table_is_refused():
    table = f'<table xmlns="{MAIN}" id="1" displayName="表1" ref="A1:B3"/>'
    parts = {"xl/tables/table1.xml": ("table", table)}
    with pytest.raises(Unusable, match="“表1”的标题"):
        put(package("", sheet_parts=parts), {"B1": "新"})  # type: ignore[arg-type]
    assert "新" in rows_of(put(package("", sheet_parts=parts), {"B2": "新"}))  # type: ignore[arg-type]


SHARED = f'<sst xmlns="{MAIN}"><si><t>张三</t></si><si><r><t>李</t></r><r><rPr><b/></rPr><t>四</t></r></si></sst>'
FULL = (
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1"><v>1.50</v></c>'
    '<c r="D1" t="b"><v>1</v></c><c r="E1" s="2"><v>44011</v></c><c r="F1" s="1" t="s"><v>0</v></c><c r="G1"/></row>'
)


def test_the_value_that_is_there_already_leaves_every_byte():
    book = package(FULL, style=LOOKS, texts=SHARED)
    before = book.to_bytes()
    same = {
        "A1": "张三",
        "B1": "李四",
        "C1": Decimal("1.5"),
        "D1": True,
        "E1": date(2020, 6, 29),
        "F1": "张三",
        "G1": None,
    }
    assert put(book, same).to_bytes() == before


def test_the_same_values_again_change_no_byte():
    values = {
        "A1": "王五",
        "C3": "007",
        "D4": date(2020, 7, 1),
        "E5": Link("去", "表!A1"),
        "F6": "a\nb",
        "G7": Fraction(1, 3),
    }
    first = put(package(FULL, style=LOOKS, texts=SHARED, before='<dimension ref="A1:G1"/>'), values)
    before = first.to_bytes()
    assert put(first, values).to_bytes() == before


def test_other_cells_with_the_same_shared_text_keep_it():
    book = put(package(FULL, style=LOOKS, texts=SHARED), {"A1": "新"})
    assert '<c r="F1" s="1" t="s"><v>0</v></c>' in rows_of(book)
    assert text(book, "xl/sharedStrings.xml") == SHARED


def test_one_cell_alone():
    book = package("")
    set_cell(book, book.sheet("表"), "B2", "x")
    assert rows_of(book) == '<row r="2"><c r="B2" t="inlineStr"><is><t>x</t></is></c></row>'


def test_a_prefixed_sheet_gets_prefixed_cells():
    xml = f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"/></x:row></x:sheetData></x:worksheet>'
    book = Package.from_bytes(zipped(parts_of({"表": xml})), "表.xlsx")
    assert '<x:c r="A1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c>' in text(put(book, {"A1": "a"}))


def test_writing_after_saving_is_saved_too():
    book = package("")
    writer = CellWriter(book)
    writer.set(book.sheet("表"), "A1", 1)
    writer.finish()
    book.to_bytes()
    writer.set(book.sheet("表"), "A2", 2)
    writer.finish()
    assert "<v>2</v>" in rows_of(Package.from_bytes(book.to_bytes(), "表.xlsx"))
