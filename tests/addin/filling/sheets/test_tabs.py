"""Tabs of a workbook: moved, hidden and shown by name; names and print areas go with their sheets."""

from io import BytesIO

import openpyxl
import pytest
from openpyxl.workbook.defined_name import DefinedName

from addin.filling.opc.package import Package
from addin.filling.sheets.tabs import open_on, show_only, sort_tabs


def package(*names):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name in names:
        book.create_sheet(name)["A1"] = name
    book[names[0]].print_area = "A1:B2"
    book[names[0]].defined_names["自己的"] = DefinedName("自己的", attr_text=f"'{names[0]}'!$A$1")
    stream = BytesIO()
    book.save(stream)
    return Package.from_bytes(stream.getvalue(), "测试.xlsx")


def after(changed):
    return openpyxl.load_workbook(BytesIO(changed.to_bytes()))


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ({"丙": 0, "乙": 1, "甲": 2}, ["丙", "乙", "甲"]),
        ({"甲": 0, "乙": 1, "丙": 2}, ["甲", "乙", "丙"]),
        ({"甲": 1, "乙": 1, "丙": 0}, ["丙", "甲", "乙"]),
        ({"甲": 0, "乙": 0, "丙": 0}, ["甲", "乙", "丙"]),
        ({"甲": 2, "乙": 0, "丙": 1}, ["乙", "丙", "甲"]),
    ],
)
def test_sheets_stand_by_their_rank_and_take_their_names_along(order, expected):
    held = package("甲", "乙", "丙")
    sort_tabs(held, order.__getitem__)
    book = after(held)
    assert book.sheetnames == expected
    assert [sheet["A1"].value for sheet in book] == expected
    assert book["甲"].print_area == "'甲'!$A$1:$B$2"
    assert list(book["甲"].defined_names) == ["自己的"]


@pytest.mark.parametrize(
    ("hidden", "shown", "seen"),
    [
        ({"乙"}, (), ["甲", "丙"]),
        ({"乙", "丙"}, {"丙"}, ["甲", "丙"]),
        ((), ("甲", "乙"), ["甲", "乙", "丙"]),
        ({"不在"}, {"也不在"}, ["甲", "乙", "丙"]),
        ({"甲", "乙", "丙"}, (), ["甲", "乙", "丙"]),
    ],
)
def test_some_are_hidden_but_never_all(hidden, shown, seen):
    held = package("甲", "乙", "丙")
    show_only(held, hidden, shown)
    assert [sheet.title for sheet in after(held) if sheet.sheet_state == "visible"] == seen


def test_one_sheet_is_in_front_and_alone_selected():
    held = package("甲", "乙", "丙")
    open_on(held, "乙")
    book = after(held)
    assert book.active.title == "乙"
    assert [sheet.title for sheet in book if sheet.sheet_view.tabSelected] == ["乙"]


def test_a_sheet_that_is_not_there_changes_nothing():
    held = package("甲", "乙")
    before = held.to_bytes()
    open_on(held, "丙")
    assert held.to_bytes() == before
