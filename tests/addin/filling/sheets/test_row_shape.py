"""The shape of a row of blank cells: known again under any number, and nothing else is taken for one."""

import pytest

from addin.filling.sheets.row_shape import shape_of

ROW = '<row r="{0}" spans="1:2" ht="15" customHeight="1"><c r="A{0}" s="3"/><c r="B{0}"/>'


@pytest.mark.parametrize("number", ["1", "3", "15", "123", "1048576"])
def test_a_shape_is_known_again_under_any_number(number):
    shape = shape_of(ROW.format(7))
    assert shape is not None
    assert (shape.columns, shape.styles) == (["A", "B"], ["3", ""])
    assert shape.blank(number) == ROW.format(number)


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ('<row r="5"><c r="A6"/>', "a cell of another row"),
        ('<row r="5"><c r="A5"/><c r="A5"/>', "the same cell twice"),
        ('<row r="5"><c r="A5"><v>1</v></c>', "a value"),
        ('<row r="5" hidden="1"><c r="A5"/>', "a hidden row"),
        ('<row r="5"/>', "no cells"),
        ('<row r="5"><c r="A5" t="s"/>', "a kind of value"),
        ('<row r="4"/><row r="5"><c r="A5"/>', "a row before it"),
        ("", "nothing"),
    ],
)
def test_what_says_more_has_no_such_shape(row, why):
    assert shape_of(row) is None, why
