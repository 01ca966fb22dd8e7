import pytest

from validators.sheets.survey.tick import is_mark, read


@pytest.mark.parametrize(
    "raw",
    [
        "√",
        "✓",
        "✔",
        "☑",
        "✔️",
        "√√",
        " √ ",
        "1",
        1.0,
        True,
        "是",
        "勾",
        "V",
        "v",
        "要",
        "√（重点）",
        "●",
        "（√）",
        "[1]",
        "【是】",
    ],
)
def test_any_usual_mark_is_a_tick(raw):
    assert read(raw).value is True
    assert not read(raw).issues


@pytest.mark.parametrize("raw", ["x", "X", "ｘ"])
def test_a_letter_x_is_a_tick_and_is_told(raw):
    reading = read(raw)
    assert reading.value is True
    assert [issue.kind.code for issue in reading.issues] == ["tick-letter-x"]


@pytest.mark.parametrize(
    "raw", ["×", "✗", "❌", "0", 0.0, False, "否", "不要", "☐", "□", "/", "无", "-", "（否）", "[×]"]
)
def test_what_says_no_is_no_tick(raw):
    assert read(raw).value is False
    assert not read(raw).issues


@pytest.mark.parametrize("raw", ["？", "○", "2", 3.0, "看情况", "先修路", "()", "√×"])
def test_what_is_neither_is_told_and_never_taken_for_a_tick(raw):
    reading = read(raw)
    assert reading.value is None
    assert [issue.kind.code for issue in reading.issues] == ["tick-unknown"]
    assert not is_mark(raw)
