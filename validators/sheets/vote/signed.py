"""A slip's 签字: 是, 否, or the name that is written there, which a clerk types as it stands."""

import re

from validators.fields import name, yes_no
from validators.fields.choice import unknown
from validators.fields.plain import compact, noted, printed
from validators.fields.reading import Reading
from validators.grid import Raw

OFFERED = ("是", "否")
_WORDS = dict.fromkeys(("有", "已签", "已签字", "已签名"), True) | dict.fromkeys(
    ("无", "没有", "未签", "未签字", "未签名", "没签", "没签字", "没签名", "没有签字", "没有签名"), False
)
_NO_NAME = re.compile("是否|不是|也许|可能|不清|看不|不知|模糊|辨认|丢失|签|待定|待核|[?？□■]|^[印章捺]$")
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff]")


def read(raw: Raw) -> Reading[bool | str]:
    """True or False for words, the name as `fields.name` reads it where one stands there; else an error.

    That a surname alone is short is told of 姓名, or by the check that finds the two to differ.
    """
    text = compact(printed(raw))
    if text in _WORDS:
        return Reading(_WORDS[text], noted(raw, "是" if _WORDS[text] else "否"))
    found = yes_no.read(raw)
    if found.value is not None:
        return found
    written = name.read(raw)
    if _NO_NAME.search(text) or not _HAN.search(text) or not written.value or _has_digits(written):
        return Reading(None, (unknown(text, OFFERED),))
    return Reading(written.value, tuple(issue for issue in written.issues if issue.kind is not name.SURNAME_ONLY))


def _has_digits(written: Reading[str]) -> bool:
    return any(issue.kind is name.DIGITS for issue in written.issues)
