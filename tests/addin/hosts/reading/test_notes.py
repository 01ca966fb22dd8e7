"""Our notes are found in a file of either kind, at their true place; other people's are not ours."""

import zipfile
from io import BytesIO

import openpyxl
import pytest
from openpyxl.comments import Comment

from addin.hosts.reading.notes import notes_in

MARK = "旧改助手："
OURS, TWO_LINES, THEIRS = f"{MARK}\n错误　电话少一位", f"{MARK}第一行\n第二行", "张主任：旧改助手：已核实"
PLACES = [("户室清册", 2, 3), ("户室清册", 400, 1), ("同意表-3号楼", 5, 30), ("a & b", 1, 1), ("空", 1, 1)]


def xlsx(*notes) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for sheet, row, column, text in notes:
        page = book[sheet] if sheet in book.sheetnames else book.create_sheet(sheet)
        page.cell(row, column).comment = Comment(text, "某人")
    out = BytesIO()
    book.save(out)
    return out.getvalue()


CONTENT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
<office:body><office:spreadsheet>
<table:table table:name="一"><table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>
<table:table-row><table:table-cell table:number-columns-repeated="2"/>
<table:table-cell><office:annotation><text:p>{first}</text:p><text:p>第二行</text:p></office:annotation>
<text:p>格子里的字</text:p></table:table-cell>
<table:covered-table-cell/><table:table-cell><office:annotation><text:p>{other}</text:p></office:annotation>
</table:table-cell></table:table-row></table:table>
<table:table table:name="二"><table:table-row><table:table-cell><office:annotation><text:p>{first}</text:p>
</office:annotation></table:table-cell></table:table-row></table:table>
</office:spreadsheet></office:body></office:document-content>"""


def ods(first: str, other: str) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr("content.xml", CONTENT.format(first=first, other=other))
    return out.getvalue()


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("text", [OURS, TWO_LINES])
def test_of_an_xlsx_at_its_place(place, text):
    assert notes_in(xlsx((*place, text)), MARK) == {place: text}


def test_of_several_sheets_and_none_of_other_peoples():
    data = xlsx(*((*place, OURS) for place in PLACES), ("户室清册", 9, 9, THEIRS))
    assert notes_in(data, MARK) == dict.fromkeys(PLACES, OURS)


def test_a_workbook_without_notes_has_none():
    assert notes_in(xlsx(("甲", 1, 1, "")), MARK) == {}


def test_of_an_ods_past_rows_and_cells_that_are_repeated():
    found = notes_in(ods(f"{MARK}第一行", "李工：看过了"), MARK)
    assert found == {("一", 4, 3): TWO_LINES, ("二", 1, 1): f"{MARK}第一行"}


def test_of_an_ods_without_ours():
    assert notes_in(ods("李工：看过了", "李工：又看过了"), MARK) == {}


def test_an_old_xls_has_none_that_we_know_of():
    assert notes_in(bytes.fromhex("d0cf11e0a1b11ae1"), MARK) == {}
