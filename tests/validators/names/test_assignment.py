from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from validators.names.assignment import assign

WEIGHTS = st.dictionaries(st.tuples(st.integers(0, 4), st.integers(0, 4)), st.integers(1, 99), max_size=14)


def brute(weights: dict[tuple[int, int], int]) -> int:
    """Every way to pair five rows with five columns, tried."""
    return max(sum(weights.get((row, column), 0) for row, column in enumerate(way)) for way in permutations(range(5)))


@given(WEIGHTS)
def test_no_other_way_of_pairing_weighs_more(weights):
    assert sum(weights[pair] for pair in assign(weights)) == brute(weights)


@given(WEIGHTS)
def test_nobody_is_paired_twice_and_nobody_without_a_weight(weights):
    found = assign(weights)
    assert len({row for row, _ in found}) == len({column for _, column in found}) == len(found)
    assert set(found) <= weights.keys()


def test_a_meeting_of_three_hundred_is_done_at_once():
    weights = {
        (row, column): 1 + (row * column) % 97 for row in range(300) for column in range(max(0, row - 9), row + 9)
    }
    assert len(assign(weights)) == 300
