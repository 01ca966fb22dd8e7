from hypothesis import given
from hypothesis import strategies as st

from addin.tell.consent.plan_pages import BLOCK, ROWS, laid


@given(st.lists(st.integers(1, BLOCK), max_size=12))
def test_no_block_is_torn_by_the_end_of_a_page_and_none_touches_another(sizes):
    blocks = [[[f"{at}-{row}"] for row in range(size)] for at, size in enumerate(sizes)]
    sheet = [["标题"], *laid(blocks)]
    for at, size in enumerate(sizes):
        start = sheet.index([f"{at}-0"])
        assert sheet[start : start + size] == blocks[at]
        assert start // ROWS == (start + size - 1) // ROWS
        assert start % ROWS == 0 or at == 0 or sheet[start - 1] == []


def test_a_block_follows_on_the_same_page_where_there_is_room():
    assert laid([[["a"]], [["b"]]]) == [["a"], [], ["b"]]


def test_the_longest_block_fits_on_the_first_page():
    assert laid([[["x"]] * BLOCK]) == [["x"]] * BLOCK
