import pytest
from hypothesis import given
from hypothesis import strategies as st

from validators.names.shape import LIKE, parts, shape


@pytest.mark.parametrize("pair", ["锡铭", "会全", "宇安", "范董"])
def test_characters_with_a_part_in_common_look_alike(pair: str):
    assert shape(*pair) >= LIKE


@pytest.mark.parametrize("pair", ["献超", "山岭", "亓祁", "简松"])
def test_characters_with_nothing_in_common_do_not(pair: str):
    assert shape(*pair) < LIKE


@pytest.mark.parametrize("rare", ["䶮", "\u3f06", "\U00020bb7", "\U00030000", "\U00031350"])
def test_a_character_nobody_has_taken_apart_is_like_itself_alone(rare: str):
    assert parts(rare) == ()
    assert shape(rare, rare) == 100
    assert shape(rare, "范") == 0


@given(
    st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF)
)
def test_it_is_symmetric_and_full_for_the_same_character_only(a: str, b: str):
    assert shape(a, b) == shape(b, a)
    assert (shape(a, b) == 100) == (a == b)
