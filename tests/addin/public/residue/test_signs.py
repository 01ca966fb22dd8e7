"""The scan knows by its form what is somebody's; the card numbers are those that card companies publish for tests."""

import pytest

from addin.public.residue.signs import found

CARDS = ("6011111111111117", "6011000990139424", "6304000000000000", "6759649826438453", "6762765696545485")


@pytest.mark.parametrize("number", CARDS)
def test_a_bank_card_is_known_by_its_last_digit(number):
    assert list(found(f"卡{number}。")) == ["有没有遮住的银行卡号"]


@pytest.mark.parametrize("number", CARDS)
@pytest.mark.parametrize("at", [1, 2, 5, 8, 15])
def test_one_digit_off_it_is_some_other_number(number, at):
    other = str((int(number[at]) + 1) % 10)
    assert list(found(f"号{number[:at]}{other}{number[at + 1 :]}。")) == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("找13812345678", "电话"),
        ("找138-1234-5678", "电话"),
        ("8613812345678", "电话"),
        ("410901196801012317", "身份证号"),
        ("41090119680101231x", "身份证号"),
        ("mengxt@example.com", "邮箱"),
        ("豫ja1234", "车牌"),
        ("豫j·a12345", "车牌"),
        ("3号楼1单元502", "门牌"),
    ],
)
def test_every_other_kind(text, what):
    assert list(found(text)) == [f"有没有遮住的{what}"]


@pytest.mark.parametrize(
    "text",
    ["138****5678", "410***************", "12345678元", "2020年6月29日", "3号楼1单元5**", "豫j*****", "m***@***"],
)
def test_what_is_masked_or_is_nobodys_is_none(text):
    assert list(found(text)) == []
