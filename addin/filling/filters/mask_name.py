"""遮名: names for public notices, so that nobody is told by name (个人信息保护法 第25条; `domain.md` §8).

Surname and last character stay: 王建国 → 王*国, 王强 → 王*.  Organisations stay; in doubt, the name is masked.
"""

import re

from addin.filling.filters.printed import Filter, Printed, Refused

_BETWEEN = re.compile(r"([、，,；;/／|｜:：()（）\[\]【】\r\n]+)")
_BLANKS = re.compile(r"[ \t\u3000\xa0]+")
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")
_ORGANISATION = ("公司", "所", "局", "厂", "院")
_LONGEST_NAME = 4


def mask(names: str) -> str:
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


def apply(printed: Printed, argument: str) -> Printed:
    """Only text is masked."""
    if not isinstance(printed.value, str):
        raise Refused(f"“遮名”只能用在姓名上，这里是“{printed.text}”")
    text = mask(printed.value)
    return Printed(text, text)


FILTER = Filter("遮名", "姓名只留首尾：王*国；单位名称不遮", apply)
