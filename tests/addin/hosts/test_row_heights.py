"""Rows get the height they need with few calls; none is lower than it must be."""

import re

from hypothesis import given
from hypothesis import strategies as st

from addin.hosts.row_heights import LONGEST, MOST, bands

HEIGHTS = st.lists(st.sampled_from([18, 30, 43, 56, 69, 82]), max_size=400)


def applied(heights, first=2):
    """Row → height after the calls, in their order."""
    rows = {}
    for address, points in bands(heights, first):
        for top, bottom in re.findall(r"A(\d+):A(\d+)", address):
            rows.update(dict.fromkeys(range(int(top), int(bottom) + 1), points))
    return rows


@given(HEIGHTS)
def test_every_row_is_set_and_high_enough_with_few_short_calls(heights):
    found = applied(heights)
    assert sorted(found) == list(range(2, 2 + len(heights)))
    assert all(found[row] >= height for row, height in enumerate(heights, start=2))
    calls = bands(heights, 2)
    assert len(calls) <= MOST
    assert all(len(address) <= LONGEST for address, _ in calls)


@given(HEIGHTS.filter(lambda heights: len(heights) < 60))
def test_where_few_calls_do_heights_are_exact(heights):
    assert list(applied(heights).values()) == heights or len(set(heights)) > 3


def test_a_long_list_of_alternating_heights_still_takes_few_calls():
    assert len(bands([18, 43] * 5000, 2)) <= MOST


def test_no_rows_no_calls():
    assert bands([], 2) == []
