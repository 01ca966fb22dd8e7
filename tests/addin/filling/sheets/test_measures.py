import pytest

from addin.filling.sheets.measures import lines


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("", 10, 1),
        ("12345", 5, 1),
        ("123456", 5, 2),
        ("小区名称", 8, 1),
        ("小区名称呀", 8, 2),
        ("小区1", 5, 1),
    ],
)
def test_a_chinese_character_is_two_digits_wide(text, width, expected):
    assert lines(text, width) == expected
