from decimal import Decimal

import pytest

from addin.filling.filters import FILTERS
from addin.filling.filters.printed import Printed, Refused
from addin.filling.sheets.values import Cell

CASES: list[tuple[str, str, Cell, str]] = [
    ("汉字数字", "", 0, "零"),
    ("汉字数字", "", 10, "十"),
    ("汉字数字", "", 18, "十八"),
    ("汉字数字", "", 110, "一百一十"),
    ("汉字数字", "", 207, "二百零七"),
    ("汉字数字", "", 10_010, "一万零一十"),
    ("汉字数字", "", 100_000, "十万"),
    ("汉字数字", "", Decimal("-12.05"), "负十二点零五"),
    ("汉字数字", "", Decimal("3.00"), "三"),
    ("左补零", "", 7, "07"),
    ("左补零", "4", "12", "0012"),
    ("左补零", "2", 123, "123"),
    ("换行", "", "程惠、郭江；王强", "程惠\n郭江\n王强"),
    ("换行", "3", "一二三四五", "一二三\n四五"),
    ("勾", "", "是", "☑"),
    ("勾", "", True, "☑"),
    ("勾", "", 0, "☐"),
    ("勾", "", "否", "☐"),
    ("勾", "", "未通过", "☐"),
    ("勾", "", None, "☐"),
    ("勾", "特别", "特别", "☑"),
    ("勾", "特别", "一般", "☐"),
    ("勾", "否", "否", "☑"),
    ("勾", "是", True, "☑"),
    ("勾", "否", True, "☐"),
    ("勾", "是", "未通过", "☐"),
    ("勾", "否", "未通过", "☑"),
    ("勾", "否", "通过", "☐"),
    ("勾", "是", None, "☐"),
    ("勾", "否", None, "☐"),
    ("勾", "否", "", "☐"),
    ("框", "□", "☑", "☑"),
    ("框", "□", "☐", "□"),
    ("框", "○", "☑", "●"),
    ("框", "○", "☐", "○"),
    ("框", "√", "☑", "√"),
    ("框", "√", "☐", "\u3000"),
    ("框", "□√", "☑", "√"),
    ("框", "□ ■", "☐", "□"),
    ("框", "□ ■", "☑", "■"),
    ("框", "△", "☑", "☑"),
    ("框", "△", "☐", "△"),
]


@pytest.mark.parametrize(("name", "argument", "value", "expected"), CASES)
def test_figures_in_words(name: str, argument: str, value: Cell, expected: str) -> None:
    assert FILTERS[name].apply(Printed.of(value), argument).text == expected


@pytest.mark.parametrize(
    ("name", "argument", "value"),
    [
        ("汉字数字", "", "一"),
        ("汉字数字", "", 10**16),
        ("左补零", "", "A1"),
        ("左补零", "x", 1),
        ("左补零", "", Decimal("1.50")),
        ("换行", "零", "一"),
        ("框", "□", "是"),
        ("框", "", "☑"),
        ("框", "□√×", "☑"),
    ],
)
def test_what_cannot_be_written_so_is_refused(name: str, argument: str, value: Cell) -> None:
    with pytest.raises(Refused, match=f"“{name}”"):
        FILTERS[name].apply(Printed.of(value), argument)
