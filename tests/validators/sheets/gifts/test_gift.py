"""Kinds of gifts by people's own words."""

import pytest

from validators.sheets.gifts.gift import Gift, read


@pytest.mark.parametrize(
    ("typed", "gift"),
    [
        ("捐资", Gift.MONEY), ("捐款", Gift.MONEY), ("捐 钱", Gift.MONEY), ("物资", Gift.GOODS), ("投工", Gift.LABOUR),
        ("义务劳动", Gift.LABOUR), ("装修", Gift.FITTINGS)
    ],
)  # fmt: skip
def test_a_kind_goes_by_many_words(typed, gift):
    assert read(typed).value is gift


def test_another_word_is_an_error_with_the_choices():
    (issue,) = read("借钱").issues
    assert issue.params["options"] == "、".join(Gift)
