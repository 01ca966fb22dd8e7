from decimal import Decimal

import pytest

from addin.filling.filters import FILTERS
from addin.filling.filters.masks import mask_name, mask_phone
from addin.filling.filters.printed import Printed, Refused

NAMES = {
    "王建国": "王*国",
    "王强": "王*",
    "欧阳修文": "欧**文",
    "胡": "胡",
    "王建国、李四": "王*国、李*",
    "王建国 李小四": "王*国 李*四",
    "程　惠": "程*",
    "郭 江": "郭*",
    "王建国（代：李小四）": "王*国（代：李*四）",
    "买买提·吐尔逊": "买*****逊",
    "𠮷田雄": "𠮷*雄",
    "市农研所": "市农研所",
    "濮阳市安居房地产开发有限公司": "濮阳市安居房地产开发有限公司",
    "机械厂": "机械厂",
    "": "",
}
PHONES = {
    "13800000000": "138****0000",
    "138 0393 9090": "138****9090",
    "138-0393-9090": "138****9090",
    "13837337007 13833571108": "138****7007 138****1108",
    "13837337007、0393-8912345": "138****7007、0393-****345",
    "0393-8912345": "0393-****345",
    "03938912345": "0393****345",
    "010-65432109": "010-****2109",
    "(0393)8912345": "(0393)****345",
    "8912345": "****345",
    "65432109": "****2109",
    "1380476365": "138****365",
    "+8613800000000": "+861******0000",
    "400-123-4567": "400****567",
    "12345": "12345",
    "无": "无",
}


@pytest.mark.parametrize(("name", "expected"), NAMES.items())
def test_names(name: str, expected: str) -> None:
    assert mask_name(name) == expected


@pytest.mark.parametrize(("phone", "expected"), PHONES.items())
def test_phones(phone: str, expected: str) -> None:
    assert mask_phone(phone) == expected


def test_a_phone_that_is_a_number_is_masked_too() -> None:
    assert FILTERS["遮号"].apply(Printed.of(13800000000), "").text == "138****0000"


def test_a_mask_takes_only_text() -> None:
    with pytest.raises(Refused, match="姓名"):
        FILTERS["遮名"].apply(Printed.of(Decimal(1)), "")
    with pytest.raises(Refused, match="电话"):
        FILTERS["遮号"].apply(Printed.of(True), "")
