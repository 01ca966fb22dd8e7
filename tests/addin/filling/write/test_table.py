"""Whole tables: quick, repeatable, and the longer run before leaves nothing behind."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from addin.filling.opc.package import Package
from addin.filling.sheets import hyperlinks
from addin.filling.sheets.values import Link
from addin.filling.write.table import write_table
from addin.unusable import Unusable
from tests.addin.filling.books import MAIN, package, parts_of, rows_of, styles, text, worksheet, zipped

HEAD = '<row r="1" ht="30" customHeight="1"><c r="A1" t="inlineStr"><is><t>序号</t></is></c></row>'
LOOKS = styles(
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0"/>'
    '<xf numFmtId="4" fontId="0" fillId="0" borderId="0"/>'
)
COLUMNS = '<dimension ref="A1:D1"/><cols><col min="2" max="2" style="1"/><col min="3" max="3" style="2"/></cols>'


def sheet(rows: str = HEAD, **more: str) -> Package:
    return package(rows, before=COLUMNS, style=LOOKS, **more)


def table(book: Package, rows: list, clear: int = 4, place: str = "A2") -> Package:
    write_table(book, book.sheet("表"), place, rows, clear_to_column=clear)
    return Package.from_bytes(book.to_bytes(), book.file)


def test_rows_stand_below_the_header_and_look_like_their_columns():
    rows = [[1, "007", Decimal("9.50"), None, True], [2, "a<b ", None, date(2020, 6, 29)]]
    book = table(sheet(), rows)
    assert rows_of(book) == HEAD + (
        '<row r="2"><c r="A2"><v>1</v></c><c r="B2" s="1" t="inlineStr"><is><t>007</t></is></c>'
        '<c r="C2" s="2"><v>9.5</v></c><c r="E2" t="b"><v>1</v></c></row>'
        '<row r="3"><c r="A3"><v>2</v></c>'
        '<c r="B3" s="1" t="inlineStr"><is><t xml:space="preserve">a&lt;b </t></is></c>'
        '<c r="D3" s="3"><v>44011</v></c></row>'
    )
    assert '<dimension ref="A1:E3"/>' in text(book)
    assert '<ignoredError sqref="B2:B3" numberStoredAsText="1"/>' in text(book)


def test_a_shorter_run_clears_the_longer_one_before_with_its_links():
    book = table(sheet(), [[n, Link(f"B{n}", f"表!B{n}"), n, n] for n in range(1, 9)])
    assert text(book).count("<hyperlink ") == 8
    book = table(book, [[1, Link("B1", "表!B1")], [2]])
    assert rows_of(book) == HEAD + (
        '<row r="2"><c r="A2"><v>1</v></c><c r="B2" s="1" t="inlineStr"><is><t>B1</t></is></c></row>'
        '<row r="3"><c r="A3"><v>2</v></c></row>'
    )
    assert '<hyperlinks><hyperlink ref="B2" location="表!B1"/></hyperlinks>' in text(book)
    assert "hyperlink" not in text(table(book, []))
    assert rows_of(table(book, [])) == HEAD


def test_the_same_rows_again_change_no_byte():
    rows = [[n, f"13800{n:06}", Decimal(n), Link("去", "表!A1")] for n in range(50)]
    book = table(sheet(), rows)
    before = book.to_bytes()
    assert table(book, rows).to_bytes() == before


def test_what_stands_beside_the_table_stays():
    note = '<c r="F3" t="inlineStr"><is><t>已电话核实</t></is></c>'
    link = '<hyperlinks><hyperlink ref="F3" location="表!A1"/></hyperlinks>'
    book = sheet(
        HEAD + f'<row r="3"><c r="B3"><v>9</v></c>{note}</row><row r="7" ht="9" customHeight="1"/>', after=link
    )
    book = table(book, [[1], [2, "x"], [3]])
    assert rows_of(book) == HEAD + (
        '<row r="2"><c r="A2"><v>1</v></c></row>'
        f'<row r="3"><c r="A3"><v>2</v></c><c r="B3" s="1" t="inlineStr"><is><t>x</t></is></c>{note}</row>'
        '<row r="4"><c r="A4"><v>3</v></c></row><row r="7" ht="9" customHeight="1"/>'
    )
    assert link in text(book)
    assert f'<row r="3">{note}</row>' in rows_of(table(book, []))


def test_results_that_read_the_table_are_made_anew_and_others_stay():
    other = worksheet('<row r="1"><c r="A1"><f>SUM(表!A:A)</f><v>9</v></c><c r="B1"><f>2*3</f><v>6</v></c></row>')
    book = Package.from_bytes(zipped(parts_of({"表": worksheet(HEAD), "汇总": other})), "a.xlsx")
    book = table(book, [[1]])
    assert rows_of(book, "xl/worksheets/sheet2.xml") == (
        '<row r="1"><c r="A1"><f>SUM(表!A:A)</f><v>1</v></c><c r="B1"><f>2*3</f><v>6</v></c></row>'
    )
    assert "fullCalcOnLoad" in text(book, "xl/workbook.xml")


def test_formulas_in_the_area_go_with_the_chain():
    rows = HEAD + '<row r="2"><c r="A2"><f>1+1</f><v>2</v></c></row>'
    book = sheet(rows, chain=f'<calcChain xmlns="{MAIN}"><c r="A2" i="1"/></calcChain>')
    assert "xl/calcChain.xml" not in table(book, [[5]])


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ([[1], [2, "x", Decimal("NaN")]], "“表”的 C3 “NaN”不是数"),
        ([[1]] * 1_048_576, "1048576 行，超过"),
    ],
)
def test_what_does_not_fit_is_refused(rows, says):
    with pytest.raises(Unusable, match=says):
        table(sheet(), rows)


def test_merged_cells_and_arrays_in_the_way_are_refused():
    with pytest.raises(Unusable, match="合并单元格 B5:C5"):
        table(sheet(after='<mergeCells><mergeCell ref="B5:C5"/></mergeCells>'), [[1]])
    array = '<row r="9"><c r="A9"><f t="array" ref="A9:B9">C1:D1</f></c></row>'
    with pytest.raises(Unusable, match="数组公式 A9:B9"):
        table(sheet(HEAD + array), [[1]])


def test_more_links_than_excel_opens_become_plain_text(monkeypatch):
    monkeypatch.setattr(hyperlinks, "MAX_LINKS", 3)
    book = table(sheet(), [[Link(f"第{n}行", f"表!A{n}")] for n in range(1, 9)])
    assert text(book).count("<hyperlink ") == 3
    assert "第8行" in rows_of(book)


def test_a_prefixed_sheet_gets_prefixed_rows():
    xml = f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData/></x:worksheet>'
    book = table(Package.from_bytes(zipped(parts_of({"表": xml})), "a.xlsx"), [["a", 1]])
    assert (
        '<x:row r="2"><x:c r="A2" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c><x:c r="B2"><x:v>1</x:v></x:c></x:row>'
        in text(book)
    )


@given(st.lists(st.lists(st.integers(-999, 999) | st.text("同意ab =1_x0041&<\n", max_size=9), max_size=4), max_size=6))
def test_rows_read_back_as_they_were(tmp_path_factory, rows):
    path = tmp_path_factory.mktemp("t") / "a.xlsx"
    table(sheet(), rows).save(path)
    read = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python(skip_empty_area=False)[1:]
    width = max((len(row) for row in read), default=0)
    while rows and not any(cell != "" for cell in rows[-1]):
        rows = rows[:-1]
    assert [row[:width] for row in read] == [(row + [""] * width)[:width] for row in rows]


def test_a_row_has_the_height_asked_for_until_another_run_asks_for_none():
    book = sheet()
    write_table(book, book.sheet("表"), "A2", [["一"], ["二"]], heights=[None, 43])
    assert '<row r="2"><c' in rows_of(book)
    assert '<row r="3" ht="43" customHeight="1"><c' in rows_of(book)
    write_table(book, book.sheet("表"), "A2", [["一"], ["二"]])
    assert "ht=" not in rows_of(book).removeprefix(HEAD)
