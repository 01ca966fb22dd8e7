"""A sheet without its rows."""

import pytest
from lxml import etree

from addin.filling.opc.frame import Frame
from addin.filling.opc.package import Package
from tests.addin.filling.books import MAIN, SHEET, package, parts_of, text, zipped

ROWS = '<row r="1"><c r="A1"><v>1</v></c></row>'


def test_the_rows_are_absent_and_come_back():
    book = package(ROWS, after="<pageMargins/>")
    frame = Frame(book, SHEET)
    assert "row" not in [etree.QName(one).localname for one in frame.root.iter("*")]
    frame.root.set("x", "1")
    frame.save()
    assert f"<sheetData>{ROWS}</sheetData><pageMargins/>" in text(book)
    assert 'x="1"' in text(book)


def test_without_saving_nothing_changes():
    book = package(ROWS)
    before = book.to_bytes()
    Frame(book, SHEET).root.set("x", "1")
    assert book.to_bytes() == before


@pytest.mark.parametrize(
    "xml",
    [
        f'<worksheet xmlns="{MAIN}"><sheetData/></worksheet>',
        f'<worksheet xmlns="{MAIN}"><!-- <sheetData> --><sheetData>{ROWS}</sheetData></worksheet>',
        f'<worksheet xmlns="{MAIN}"><sheetData>{ROWS}</sheetData><!-- </sheetData> --></worksheet>',
        f'<worksheet xmlns="{MAIN}"><sheetData\n>{ROWS}</sheetData\n></worksheet>',
        f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData><x:row r="1"/></x:sheetData></x:worksheet>',
        f'<worksheet xmlns="{MAIN}"/>',
    ],
)
def test_however_the_sheet_is_written_its_rows_survive(xml):
    book = Package.from_bytes(zipped(parts_of({"表": xml})), "a.xlsx")
    frame = Frame(book, SHEET)
    frame.root.set("mark", "1")
    frame.save()
    again = Package.from_bytes(book.to_bytes(), "a.xlsx")
    assert again.root(SHEET).get("mark") == "1"
    assert text(again).count("row ") == xml.count("row ")
