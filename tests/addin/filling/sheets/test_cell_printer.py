"""A column printed at once says what its cells one by one would say."""

from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest

from addin.filling.sheets.cell_printer import CellPrinter, rows_of
from addin.filling.sheets.encode import encode
from addin.unusable import Unusable


def printer():
    return CellPrinter(lambda _, value: encode(value), lambda style, _: style)


COLUMNS = [
    [1, 2, 3, 3, 1],
    ["甲", "乙", "甲", "", None],
    ["13800000000", "007", "字", "13800000000", "1"],
    [Decimal("1.50"), Decimal("1.5"), Decimal("-0.01"), None, Decimal(0)],
    [True, 1, Decimal(1), Fraction(1, 3), "1"],
    [date(2020, 1, 2), datetime(2020, 1, 2, 3), None, date(2020, 1, 2), ""],
    [10**14, -(10**14), 0, 5, 6],
    [None, None, None, None, None],
    ["<b>&", " 前后 ", "一\n二", "_x0041_", "=1+1"],
]


@pytest.mark.parametrize("values", COLUMNS)
@pytest.mark.parametrize("style", ["", "7"])
def test_a_column_is_its_cells(values, style):
    refs = [f"B{row}" for row in range(3, 8)]
    column, cells = printer(), printer()
    blank = ' s="7"/>' if style else "/>"
    one_by_one = [
        f'<c r="{ref}"{blank}' if value in (None, "") else cells.cell(ref, style, value)
        for ref, value in zip(refs, values, strict=True)
    ]
    assert column.column(refs, style, values) == one_by_one
    assert column.marked == cells.marked


@pytest.mark.parametrize("value", [10**15 + 1, 1.5, "字" * 40_000, date(1800, 1, 1), Decimal("NaN")])
def test_what_no_cell_can_hold_is_refused(value):
    with pytest.raises(Unusable):
        printer().column(["A1", "A2"], "1", [value, value])


def test_rows_are_joined_across_columns():
    assert rows_of(["<row>", "<ROW>"], [["a", "b"], ["1", "2"]]) == ["<row>a1</row>", "<ROW>b2</row>"]
