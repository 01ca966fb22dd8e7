"""Addresses of cells and blocks."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from addin.filling.sheets.refs import Block, blocks, cover, parse


@pytest.mark.parametrize(
    ("ref", "place"),
    [("A1", (1, 1)), ("$b$3", (3, 2)), ("AA10", (10, 27)), ("XFD1048576", (1048576, 16384))],
)
def test_an_address_is_a_row_and_a_column(ref, place):
    assert parse(ref) == place


@pytest.mark.parametrize("ref", ["A", "1", "A0", "XFE1", "A1048577", "A1:B2", "甲1", "A１", "A 1"])
def test_what_is_no_cell_is_refused(ref):
    with pytest.raises(ValueError, match=re.escape(ref)):
        parse(ref)


@pytest.mark.parametrize(
    ("ref", "block", "printed"),
    [
        ("B3", Block(3, 2, 3, 2), "B3"),
        ("D5:$B$3", Block(3, 2, 5, 4), "B3:D5"),
        ("B:C", Block(1, 2, 1048576, 3), "B1:C1048576"),
        ("3:4", Block(3, 1, 4, 16384), "A3:XFD4"),
    ],
)
def test_a_block_is_read_and_printed(ref, block, printed):
    assert Block.parse(ref) == block
    assert str(block) == printed


def test_a_list_of_blocks_passes_over_what_cannot_be_read():
    assert list(blocks("A1 #REF! B2:C3")) == [Block(1, 1, 1, 1), Block(2, 2, 3, 3)]


def test_a_filled_rectangle_is_covered_by_one_block():
    assert cover((row, column) for row in range(3, 9) for column in (4, 5)) == [Block(3, 4, 8, 5)]


@given(st.sets(st.tuples(st.integers(1, 6), st.integers(1, 6))))
def test_the_cover_holds_just_the_cells_once(cells):
    held = [
        (row, column)
        for block in cover(cells)
        for row in range(block.top, block.bottom + 1)
        for column in range(block.left, block.right + 1)
    ]
    assert sorted(held) == sorted(cells)
