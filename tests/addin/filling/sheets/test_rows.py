"""Where a cell stands, also in files that do not say so, or say it twice."""

import pytest
from lxml import etree

from addin.filling.sheets.rows import position
from addin.unusable import Unusable

SHEET = '<sheetData xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{}</sheetData>'


def cells(rows):
    return list(etree.fromstring(SHEET.format(rows)).iter("{*}c"))


def test_a_cell_without_an_address_is_counted():
    assert [position(cell) for cell in cells('<row/><row><c/><c/></row><row r="7"><c/></row>')] == [
        (2, 1),
        (2, 2),
        (7, 1),
    ]


@pytest.mark.parametrize("address", ["7", "A0", "AAAA1", "1A"])
def test_an_address_that_is_no_place_is_a_broken_file(address):
    with pytest.raises(Unusable, match="文件已损坏"):
        position(cells(f'<row r="1"><c r="{address}"/></row>')[0])


def test_two_rows_of_one_number_are_a_broken_file():
    first, last = cells('<row r="3"><c/></row><row r="3"><c/></row>')
    with pytest.raises(Unusable, match="同一个编号"):
        position(first)
    assert position(last) == (3, 1)
