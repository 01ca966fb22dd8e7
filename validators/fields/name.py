"""Names of people and of owners that are not people.

Blanks that stretch a short name (`程　惠`) are closed up; co-owners are joined by 、.  No character is ever replaced by
another one: rare surnames and CJK extension characters stay as they are (sources.md §7).
"""

import re

from validators.fields.characters import visible
from validators.fields.plain import HALF_WIDTH, printed
from validators.fields.reading import NORMALISED, Issue, Reading
from validators.finding import Kind, Severity
from validators.grid import Raw

DIGITS = Kind(
    "name-digits",
    Severity.WARNING,
    zh="姓名“{value}”里有数字",
    fix="请核对是不是填错了列；电话、证件号请填到别的列",
    en="There are digits in the name “{value}”.",
    en_fix="Check that it stands in the right column.",
)
BLANK_INSIDE = Kind(
    "name-blank-inside",
    Severity.WARNING,
    zh="姓名“{value}”中间有空格，看不出是一个人还是几个人",
    fix="几个共有人请用顿号“、”隔开；一个人请去掉空格",
    en="The name “{value}” has a blank inside: one person or several?",
    en_fix="Join co-owners by 、; for one person take the blank out.",
)
SURNAME_ONLY = Kind(
    "name-one-character",
    Severity.WARNING,
    zh="“{value}”只有一个字，像是没写全",
    fix="请写全姓名",
    en="“{value}” is a single character; the name looks incomplete.",
    en_fix="Write the full name.",
)
NOT_A_NAME = Kind(
    "name-none",
    Severity.WARNING,
    zh="“{value}”不是姓名，按没有填写处理",
    fix="请填写姓名；没有就留空",
    en="“{value}” is no name; it was read as blank.",
    en_fix="Type the name, or leave the cell empty.",
)

_MARKS = HALF_WIDTH | {ord("("): "（", ord(")"): "）"} | dict.fromkeys(map(ord, "•・‧∙●･"), "·")
_SEPARATOR = re.compile(r"[、，,；;/／\\|＋+&＆\n]+")
"""Blanks beside it fall away with those of the parts: matched here, 20,000 of them would take a minute."""
_HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_CHINESE = re.compile(f"[{_HAN}]+")
_TIDY = re.compile("[\u4e00-\u9fff]{2,4}")
_HAN_GAP = re.compile(rf"(?<=[{_HAN}]) (?=[{_HAN}])")


def people(name: str) -> list[str]:
    """Owners or signers of one cell, as `read` joins them."""
    return name.split("、")


def read(raw: Raw) -> Reading[str]:
    """One name, or co-owners joined by 、; empty where there is no letter or character in it (`√`, `/`)."""
    if isinstance(raw, str) and _TIDY.fullmatch(raw):
        return Reading(raw)  # nearly every cell; the rest of the way would give the same, ten times slower
    text = visible(printed(raw)).translate(_MARKS)
    people = [_closed(part.split()) for part in _SEPARATOR.split(text)]
    value = "、".join(person for person in people if person)
    if not any(character.isalnum() for character in value):
        return Reading("", (Issue(NOT_A_NAME),))
    changed = (Issue(NORMALISED, {"read": value}),) if isinstance(raw, str) and value != raw.strip() else ()
    return Reading(value, changed + tuple(Issue(kind) for kind in _doubts(value)))


def quoted(raw: Raw) -> Reading[str]:
    """A name that stands on another sheet, where what is odd about it is told already."""
    return Reading(read(raw).value)


def _closed(chunks: list[str]) -> str:
    """No blanks in a Chinese name that was only stretched: up to three characters, or each on its own."""
    whole = "".join(chunks)
    stretched = len(whole) <= 3 or all(len(chunk) == 1 for chunk in chunks)
    return whole if stretched and _CHINESE.fullmatch(whole) else " ".join(chunks)


def _doubts(value: str) -> list[Kind]:
    doubts = []
    if any(character.isdigit() for character in value):
        doubts.append(DIGITS)
    if _HAN_GAP.search(value):
        doubts.append(BLANK_INSIDE)
    if len(value) == 1:
        doubts.append(SURNAME_ONLY)
    return doubts
