"""房屋类型: what a dwelling is used as; it decides who is a household and who pays."""

import re
from difflib import get_close_matches
from enum import StrEnum

from validators.fields.plain import compact, noted, printed
from validators.fields.reading import Issue, Reading
from validators.finding import Kind, Severity
from validators.grid import Raw


class DwellingKind(StrEnum):
    """As printed and offered in the drop-down."""

    RESIDENCE = "住宅"
    BUNGALOW = "平房"
    SHOP = "商铺"
    PARKING = "车位"
    STORAGE = "储藏室"
    OTHER = "其他"
    GONE = "已注销"
    """No longer there: struck off, joined to another, an empty number.  Nobody lives there, votes for it or pays."""

    __hash__ = str.__hash__  # in C: they are keys of everything that is counted


UNKNOWN = Kind(
    "kind-unknown",
    Severity.ERROR,
    zh="房屋类型“{value}”不在可选项内{near}",
    fix="请从下拉项中选：{options}",
    en="The kind of dwelling “{value}” is unknown.",
    en_fix="Choose one of {options}.",
)

_ALIASES = {
    DwellingKind.RESIDENCE: "住房 居住 居民住宅 居住用房 成套住宅 普通住宅 楼房 民宅 民房",
    DwellingKind.BUNGALOW: "平房住宅 平房院",
    DwellingKind.SHOP: "门面 门面房 店铺 商业 商用 商业用房 商业网点 门市 门市房 商店 沿街商铺 底商",
    DwellingKind.PARKING: "车库 地下车位 地上车位 地下车库 停车位 机动车位",
    DwellingKind.STORAGE: "地下室 杂物间 储物间 储藏间 仓库 煤棚 煤球房",
    DwellingKind.OTHER: "其它",
    DwellingKind.GONE: "注销 已拆 已合并 合并 已并户 并户 作废 已作废 已销户 销户 虚号",
}
_KINDS = {kind.value: kind for kind in DwellingKind} | {
    alias: kind for kind, aliases in _ALIASES.items() for alias in aliases.split()
}
_WHICH = r"[\dA-Z\-号楼栋幢单元层室房户与和、]"
_GONE = re.compile(
    r"(?:房屋|该户|此户|本户|产权|证照|房号)?已?(?:注销|并入|并到|合并到|合并至|合并入|合入|拆除|灭失|打通并入|归入)(?:了)?"
    rf"{_WHICH}{{0,16}}|与{_WHICH}{{1,16}}(?:打通)?合并(?:为一户|为一证)?"
    r"|(?:此为|为|是)?空号|无此(?:户|房|门牌)|(?:门牌|房号)?不存在"
)


def says_gone(text: str) -> bool:
    """已注销, 已并入401, 空号: words for a door that no longer exists, and nothing else.  `text` is compact."""
    return _GONE.fullmatch(text) is not None


def read(raw: Raw) -> Reading[DwellingKind]:
    """The kind, by name or alias; unknown words are an error with the nearest one."""
    text = compact(printed(raw))
    found = _KINDS.get(text) or (DwellingKind.GONE if says_gone(text) else None)
    if found:
        return Reading(found, noted(raw, found.value))
    near = get_close_matches(text, _KINDS, n=1, cutoff=0.5)
    hint = f"，是不是“{_KINDS[near[0]]}”？" if near else ""
    return Reading(None, (Issue(UNKNOWN, {"near": hint, "options": "、".join(DwellingKind)}),))
