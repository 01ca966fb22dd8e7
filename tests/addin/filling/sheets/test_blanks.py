"""Blank cells filled as text: the same file as through the tree, and nothing that only looks like a blank cell."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from addin.filling.sheets.blanks import Blanks
from addin.filling.sheets.refs import Block
from addin.filling.write.cells import CellWriter
from tests.addin.filling.books import SHEET, package, rows_of, styles

ROWS = "".join(
    f'<row r="{row}">{"".join(f"""<c r="{name}{row}" s="1"/>""" for name in "ABC")}</row>' for row in range(1, 4)
)
STYLE = styles('<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>' * 2)
VALUES = st.one_of(
    st.text(st.characters(codec="utf-8"), max_size=12),
    st.integers(-(10**14), 10**14),
    st.decimals(-10_000, 10_000, places=2),
    st.booleans(),
    st.dates(date(1950, 1, 1), date(2100, 1, 1)),
    st.fractions(-5, 5, max_denominator=7),
    st.sampled_from(["=1+1", "007", " 前后 ", "一\n二", "_x0041_", "<b>&", "13800000000", None, ""]),
)


def fill(values, in_tree):
    book = package(ROWS, style=STYLE)
    writer = CellWriter(book, in_tree)
    sheet = book.sheets[0]
    for ref, value in values.items():
        writer.set(sheet, ref, value)
    writer.finish()
    return {name: book.data(name) for name in book.names}


@settings(max_examples=100, deadline=None)
@given(st.dictionaries(st.sampled_from([f"{c}{r}" for c in "ABC" for r in range(1, 4)]), VALUES))
def test_the_file_is_that_of_the_tree(values):
    assert fill(values, in_tree=False) == fill(values, in_tree=True)


def test_a_value_is_there_when_the_sheet_is_read_again():
    book = package(ROWS, style=STYLE)
    writer = CellWriter(book)
    writer.set(book.sheets[0], "B2", Decimal("12.50"))
    writer.finish()
    assert '<c r="B2" s="1"><v>12.5</v></c>' in rows_of(book)
    assert book.root(SHEET).find(".//{*}c[@r='B2']/{*}v").text == "12.5"


def test_equal_values_of_different_types_are_not_mixed_up():
    found = fill({"A1": True, "B1": 1, "C1": Decimal(1), "A2": Fraction(1)}, in_tree=False)[SHEET].decode()
    assert '<c r="A1" s="1" t="b"><v>1</v></c><c r="B1" s="1"><v>1</v></c>' in found


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('<c r="A1"/><c r="A1"/>', "the same address twice"),
        ('<!-- <c r="A1"/> -->', "a comment"),
        ('<c r="A1"><v/></c>', "content"),
        ('<c r="A1" s="2" cm="1"/>', "more than looks"),
        ('<x:c r="A1"/>', "a prefix"),
        ('<c s="2" r="A1"/>', "another order"),
    ],
)
def test_what_is_no_plain_blank_cell_goes_through_the_tree(text, why):
    assert not Blanks(text).set("A1", 1), why


def test_cells_of_a_merge_but_its_first_are_not_free():
    blanks = Blanks('<c r="A1"/><c r="B1"/>')
    blanks.take(Block(1, 1, 1, 2), but_first=True)
    assert blanks.set("A1", 1)
    assert not blanks.set("B1", 1)
