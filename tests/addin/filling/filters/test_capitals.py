from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from addin.filling.filters.capitals import CAPITALS, in_capitals
from addin.filling.filters.printed import Printed, Refused

# sources.md §8 (支付结算办法, annex) has the first three; the zero rules give the others.
CASES = """
    16409.02          壹万陆仟肆佰零玖元零贰分
    325.04            叁佰贰拾伍元零肆分
    61409.5           陆万壹仟肆佰零玖元伍角整
    0                 零元整
    0.00              零元整
    0.05              伍分
    0.5               伍角整
    0.55              伍角伍分
    1                 壹元整
    10.05             壹拾元零伍分
    1680.32           壹仟陆佰捌拾元叁角贰分
    6007.14           陆仟零柒元壹角肆分
    10500             壹万零伍佰元整
    100001            壹拾万零壹元整
    107000.53         壹拾万柒仟元伍角叁分
    20000000          贰仟万元整
    100000000         壹亿元整
    120000003456      壹仟贰佰亿零叁仟肆佰伍拾陆元整
    1000000000000     壹万亿元整
    1000100000000     壹万零壹亿元整
    -3.1              负叁元壹角整
    9999999999999999.99  玖仟玖佰玖拾玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分
"""


@pytest.mark.parametrize("case", CASES.strip().splitlines())
def test_money_in_capitals(case: str) -> None:
    amount, expected = case.split()

    assert in_capitals(Decimal(amount)) == expected


@pytest.mark.parametrize("amount", ["0.001", "10000000000000000"])
def test_parts_of_a_fen_and_sums_beyond_reason_are_refused(amount: str) -> None:
    with pytest.raises(Refused, match="最多写到分"):
        CAPITALS.apply(Printed.of(Decimal(amount)), "")


def test_the_argument_puts_renminbi_in_front() -> None:
    assert CAPITALS.apply(Printed.of(Decimal(5)), "人民币").text == "人民币伍元整"

    with pytest.raises(Refused, match="人民币"):
        CAPITALS.apply(Printed.of(Decimal(5)), "美元")


def test_text_is_no_money() -> None:
    with pytest.raises(Refused, match="只能用在数上，这里是“未定”"):
        CAPITALS.apply(Printed.of("未定"), "")


@given(st.integers(min_value=-(10**18) + 1, max_value=10**18 - 1))
def test_read_back_it_is_the_same_amount(fen: int) -> None:
    text = in_capitals(Decimal(fen).scaleb(-2))

    assert read_back(text) == fen
    assert "零零" not in text
    assert "零元" not in text or fen == 0


def read_back(text: str) -> int:
    """Fen, read as a cashier does: by units alone, zeros saying nothing."""
    sign, text = (-1, text[1:]) if text.startswith("负") else (1, text)
    total = group = digit = 0
    for letter in text:
        if letter in "零壹贰叁肆伍陆柒捌玖":
            digit = "零壹贰叁肆伍陆柒捌玖".index(letter)
        elif letter in "拾佰仟":
            group += digit * {"拾": 10, "佰": 100, "仟": 1000}[letter]
            digit = 0
        elif letter == "万":
            total, group, digit = total + (group + digit) * 10**4, 0, 0
        elif letter == "亿":
            total, group, digit = (total + group + digit) * 10**8, 0, 0
        elif letter == "元":
            total, group, digit = (total + group + digit) * 100, 0, 0
        elif letter in "角分":
            total, digit = total + digit * {"角": 10, "分": 1}[letter], 0
    return sign * total
