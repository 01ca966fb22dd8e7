"""What a sheet's name says: which family it belongs to, which building or unit it is of, and whether it still counts.

A suffix that is understood is a building or a unit (同意表-3号楼1单元).  A sheet that was put aside (作废, 旧, 副本 …)
never counts; a copy, a year or any other suffix is read only where no other sheet of its family is.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from validators.fields.building import building_of
from validators.fields.plain import compact
from validators.fields.unit import unit_of
from validators.table.wording import folded, plain

_ASIDE = re.compile(
    r"作废|废止|废弃|已废|废(?:表)?$|旧(?!改|城|房|小区|住宅|楼)|老版|副本|复件|备份|样表|样本|样例|样张|示例|示范|范例|例表|模板|模版|空白"
    r"|草稿|草表|初稿|历史|停用|不用|勿用|不算|无效|过期|失效|待删|删除|删$|测试|练习|修改前|更正前|调整前|填写说明|填表说明|原稿|原表$"
    r"|原始(?:表|数据)?$|上一轮|上轮|上次|去年|往年|(?<![a-z])(?:old|copy|backup|bak|sample|template|draft|temp|tmp|test|demo|void)(?![a-z])"
)
_KEPT = re.compile(r"老旧")
_COPY = re.compile(r"\((\d{1,2})\)$|[-_ ]?副本\d*$")
_YEAR = re.compile(
    r"(?:19|20)\d{2}(?:年(?:\d{1,2}月)?)?|[vr]\d+(?:\.\d+)?|\d{6,8}|\d{1,2}月(?:\d{1,2}日)?|第[\d一二三四五六]+[轮次批稿版]"
)
_IMPORTED = re.compile(r"导入\d*")
"""A list that `jiugai import` put there: it counts like any sheet of its family."""
_PAGE = re.compile(r"（\d{1,2}）$")
"""A page of a blank that we printed: 同意表-1号楼1单元（2）.  Excel's own copies have a blank and narrow brackets."""
_REST = re.compile(r"[-—](?:其他|其它)$")
"""What no grid of that unit could name stands on a list of its own."""
_NAMED = re.compile(r"([^\d\-—第全各]{2,10}?)(\d{1,2}|[甲乙丙丁一二三四五六七八九十])单元")
"""A building that has a name and no number: 家属院1单元."""
_OF_BUILDING = re.compile(r"[栋幢座楼#]|单元|平房|排")
_SPLIT = re.compile(r"(平房|.*?(?:号楼|号|栋|幢|座|楼|#)|\d+(?=-))-?(.*)")
_EDGES = "-—–_·.:：()[]【】（） "

Place = tuple[str, str]
"""Building and unit, each empty where the name does not say it."""


@dataclass(frozen=True, slots=True)
class Naming:
    """`kind`: the family's name, None for a stranger · `aside`: the word that puts it aside · `doubt`: what of the name
    is not understood · `place`: the building and unit it is of · `number`: a bare number after the name."""

    kind: str | None = None
    aside: str = ""
    doubt: str = ""
    place: Place = ("", "")
    number: str = ""


def naming(name: str, known: Mapping[str, str]) -> Naming:
    """`known`: plain word → the name of its family."""
    text = _REST.sub("", re.sub(r"\s+", "", folded(_PAGE.sub("", name.strip()))))
    aside = _ASIDE.search(_KEPT.sub("", text))
    word, rest = _family(text, known)
    if not word:
        return Naming(None, aside[0] if aside else "", place=place_in(rest))
    kind = known[word]
    if aside:
        return Naming(kind, aside=aside[0])
    if copy := _COPY.search(rest):
        return Naming(kind, doubt=copy[0], place=place_in(rest[: copy.start()].strip(_EDGES)))
    bare = rest.strip(_EDGES)
    if not bare or _IMPORTED.fullmatch(bare):
        return Naming(kind)
    if _YEAR.fullmatch(bare):
        return Naming(kind, doubt=bare)
    place = place_in(bare)
    if place != ("", ""):
        return Naming(kind, place=place)
    if bare.isdecimal() or (len(bare) == 1 and (bare.isalpha() or bare in "一二三四五六七八九十")):
        return Naming(kind, number=bare.upper())
    return Naming(kind, doubt=bare)


def _family(text: str, known: Mapping[str, str]) -> tuple[str, str]:
    """The known word the name is, begins with or (after a building) ends with, and what else there is of the name."""
    if plain(text) in known and not _COPY.search(text) and plain(text) == re.sub(r"[-_·.:]", "", text):
        return plain(text), ""
    bare = text.lstrip(_EDGES)
    for word in sorted(known, key=len, reverse=True):
        if bare.startswith(word):
            rest = bare[len(word) :]
            if not rest or rest[0] in "-—–_·.:([【0123456789" or _ASIDE.search(rest) or _COPY.search(rest):
                return word, rest
        if bare.endswith(word) and len(bare) > len(word):
            front = bare[: -len(word)].strip(_EDGES)
            if place_in(front) != ("", "") or _YEAR.fullmatch(front) or _ASIDE.search(_KEPT.sub("", front)):
                return word, front
    return "", text


@lru_cache(maxsize=512)
def place_in(text: str) -> Place:
    """`3号楼1单元`, `3栋`, `2单元` → building and unit; ('', '') for anything else, a bare number too."""
    whole = compact(text).upper()
    if not whole or not _OF_BUILDING.search(whole) or len(whole) > 20:
        return "", ""
    if whole.endswith("单元") and (unit := unit_of(whole)):
        return "", unit
    building = building_of(whole)
    if building:
        return building, ""
    if named := _NAMED.fullmatch(whole):
        return building_of(named[1]) or "", unit_of(named[2]) or ""
    parts = _SPLIT.fullmatch(whole)
    building, unit_ = (building_of(parts[1]), unit_of(parts[2])) if parts else (None, None)
    return (building, unit_) if building and unit_ else ("", "")
