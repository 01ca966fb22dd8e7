"""签字 of a slip: a word, or the name that stands there."""

import pytest

from tests.validators.fields.seen import codes
from validators.grid import Raw
from validators.sheets.vote.signed import read


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("是", True),
        ("√", True),
        ("已签字", True),
        ("否", False),
        ("没有签字", False),
        ("无", False),
        ("程惠", "程惠"),
        ("程　惠", "程惠"),
        ("胡", "胡"),
        ("宋富兰，李江", "宋富兰、李江"),
    ],
)
def test_a_word_or_a_name(raw: Raw, expected: bool | str):
    assert read(raw).value == expected


@pytest.mark.parametrize("raw", ["看不清", "也许", "是否", "？", 2.0, "张3", "程？惠", "代签"])
def test_what_is_neither_stays_an_error(raw: Raw):
    assert codes(read(raw)) == ["choice-unknown"]
    assert read(raw).value is None
