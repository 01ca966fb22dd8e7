"""Masks for public notices, so that nobody is told by name (个人信息保护法 第25条; sources.md §8).

遮名: surname and last character stay: 王建国 → 王*国, 王强 → 王*.  Organisations stay; in doubt, the name is masked.
遮号: 138****0000, 0393-****345.  At least four digits are hidden, whatever the number is; numbers of fewer than seven
digits stay.
"""

import re

from addin.filling.filters.printed import Filter, Printed, Refused

_BETWEEN = re.compile(r"([、，,；;/／|｜:：()（）\[\]【】\r\n]+)")
_BLANKS = re.compile(r"[ \t\u3000\xa0]+")
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")
_ORGANISATION = ("公司", "所", "局", "厂", "院")
_LONGEST_NAME = 4

_NUMBER = re.compile(
    r"(?<!\d)(?:"
    r"(?P<mobile>1\d{2})[- ]?\d{4}[- ]?\d{4}(?!\d)"
    r"|(?P<area>0(?:10|2\d|[3-9]\d{2})[- ]?)\d{7,8}(?!\d)"
    r"|(?P<local>)\d{7,8}(?!\d)"
    r"|(?P<other>\d{3})\d{4,}"
    r"|(?P<grouped>\d{2,4})(?:[- ]\d+)+"
    r")"
)
_DIGIT = re.compile(r"\d")
_SHORTEST, _HIDDEN, _TAIL = 7, 4, 4


def mask_name(names: str) -> str:
    """One name or several, with 、 or other marks between them, or blanks between whole names."""
    return "".join(part if at % 2 else _mask_part(part) for at, part in enumerate(_BETWEEN.split(names)))


def _mask_part(part: str) -> str:
    words = _BLANKS.split(part.strip())
    if all(len(word) > 1 for word in words):
        return " ".join(map(_mask_one, words))
    return _mask_one("".join(words))


def _mask_one(name: str) -> str:
    if len(name) < 2 or _is_organisation(name):
        return name
    return name[0] + "*" if len(name) == 2 else name[0] + "*" * (len(name) - 2) + name[-1]


def _is_organisation(name: str) -> bool:
    is_han = _HAN.fullmatch(name) is not None
    return name.endswith(_ORGANISATION) or (is_han and len(name) > _LONGEST_NAME)


def _mask_names(printed: Printed, argument: str) -> Printed:
    """Only text is masked."""
    if not isinstance(printed.value, str):
        raise Refused(f"“遮名”只能用在姓名上，这里是“{printed.text}”")
    text = mask_name(printed.value)
    return Printed(text, text)


MASK_NAME = Filter("遮名", "姓名只留首尾：王*国；单位名称不遮", _mask_names)


def mask_phone(text: str) -> str:
    """All numbers in the text; what stands between them stays."""
    return _NUMBER.sub(_masked, text)


def _masked(match: re.Match[str]) -> str:
    number = match[0]
    if len(_DIGIT.findall(number)) < _SHORTEST:
        return number
    head = match[match.lastgroup or "local"]
    rest = _DIGIT.findall(number[len(head) :])
    hidden = min(len(rest), max(_HIDDEN, len(rest) - _TAIL))
    return head + "*" * hidden + "".join(rest[hidden:])


def _mask_phones(printed: Printed, argument: str) -> Printed:
    """Text, and numbers that Excel kept as such."""
    if not isinstance(printed.value, (str, int)) or isinstance(printed.value, bool):
        raise Refused(f"“遮号”只能用在电话号码上，这里是“{printed.text}”")
    text = mask_phone(printed.text)
    return Printed(text, text)


MASK_PHONE = Filter("遮号", "电话号码遮去中间：138****0000", _mask_phones)
