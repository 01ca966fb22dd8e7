"""Likeness pairs one to one, whatever the order, and takes equal words for each other before anything else."""

from hypothesis import given
from hypothesis import strategies as st

from validators.meaning.items.likeness import LEAST, alike

WORDS = st.text("改造增设路灯排水管网井公共配置", min_size=2, max_size=8)
LISTS = st.lists(WORDS, unique=True, max_size=7)


def pairs(left, right):
    return {(pair.left, pair.right) for pair in alike(left, {word: [word] for word in right})}


@given(LISTS, LISTS)
def test_each_side_is_used_once(left, right):
    found = alike(left, {word: [word] for word in right})
    assert len({pair.left for pair in found}) == len({pair.right for pair in found}) == len(found)
    assert all(LEAST <= pair.score <= 100 for pair in found)


@given(LISTS, LISTS)
def test_equal_words_always_go_together(left, right):
    assert {(word, word) for word in set(left) & set(right)} <= pairs(left, right)


@given(LISTS, LISTS, st.randoms())
def test_the_order_of_either_list_does_not_matter(left, right, random):
    other_left, other_right = random.sample(left, len(left)), random.sample(right, len(right))
    assert pairs(left, right) == pairs(other_left, other_right)


def test_the_likest_pair_is_taken_first():
    assert pairs(["设置消防设施"], ["安置消防设施", "配置小区消防设施"]) == {("设置消防设施", "安置消防设施")}


def test_what_is_unlike_stays_alone():
    assert pairs(["配置快递柜", "修路"], ["配置小区消防设施", "小区内道路提升维修", "路灯"]) == set()
