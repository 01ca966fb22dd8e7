"""A tick on a survey sheet: √, ✓, 1, 是, ☑, x and the other marks of choosing one; what is plainly none is no tick.

A mark that says neither (？, a circle, a rank) is never taken for a tick: it is told, once a sheet however often it
stands there (`validators.sheets.survey.table`), for it is one clerk's habit.
"""

import re
from functools import lru_cache

from validators.fields.plain import compact, is_nothing, printed
from validators.fields.reading import Issue, Reading
from validators.finding import Kind, Severity
from validators.grid import Raw

UNKNOWN = Kind(
    "tick-unknown",
    Severity.WARNING,
    zh="“{value}”看不出勾了没有，没有计入（{cells}）",
    fix="请对照原件：勾了的填 √，没有勾的清空；这样写的都是打勾的，可以一次全部替换成 √",
    en="“{value}” is neither a tick nor none; it was not counted ({cells}).",
    en_fix="Check the paper: type √ where it is ticked, else clear the cell; all of them may be replaced at once.",
)
CROSS = Kind(
    "tick-letter-x",
    Severity.NOTE,
    zh="“{value}”按打勾读取（{cells}）",
    fix="是打勾就无需处理；表示不要的请改为“否”或清空",
    en="“{value}” was read as a tick ({cells}).",
    en_fix="Nothing to do if it is one; else type 否 or clear the cell.",
)
HERE = {"cells": "本格"}
"""Until a sheet says in which cells the mark stands."""
TICK = "√"
_WORDS = {
    word: ticked
    for ticked, words in {
        True: "√ ✓ ✔ ☑ ✅ V Y YES OK TRUE 1 是 对 要 需要 同意 选 选择 已选 勾 勾选 打勾 划勾 已勾 ● ■ ★",
        False: "× ✗ ✘ ✕ ╳ ❌ N NO FALSE 0 否 不 不是 不要 不需要 不同意 不选 未选 未勾 没勾 ☐ □ ▢",
    }.items()
    for word in words.split()
}
_ALONE = re.compile(r"[(\[【〔{](.*)[)\]】〕}]")
"""（√）, [√]: the box itself is typed around the tick."""
_BRACKETED = re.compile(r"[(\[【〔{][^()\[\]【】〔〕{}]*[)\]】〕}]")
_MARKS = re.compile(r"[。,.;!、\ufe0e\ufe0f]+")


@lru_cache(maxsize=1 << 12, typed=True)
def read(raw: Raw) -> Reading[bool]:
    """Whether the box is ticked; None, with a warning, where that is not plain."""
    text = compact(printed(raw)).upper()
    boxed = _ALONE.fullmatch(text)
    text = _MARKS.sub("", _BRACKETED.sub("", boxed[1] if boxed else text))
    word = text[0] if text and text == text[0] * len(text) else text  # √√ is one tick
    if word == "X":
        return Reading(True, (Issue(CROSS, HERE),))
    if word and is_nothing(word):
        return Reading(False)
    return Reading(_WORDS[word]) if word in _WORDS else Reading(None, (Issue(UNKNOWN, HERE),))


def is_mark(raw: Raw) -> bool:
    """Whether the cell says that a box is ticked, or that it is not."""
    return read(raw).value is not None
