"""意见 on a 表决票: what the slip itself shows; no mark, two marks and a lost mark are three different things.

Nothing is read as 弃权 but the word (sources.md §0: ticks lost in scanning, unreadable is not 弃权).
"""

import re
from enum import StrEnum

from validators.fields.boxes import boxes_of
from validators.fields.choice import unknown
from validators.fields.plain import compact, noted, printed
from validators.fields.reading import NORMALISED, Issue, Reading
from validators.grid import Raw
from validators.sheets.consent.opinion import Opinion
from validators.sheets.consent.opinion import read as read_opinion


class Mark(StrEnum):
    """UNTYPED: the cell is blank, so nobody has said what stands on the slip."""

    FOR = "通过"
    AGAINST = "不通过"
    ABSTAIN = "弃权"
    INVALID = "无效"
    UNMARKED = "未勾选"
    SEVERAL = "多勾"
    UNREADABLE = "看不清"
    UNTYPED = "未录"


OFFERED = tuple(mark for mark in Mark if mark is not Mark.UNTYPED)
_WORDS = {
    word: mark
    for mark, words in {
        Mark.FOR: "通过 同意 赞成 赞同 支持 √ ✓ ✔ ☑",
        Mark.AGAINST: "不通过 不同意 反对 不赞成 不赞同 不支持 × ✗ ✘",
        Mark.ABSTAIN: "弃权 放弃",
        Mark.INVALID: "无效 无效票 废票",
        Mark.UNMARKED: "未勾选 未勾 没有勾选 未打勾 空白 空白票 白票",
        Mark.SEVERAL: "多勾 两个勾 多选 重复勾选",
        Mark.UNREADABLE: "看不清 无法辨认 模糊 不清 扫描丢失",
    }.items()
    for word in words.split()
}
_TOKEN = re.compile("|".join(sorted(map(re.escape, _WORDS), key=len, reverse=True)))
_BESIDE_BOXES = tuple(word for word in _WORDS if len(word) > 1)
_OF_OPINION: dict[Opinion | None, Mark] = {
    Opinion.AGREE: Mark.FOR,
    Opinion.AGAINST: Mark.AGAINST,
    Opinion.ABSTAIN: Mark.ABSTAIN,
}
_JOINED = re.compile(r"[、，,/和;；+]+")


def read(raw: Raw) -> Reading[Mark]:
    """The mark; two opinions in one cell are 多勾; anything else that is no word of the list is an error."""
    text = compact(printed(raw))
    found = _WORDS.get(text)
    if found:
        changed = (Issue(NORMALISED, {"read": found.value}),) if text != found.value else noted(raw, found.value)
        return Reading(found, changed)
    boxes = boxes_of(printed(raw), _BESIDE_BOXES)
    if boxes.found and boxes.clear:
        marks = {_WORDS[word] for word in boxes.ticked}
        mark = Mark.SEVERAL if len(marks) > 1 else next(iter(marks), Mark.UNMARKED)
        return Reading(mark, (Issue(NORMALISED, {"read": mark.value}),))
    said = {_WORDS[word] for word in _TOKEN.findall(text)}
    if not boxes.found and len(said) > 1 and not _JOINED.sub("", _TOKEN.sub("", text)):
        return Reading(Mark.SEVERAL, (Issue(NORMALISED, {"read": Mark.SEVERAL.value}),))
    opinion = _OF_OPINION.get(read_opinion(raw).value)
    if opinion and isinstance(raw, str):
        return Reading(opinion, (Issue(NORMALISED, {"read": opinion.value}),))
    return Reading(None, (unknown(text, tuple(map(str, OFFERED))),))
