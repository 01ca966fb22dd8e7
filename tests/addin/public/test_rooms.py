"""A room without its building is hidden where somebody is said to live there; counts, amounts and years are not."""

import pytest

from addin.public.masking import Mask
from addin.public.people import People

MASK = Mask(People(frozenset({"李芝兰", "王国"}), frozenset(), frozenset({("3", "1", "301"), ("3", "1", "2018")})))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("请301的李芝兰家搬走杂物", "请3**的李*兰家搬走杂物"),
        ("301室李芝兰、2018号的王国", "3**室李*兰、20**号的王*"),
        ("老人住在301，上楼难", "老人住在3**，上楼难"),
        ("她家住301室", "她家住3**室"),
        ("住301的那户", "住3**的那户"),
    ],
)
def test_a_room_where_somebody_lives_is_hidden(text, shown):
    assert MASK.text(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "共301户，同意301户",
        "已入住301的楼栋",
        "常住301的小区",
        "住在301户的小区",
        "到社区301室领取",
        "捐款301元",
        "2018年的王工",
        "建设路301号",
        "住在302，请302的人来",
        "301.5的",
    ],
)
def test_counts_amounts_years_and_offices_stay(text):
    assert MASK.text(text) == text


def test_a_year_or_an_amount_beside_a_name_stays():
    assert MASK.text("2018年李芝兰捐301元") == "2018年李*兰捐301元"
    assert MASK.text("3013的李芝兰，1301的李芝兰") == "3013的李*兰，1301的李*兰"
