"""A wording in the form in which wordings are compared: width, blanks, marks and numbering make no difference."""

import re

from validators.fields.plain import compact

_NUMBERED = re.compile(r"^(?:\s*(?:[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）.．、:：](?!\d)|[①-⑳☐□])\s*)+")
_MARKS = re.compile(r"[\s,.;:、。，；：·()（）“”\"'《》/\-]+")


def bare(text: str) -> str:
    """`1．修缮围墙，…` → `修缮围墙，…`: the wording as people read it, without its number or box."""
    stripped = text.strip()
    return _NUMBERED.sub("", stripped) or stripped


def normal(text: str) -> str:
    """For comparing only; empty for a text of nothing but marks."""
    return _MARKS.sub("", compact(bare(text)).upper())
