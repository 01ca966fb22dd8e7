"""What is written reads back the same with two independent readers."""

import io
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from addin.filling.opc.package import Package
from tests.addin.filling.books import package, put, xlsxwriter_book

READABLE = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n\t 　<>&\"'=_x0041"), min_size=1)
MONEY = st.decimals(-(10**11), 10**11, places=2)


def read_back(value):
    blob = put(package("<row r='1'/>"), {"B2": value}).to_bytes()
    calamine = CalamineWorkbook.from_filelike(io.BytesIO(blob)).get_sheet_by_index(0).to_python(skip_empty_area=False)
    return calamine[1][1], load_workbook(io.BytesIO(blob)).active["B2"].value


@given(READABLE)
def test_text(text):
    calamine, openpyxl = read_back(text)
    assert calamine == text
    assert openpyxl == text


@given(MONEY | st.integers(-(10**15) + 1, 10**15 - 1).map(Decimal))
def test_numbers(number):
    assert [Decimal(repr(value)) for value in read_back(number)] == [number, number]


@given(st.dates(date(1900, 3, 1), date(9999, 12, 31)))
def test_dates(day):
    calamine, openpyxl = read_back(day)
    assert calamine == day
    assert openpyxl.date() == day


def test_many_cells_of_a_file_by_another_writer():
    def draw(book):
        sheet = book.add_worksheet("表")
        for row in range(30):
            sheet.write_row(row, 0, [f"旧{row}", row, None, "留"])

    book = Package.from_bytes(xlsxwriter_book(draw), "a.xlsx")
    book = put(book, {f"{column}{row}": f"{column}{row}新" for row in range(1, 31) for column in "AC"})
    rows = CalamineWorkbook.from_filelike(io.BytesIO(book.to_bytes())).get_sheet_by_index(0).to_python()
    assert rows == [[f"A{row}新", float(row - 1), f"C{row}新", "留"] for row in range(1, 31)]
