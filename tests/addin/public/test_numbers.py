"""What is left of a number: enough to see whose list it is, too little to use; as many signs as there were."""

import pytest

from addin.public.numbers import hidden


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("410901196801012317", "410***************"),
        ("410901 19680101 231X", "410*** ******** ****"),
        ("6222 0212 3456 7890 128", "622* **** **** **** ***"),
        ("本人6011000990139424转账", "本人601*************转账"),
    ],
)
def test_of_an_identity_number_and_a_bank_card_the_first_three_digits_stay(text, shown):
    assert hidden(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("身份证号：410901196801012317", "身份证号：4*****************"),
        ("微信号：meng_xt88", "微信号：m********"),
        ("不动产权第0012345号", "不动产权第0******号"),
        ("护照E12345678", "护照E********"),
        ("旧护照G12345678，已注销", "旧护照G********，已注销"),
    ],
)
def test_of_what_a_label_names_the_first_sign_stays(text, shown):
    assert hidden(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("豫JA1234停在楼下", "豫J*****停在楼下"),
        ("请豫J·A1234挪车", "请豫J*****挪车"),
        ("mengxt@example.com", "m***@***"),
        ("生于1968年1月1日", "生于****"),
        ("出生年月：1968年1月", "出生年月：****"),
        ("出生日期1968-01-01，", "出生日期****，"),
        ("1968年1月出生", "****年出生"),
    ],
)
def test_plates_mail_and_days_of_birth(text, shown):
    assert hidden(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "6222021234567890129",
        "项目代码：202041090200000123",
        "合同号410901202013012317页",
        "2018年1月1日",
        "第12号",
        "无",
    ],
)
def test_what_only_has_as_many_digits_stays(text):
    assert hidden(text) == text


def test_a_number_called_otherwise_is_hidden_where_a_day_of_birth_stands_in_it():
    assert hidden("编号410901196801012317") == "编号410***************"
