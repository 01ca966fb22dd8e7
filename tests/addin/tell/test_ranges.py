import pytest

from addin.tell.ranges import ranges
from validators.grid import CellRef


def cells(*places):
    return [CellRef("同意表", row, column) for row, column in places]


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        ([], []),
        ([(2, 6)], ["同意表!F2"]),
        ([(2, 6), (3, 6), (4, 6)], ["同意表!F2:F4"]),
        ([(4, 6), (2, 6), (3, 6), (3, 6)], ["同意表!F2:F4"]),
        ([(2, 6), (4, 6), (5, 6)], ["同意表!F2", "同意表!F4:F5"]),
        ([(2, 27), (2, 1)], ["同意表!A2", "同意表!AA2"]),
    ],
)
def test_neighbours_in_a_column_are_folded(places, expected):
    assert ranges(cells(*places)) == expected


def test_sheets_stay_apart_and_a_whole_sheet_is_its_name():
    assert ranges([CellRef("乙", 2, 1), CellRef("甲", 3, 1), CellRef("丙")]) == ["乙!A2", "甲!A3", "丙"]
