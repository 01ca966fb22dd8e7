"""Units as headings, labels and cells have them: 万元, 元/㎡, 平方米, 亩, 户, % → what is measured, and how many of it.

A unit is understood exactly or not at all: what cannot be turned into fen or 0.01 ㎡ without rounding (亩, 平方尺) is
known, so that it can be refused by name.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from validators.fields.characters import visible


class Measure(NamedTuple):
    """`kind`: money, area, ratio, count · `power`: ten to it are one 元, ㎡, 1, one · None: it cannot be converted ·
    `per`: what it is counted by (元/㎡·月 → ㎡, 月)."""

    kind: str
    power: int | None
    per: frozenset[str] = frozenset()


_MULTIPLES = {"": 0, "十": 1, "百": 2, "千": 3, "万": 4, "十万": 5, "百万": 6, "千万": 7, "亿": 8, "十亿": 9}
_MONEY = {"元": 0, "圆": 0, "块": 0, "块钱": 0, "元整": 0, "角": -1, "分": -2, "rmb": 0, "cny": 0, "¥": 0, "￥": 0}
_AREA = {
    **dict.fromkeys(("㎡", "m2", "m²", "平方米", "平米", "平方", "平", "平方公尺", "m^2", "sqm"), 0),
    **dict.fromkeys(("公顷", "ha", "hm2"), 4),
    **dict.fromkeys(("公亩",), 2),
    **dict.fromkeys(("平方公里", "km2", "平方千米"), 6),
    **dict.fromkeys(
        (
            "亩",
            "市亩",
            "平方尺",
            "平方英尺",
            "sqft",
            "ft2",
            "坪",
            "平方寸",
            "平方丈",
            "分地",
            "丈",
            "方丈",
            "市顷",
            "顷",
            "平方市尺",
        ),
        None,
    ),
    **dict.fromkeys(("平方分米", "dm2"), -2),
    **dict.fromkeys(("平方厘米", "cm2"), -4),
}
_FOREIGN = ("美元", "美金", "港元", "港币", "欧元", "日元", "英镑", "台币", "usd", "hkd", "eur")
"""Known, so that they can be refused: nobody can say at which rate."""
_RATIO = {"%": -2, "％": -2, "百分比": -2, "百分数": -2, "百分之": -2, "‰": -3, "千分比": -3, "成": -1}
_COUNTED = """
    户 个 人 套 栋 幢 座 层 张 份 次 项 间 台 部 辆 处 条 天 日 月 季 年 工时 小时 工日 人次 票 盏 米 延米 公里 吨 度 方
    立方米 千瓦 户数 人数 位 名 所 组 块板 单元 户次 m 项次
"""
_UNITS: dict[str, tuple[str, int | None]] = {
    **{f"{many}{one}": ("count", power) for many, power in _MULTIPLES.items() for one in _COUNTED.split()},
    **{f"{many}{one}": ("area", None if power is None else power + more)
       for many, more in _MULTIPLES.items() for one, power in _AREA.items()},
    **{f"{many}{one}": ("money", power + more) for many, more in _MULTIPLES.items() for one, power in _MONEY.items()},
    **{f"{many}{one}": ("money", None) for many in _MULTIPLES for one in _FOREIGN},
    **{many: ("money", power) for many, power in _MULTIPLES.items() if many in ("万", "亿", "千万", "百万")},
    **{word: ("ratio", power) for word, power in _RATIO.items()},
}  # fmt: skip
_SAME_PER = {
    "平方米": "㎡",
    "平米": "㎡",
    "m2": "㎡",
    "m²": "㎡",
    "平方": "㎡",
    "平": "㎡",
    "个月": "月",
    "小时": "工时",
}
_SIGN = re.compile(
    r"^(?:(?:计量|金额|货币|资金|投资|面积|数量|价格)?(?:单位|计量)(?:为|是|[:：])?|人民币|折合|约|按|以|均为|都是|[:：])+"
    r"|(?:计|计算|计价|为单位)$"
)
_PER = re.compile(r"[/／]|·(?=[月年户])")
_NARROW = {0xFF01 + i: 0x21 + i for i in range(94)}

LONGEST = 24
"""Characters of the longest unit that people write, with all that is said of it: 单位：人民币元/平方米·个月."""


@lru_cache(maxsize=1 << 14)
def measure_of(text: str) -> Measure | None:
    """`万元`, `单位：万元`, `元/㎡·月` → the measure; None for words that are no unit."""
    said = _SIGN.sub("", re.sub(r"[\s.。*]+", "", visible(text).translate(_NARROW)).lower())
    unit, *per = _PER.split(said)
    found = _UNITS.get(unit)
    if found is None:
        return None
    counted = (one for part in per for one in re.split(r"[·.、和*×]", part) if one)
    return Measure(found[0], found[1], frozenset(_SAME_PER.get(one, one) for one in counted))


@lru_cache(maxsize=1 << 13)
def ends_with_unit(word: str) -> tuple[str, str]:
    """`概算万元` → (`概算`, `万元`): the longest unit a heading ends with and what stands before it."""
    for at in range(max(1, len(word) - LONGEST), len(word)):  # a cell may hold 32,767 characters
        if measure_of(word[at:]) is not None:
            return word[:at].rstrip("/,，|·"), word[at:]
    return word, ""
