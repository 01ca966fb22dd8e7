import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.validators.fields.seen import codes
from validators.fields.name import quoted, read
from validators.grid import Raw


@pytest.mark.parametrize(
    ("raw", "name"),
    [("程　惠", "程惠"), ("郭　江", "郭江"), ("张 三", "张三"), ("欧阳 修", "欧阳修"), ("王 小 明", "王小明")],
)
def test_a_stretched_name_is_closed_up_and_noted(raw: str, name: str):
    assert read(raw).value == name
    assert codes(read(raw)) == ["normalised"]


@pytest.mark.parametrize(
    "raw",
    ["程惠", "李和民", "买买提·阿不都", "J. Smith", "农研所建设有限公司", "䶮某", "\u3f06氏", "\U00020bb7野", "㐀㐁"],
)
def test_names_that_stay_as_they_are(raw: str):
    assert read(raw).value == raw
    assert codes(read(raw)) == []


@given(
    st.text(
        st.characters(min_codepoint=0x3400, max_codepoint=0x9FFF)
        | st.characters(min_codepoint=0x20000, max_codepoint=0x323AF),
        min_size=2,
        max_size=4,
    )
)
def test_no_character_is_ever_replaced(name: str):
    value = read(name).value
    assert value == name or not any(character.isalnum() for character in name)


@pytest.mark.parametrize(
    "raw",
    ["张三、李四", "张三，李四", "张三,李四", "张三/李四", "张三;李四", "张三\n李四", "张 三、李四", "张三、、李四、"],
)
def test_co_owners_are_joined_one_way(raw: str):
    assert read(raw).value == "张三、李四"


def test_和_may_be_part_of_a_name():
    assert read("李和民").value == "李和民"


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ("张三1", "name-digits"),
        (12345.0, "name-digits"),
        ("张三 李四", "name-blank-inside"),
        ("胡", "name-one-character"),
    ],
)
def test_doubtful_names_only_warn(raw: Raw, code: str):
    assert code in codes(read(raw))
    assert read(raw).value


@pytest.mark.parametrize("raw", ["√", "/", "——", "、", "？"])
def test_marks_are_no_name(raw: str):
    assert read(raw).value == ""
    assert codes(read(raw)) == ["name-none"]


def test_brackets_of_either_width_name_one_company():
    assert read("建设公司(北京)").value == read("建设公司（北京）").value


@pytest.mark.parametrize("raw", ["胡", "程　惠", "王2"])
def test_what_is_odd_about_a_quoted_name_is_told_where_it_stands(raw: str):
    assert quoted(raw).value == read(raw).value
    assert codes(read(raw)) != []
    assert codes(quoted(raw)) == []
