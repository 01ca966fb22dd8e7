import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from validators.names.similar import Reason, likeness, suggest

SEED = [
    ("范晴霞", "冯晴霞", Reason.ONE_DIFFERS),
    ("范晴霞", "董晴霞", Reason.ONE_DIFFERS),
    ("亓文简", "祁文简", Reason.SAME_SOUND),
    ("亓文简", "余文简", Reason.ONE_DIFFERS),
    ("祁文简", "祁文松", Reason.ONE_DIFFERS),
    ("谷献锋", "谷献岭", Reason.ONE_DIFFERS),
    ("谷献岭", "谷超岭", Reason.ONE_DIFFERS),
    ("李洪锡", "李洪铭", Reason.ONE_DIFFERS),
    ("李洪锡", "李洪瑞", Reason.ONE_DIFFERS),
    ("余会民", "余全民", Reason.ONE_DIFFERS),
    ("汪宇瑞", "汪瑞山", Reason.ONE_DIFFERS),
    ("汪山", "汪瑞山", Reason.ONE_MISSING),
    ("胡", "胡志明", Reason.SURNAME_ONLY),
]


@pytest.mark.parametrize(("one", "other", "reason"), SEED)
def test_the_seeds_spellings_are_suggested(one: str, other: str, reason: Reason):
    found = likeness(one, other)
    assert found
    assert found.reason is reason
    assert found.text.startswith(reason.value)
    assert "可能是同一个人" in found.text


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("余惠", "余慧", Reason.SAME_SOUND),
        ("单山林", "善山林", Reason.SAME_SOUND),
        ("陈惠", "程惠", Reason.NEAR_SOUND),
        ("李民和", "李和民", Reason.SWAPPED),
        ("欧阳", "欧阳娜娜", Reason.SURNAME_ONLY),
    ],
)
def test_other_likenesses(one: str, other: str, reason: Reason):
    found = likeness(one, other)
    assert found
    assert found.reason is reason


@pytest.mark.parametrize("other", ["郭惠", "余惠"])
def test_a_shared_given_name_of_one_character_may_be_two_people(other: str):
    found = likeness("程惠", other)
    assert found
    assert not found.sure
    assert "可能是两个人" in found.text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("程惠", "程惠"),
        ("", "程惠"),
        ("程惠", ""),
        ("余江", "余惠"),
        ("李兰", "余德林"),
        ("胡", "李志明"),
        ("汪华安", "冯志民"),
    ],
)
def test_no_likeness(one: str, other: str):
    assert likeness(one, other) is None


@given(st.text(max_size=5), st.text(max_size=5))
def test_likeness_looks_the_same_from_both_sides(one: str, other: str):
    assert likeness(one, other) == likeness(other, one)


def test_suggestions_come_best_first_and_few():
    candidates = ["郭江", "余文简", "祁文简", "祁文松", "程惠", "亓文简", "祁文简", "亓简"]
    found = suggest("亓文简", candidates)
    assert [suggestion.name for suggestion in found] == ["祁文简", "余文简", "亓简"]
    assert suggest("亓文简", candidates, limit=1) == found[:1]
    assert suggest("亓文简", []) == []


def test_a_rare_character_sounds_only_like_itself():
    assert likeness("\U00020bb7晴霞", "范晴霞").reason is Reason.ONE_DIFFERS  # type: ignore[union-attr]


def test_equal_names_load_no_library():
    code = "import sys; from validators.names.similar import likeness; likeness('甲', '甲'); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert "validators.names.similar" in loaded
    assert not {"pypinyin", "rapidfuzz"} & set(loaded)
