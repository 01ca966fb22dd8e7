import pytest

from validators.meaning.items.normal import bare, normal
from validators.meaning.items.split import codes, names


@pytest.mark.parametrize(
    "text", ["1.修缮围墙，粉刷", "1、修缮围墙，粉刷", "（1）修缮围墙，粉刷", "①修缮围墙，粉刷", "☐ 1. 修缮围墙，粉刷"]
)
def test_a_number_or_a_box_before_the_words_is_none_of_them(text):
    assert normal(text) == normal("修缮围墙，粉刷") == "修缮围墙粉刷"
    assert bare(text) == "修缮围墙，粉刷"


def test_width_marks_and_blanks_make_no_difference():
    assert normal("配置　Ｅ柜（快递）、信箱") == normal("配置E柜(快递)信箱")


def test_a_text_of_marks_is_nothing():
    assert normal("，。 ") == ""


def test_codes_and_names_in_one_cell():
    assert codes("A1、A2") == ("A1", "A2")
    assert names("甲、乙；丙") == ("甲、乙", "丙")
    assert names("给排水、供暖") == ("给排水、供暖", "给排水", "供暖")
