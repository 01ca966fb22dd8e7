"""比例 of a rule: 2/3, 三分之二, 75%, as an exact fraction above 0 and not above 1.

Excel makes a date of 2/3 typed into a plain cell (3 February): the column is text, and a date there is told.
"""

import re
from datetime import date
from fractions import Fraction

from validators.fields.plain import compact, noted, printed, whole
from validators.fields.reading import Issue, Reading
from validators.finding import Kind, Severity
from validators.grid import Raw

UNREADABLE = Kind(
    "rule-ratio-unreadable",
    Severity.ERROR,
    zh="比例“{value}”认不出来",
    fix="请写成 2/3、三分之二 或 75%，大于 0、不大于 1",
    en="The ratio “{value}” cannot be read.",
    en_fix="Write 2/3, 三分之二 or 75 %, above 0 and not above 1.",
)
DATED = Kind(
    "rule-ratio-date",
    Severity.ERROR,
    zh="比例这一格成了日期 {value}：Excel 把 2/3 一类的分数当成了日期",
    fix="请写成 三分之二，或先把单元格设为“文本”再写 2/3",
    en="The ratio became the date {value}: Excel takes 2/3 for one.",
    en_fix="Write 三分之二, or make the cell text first.",
)
_SLASH = re.compile(r"(\d{1,4})/(\d{1,4})")
_PERCENT = re.compile(r"(\d{1,3})(?:\.(\d{1,4}))?%")
_WORDS = re.compile(r"([一二三四五六七八九十百零两]{1,5})分之([一二三四五六七八九十百零两]{1,5})")


def read(raw: Raw) -> Reading[Fraction]:
    """The fraction; anything else is an error."""
    if isinstance(raw, date):
        return Reading(None, (Issue(DATED),))
    text = compact(printed(raw))
    found = _fraction(text)
    if found is None or not 0 < found <= 1:
        return Reading(None, (Issue(UNREADABLE),))
    return Reading(found, noted(raw, text))


def _fraction(text: str) -> Fraction | None:
    if match := _SLASH.fullmatch(text):
        return Fraction(int(match[1]), int(match[2])) if int(match[2]) else None
    if match := _PERCENT.fullmatch(text):
        return Fraction(f"{match[1]}.{match[2] or 0}") / 100
    if match := _WORDS.fullmatch(text):
        below, above = whole(match[1]), whole(match[2])
        return Fraction(above, below) if below and above else None
    if text in ("1", "全部", "全体", "100"):
        return Fraction(1)
    return Fraction(text) if re.fullmatch(r"0\.\d{1,6}", text) else None
