import pytest

from validators.table.wording import nearest, plain


@pytest.mark.parametrize(
    "written",
    [
        "建筑面积",
        "建 筑 面 积",
        "建筑面积（㎡）",
        "建筑面积(平方米)",
        "建筑面积㎡",
        "建筑面积（m2）",
        "*建筑面积：",
        "建筑\n面积",
        "　建筑面积　",
    ],
)
def test_one_header_in_many_spellings(written: str) -> None:
    assert plain(written) == "建筑面积"


@pytest.mark.parametrize(("written", "read"), [("（是否同意）", "(是否同意)"), ("㎡", "m2"), ("", ""), (12.0, "12.0")])
def test_what_would_leave_nothing_stays(written: object, read: str) -> None:
    assert plain(written) == read


def test_a_slip_of_the_pen_finds_the_nearest_word() -> None:
    assert nearest("建筑面枳", ["楼栋", "建筑面积", "产权人"], 65) == "建筑面积"


def test_a_word_of_its_own_finds_none() -> None:
    assert nearest("微信号码", ["楼栋", "建筑面积", "产权人"], 50) is None
