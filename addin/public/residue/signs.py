"""What is somebody's by its form alone: a mobile, an identity number, a bank card, a mail address, a number plate."""

import re
from collections.abc import Iterator

_MOBILE = re.compile(r"(?<![\d.])(?:86)?1[3-9]\d{9}(?![\d.])")
_IDENTITY = re.compile(r"(?<!\d)[1-9]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dx](?!\d)")
_CARD = re.compile(r"(?<![\d.])6[0-9]{15,18}(?![\d.])")
_MAIL = re.compile(r"[\w.+-]{2,}@[a-z\d-]+\.[a-z]{2,}")
_PLATE = re.compile(
    r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][a-hj-z]·?(?=[a-hj-np-z\d]*\d)[a-hj-np-z\d]{5,6}(?![a-z\d])"
)
_DOOR = re.compile(r"\d{1,3}(?:号楼|栋|幢)\d{1,2}单元\d{3,4}(?!\d)")


def found(text: str) -> Iterator[str]:
    """What kinds stand in the text, which is small letters without blanks."""
    digits = re.sub(r"(?<=\d)[-.](?=\d)", "", text)
    if _MOBILE.search(text) or _MOBILE.search(re.sub(r"(?<=\d)-(?=\d)", "", text)):
        yield "有没有遮住的电话"
    if _IDENTITY.search(digits):
        yield "有没有遮住的身份证号"
    if any(_checks(match[0]) for match in _CARD.finditer(digits)):
        yield "有没有遮住的银行卡号"
    if _MAIL.search(text):
        yield "有没有遮住的邮箱"
    if _PLATE.search(text):
        yield "有没有遮住的车牌"
    if _DOOR.search(text):
        yield "有没有遮住的门牌"


def _checks(number: str) -> bool:
    total = 0
    for at, digit in enumerate(map(int, reversed(number))):
        total += digit if at % 2 == 0 else (digit * 2) // 10 + (digit * 2) % 10
    return total % 10 == 0
