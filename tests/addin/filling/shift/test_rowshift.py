import pytest

from addin.filling.shift.ranges import first_row, moved, spread
from addin.filling.shift.rowshift import RowShift

SHIFT = RowShift({8: 4, 3: 1})


def test_rows_below_every_pattern_row_move() -> None:
    assert [SHIFT.start(row) for row in (1, 3, 4, 8, 9, 1_048_576)] == [1, 3, 5, 9, 14, 1_048_576]
    assert [SHIFT.end(row) for row in (1, 3, 4, 8, 9)] == [1, 4, 5, 13, 14]
    assert SHIFT.total == 5


@pytest.mark.parametrize(
    ("ranges", "grown", "kept"),
    [
        ("D8", "D9:D13", "D9"),
        ("D8:D8", "D9:D13", "D9:D9"),
        ("A1:F20 D8 B3:C3", "A1:F25 D9:D13 B3:C4", "A1:F25 D9 B3:C3"),
        ("$A$9", "$A$14", "$A$14"),
        ("A:C", "A:C", "A:C"),
        ("A1:A1048576", "A1:A1048576", "A1:A1048576"),
        ("名称", "名称", "名称"),
    ],
)
def test_ranges_grow_over_copies_or_keep_to_the_first(ranges: str, grown: str, kept: str) -> None:
    assert moved(ranges, SHIFT) == grown
    assert moved(ranges, SHIFT, grow=False) == kept


def test_what_lies_within_a_pattern_row_comes_again() -> None:
    assert spread("B3:C3", SHIFT) == ["B3:C3", "B4:C4"]
    assert spread("M8", SHIFT) == ["M9", "M10", "M11", "M12", "M13"]
    assert spread("B2:C3", SHIFT) == ["B2:C4"]
    assert spread("B9:C9", SHIFT) == ["B14:C14"]


def test_the_first_row_of_ranges() -> None:
    assert [first_row(ranges) for ranges in ("D8:D10 A1", "$D$8", "A:B", "")] == [8, 8, 0, 0]


BLOCKS = RowShift({4: 2, 9: 1}, {4: 3})


def test_a_pattern_may_have_several_rows() -> None:
    assert [BLOCKS.start(row) for row in (3, 4, 6, 7, 9, 10)] == [3, 4, 6, 13, 15, 17]
    assert [BLOCKS.end(row) for row in (3, 4, 6, 7, 9)] == [3, 10, 12, 13, 16]
    assert [BLOCKS.pattern(row) for row in (4, 5, 7, 9)] == [(4, 6), (4, 6), (7, 7), (9, 9)]
    assert BLOCKS.total == 7
    assert spread("A4:B5", BLOCKS) == ["A4:B5", "A7:B8", "A10:B11"]
    assert spread("A5:B7", BLOCKS) == ["A5:B13"]


def test_a_part_of_a_pattern_comes_again_where_a_list_may_stand() -> None:
    assert moved("A5 B4:B6 C1", BLOCKS, listed=True) == "A5 A8 A11 B4:B12 C1"
    assert moved("A5", BLOCKS) == "A5:A11"
