"""Conditional formats follow a table that grew beyond them; those of a few cells stay what they are."""

import pytest

from addin.filling.opc.package import Package
from addin.filling.sheets.reach import reach
from tests.addin.filling.books import text, xlsxwriter_book

PART = "xl/worksheets/sheet1.xml"


def book(*ranges: str) -> Package:
    def draw(made):
        sheet = made.add_worksheet("出资分摊")
        for where in ranges:
            sheet.conditional_format(where, {"type": "no_blanks", "format": made.add_format({"bold": True})})

    return Package.from_bytes(xlsxwriter_book(draw), "结果.xlsx")


@pytest.mark.parametrize(
    ("drawn", "last", "reaches"),
    [
        ("A2:J20001", 30_000, "A2:J30000"),
        ("A2:J20001", 20_002, "A2:J20002"),
        ("A2:J20001", 20_001, "A2:J20001"),
        ("A2:J20001", 100, "A2:J20001"),
        ("A2:J1048576", 30_000, "A2:J1048576"),
        ("B2:B99", 30_000, "B2:B99"),
        ("C5", 30_000, "C5"),
    ],
)
def test_what_reached_as_far_as_the_rows_reaches_as_far_again(drawn, last, reaches):
    package = book(drawn)
    reach(package, package.sheets[0], last)
    assert f'sqref="{reaches}"' in text(package, PART)


def test_a_short_table_changes_no_byte():
    package = book("A2:J20001", "B2:B99")
    before = package.to_bytes()
    reach(package, package.sheets[0], 500)
    assert package.to_bytes() == before
