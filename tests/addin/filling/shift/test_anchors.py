import pytest
from lxml import etree

from addin.filling.opc.ooxml import MAIN
from addin.filling.shift.anchors import Behaviour, Layout, Spot
from addin.filling.shift.geometry import EMU_PER_PIXEL, RowHeights
from addin.filling.shift.rowshift import RowShift


def sheet(*heights: str) -> RowHeights:
    """Rows from 1 on, in points; `-` has none of its own, `0` is hidden."""
    rows = [
        f'<row r="{number}"' + ("/>" if ht == "-" else ' hidden="1" ht="15"/>' if ht == "0" else f' ht="{ht}"/>')
        for number, ht in enumerate(heights, 1)
    ]
    return RowHeights(etree.fromstring(f'<worksheet xmlns="{MAIN}"><sheetData>{"".join(rows)}</sheetData></worksheet>'))


def pixels(number: int) -> int:
    return number * EMU_PER_PIXEL


# Row 3 (row 2 from 0) is 30 points high and comes three more times.
LAYOUT = Layout(RowShift({3: 3}), sheet("-", "-", "30", "-"), sheet("-", "-", "30", "30", "30", "30", "-"))


@pytest.mark.parametrize(
    ("behaviour", "top", "bottom", "expected"),
    [
        ("twoCell", 0, 1, (0, 1)),
        ("twoCell", 1, 4, (1, 7)),
        ("twoCell", 5, 8, (8, 11)),
        ("twoCell", 2, 2, (2, 2)),
        ("oneCell", 5, 8, (8, 11)),
        ("oneCell", 0, 1, (0, 1)),
        ("oneCell", 1, 5, (1, 4)),
        ("absolute", 0, 1, (0, 1)),
        ("absolute", 1, 5, (1, 4)),
        ("absolute", 5, 9, (4, 6)),
    ],
)
def test_a_drawing_stretches_moves_or_stays(
    behaviour: Behaviour, top: int, bottom: int, expected: tuple[int, int]
) -> None:
    new_top, new_bottom = LAYOUT.moved(Spot(top), Spot(bottom), behaviour)

    assert (new_top.row, new_bottom.row) == expected


def test_a_moved_drawing_keeps_its_height_to_the_dot() -> None:
    top, bottom = LAYOUT.moved(Spot(1, pixels(5)), Spot(5, pixels(7)), "oneCell")

    assert top == Spot(1, pixels(5))
    assert LAYOUT.after.top(bottom.row) + bottom.offset - LAYOUT.after.top(1) - pixels(5) == pixels(15 + 40 + 40 + 7)


def test_heights_are_those_excel_draws() -> None:
    heights = sheet("-", "20.1", "0", "-")

    assert [heights.top(row) // EMU_PER_PIXEL for row in range(6)] == [0, 20, 46, 46, 66, 86]
    assert heights.find(pixels(47)) == (3, pixels(1))
    assert heights.find(pixels(1000)) == (50, pixels(14))
