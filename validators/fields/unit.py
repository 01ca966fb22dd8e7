"""单元: `二单元` → `2`, `甲单元` → `甲`; of a bungalow its row: `2排` → `2`."""

import re

from validators.fields.damage import damage
from validators.fields.plain import NUMERALS, READ_AS_BLANK, compact, is_nothing, noted, printed, whole
from validators.fields.reading import Issue, Reading
from validators.finding import Kind, Severity
from validators.grid import Raw

UNREADABLE = Kind(
    "unit-unreadable",
    Severity.ERROR,
    zh="单元“{value}”认不出来",
    fix="请只填单元号，如 2 或 甲；平房填排号",
    en="The unit “{value}” cannot be read.",
    en_fix="Type only the unit's number, such as 2 or 甲; for bungalows the row.",
)
NUMBER_MISSING = Kind(
    "unit-number-missing",
    Severity.WARNING,
    zh="只写了“单元”，没有写是几单元",
    fix="请补上单元号；整栋楼不分单元的请清空这一格",
    en="The word 单元 stands without its number.",
    en_fix="Add the number, or clear the cell where the building has no units.",
)

LONGEST = 4
"""Characters of what a unit is called."""
_WORDS = re.compile(r"第?(.*?)(?:单元|排|门|#)")
_CALLED = re.compile(
    r"[东西南北中左右前后里外内上下新老]{0,2}"
    rf"(?:\d{{1,3}}[A-Z]?|[A-Z]{{1,2}}\d{{0,2}}|[甲乙丙丁戊己庚辛壬癸]|[{NUMERALS}])?号?"
)
"""What units are called: 甲, A, 东, 东1, A2.  Any other short word (李四, 备份) is no unit."""
_BESIDE = frozenset(
    ["商铺", "商业", "门面", "门市", "底商", "网点", "车库", "车位", "地下室", "储藏室", "储藏间", "架空层"]
)
"""What stands under 单元 for what lies in none."""


def read(raw: Raw) -> Reading[str]:
    """The unit's number or name; empty where the cell says that there is none."""
    spoilt = damage(raw)
    if spoilt:
        return Reading(None, (spoilt,))
    text = compact(printed(raw)).upper()
    if is_nothing(text.removesuffix("单元")):
        return Reading("", (Issue(READ_AS_BLANK),))
    value = unit_of(text)
    if value is None:
        return Reading(None, (Issue(UNREADABLE),))
    return Reading(value, noted(raw, value) if value else (Issue(NUMBER_MISSING),))


def unit_of(text: str) -> str | None:
    """Compact text → number or short name, empty for the bare word; None for what is no unit."""
    words = _WORDS.fullmatch(text)
    core = words[1] if words else text
    if not core or is_nothing(core):
        return ""
    number = whole(core)
    if number is not None:
        return str(number)
    if core.strip(NUMERALS) == "":
        return None
    return core if core in _BESIDE or (len(core) <= LONGEST and _CALLED.fullmatch(core)) else None
