from datetime import date

import pytest

from tests.validators.fields.seen import codes
from validators.fields.text import read
from validators.grid import Raw


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (" 市农研所家属院 ", "市农研所家属院"),
        (12.0, "12"),
        (12.5, "12.5"),
        (date(2020, 6, 29), "2020-06-29"),
        ("（原样，保留）", "（原样，保留）"),
        ("第一行\n第二行", "第一行\n第二行"),
    ],
)
def test_text_as_typed(raw: Raw, text: str):
    assert read(raw).value == text
    assert codes(read(raw)) == []


def test_full_width_letters_and_digits_are_noted():
    assert read("Ａ１").value == "A1"
    assert codes(read("Ａ１")) == ["normalised"]


@pytest.mark.parametrize("raw", ["甲\x00乙", "甲\u200b乙", "甲\ud800乙", "甲\ufeff乙"])
def test_what_cannot_be_printed_goes(raw: str):
    assert read(raw).value == "甲乙"
    assert codes(read(raw)) == ["invisible-characters"]


@pytest.mark.parametrize("raw", [1e15, 410102199001011234, 4.10102199001011e17])
def test_codes_that_excel_rounded(raw: Raw):
    assert read(raw).value is None
    assert codes(read(raw)) == ["digits-lost"]


def test_fifteen_digits_are_safe():
    assert read(999999999999999.0).value == "999999999999999"
