"""房号: `502`, `502室`, `7号`, 401.0 → digits only; `商铺2`, `地下室5` keep their word.

Excel turns `3-2` into 3月2日 and rounds long numbers; both are told, with what to do.
"""

import re

from validators.fields.damage import damage
from validators.fields.door import door_of
from validators.fields.plain import NUMERALS, READ_AS_BLANK, compact, is_nothing, noted, printed, whole
from validators.fields.reading import NORMALISED, Issue, Reading
from validators.finding import Kind, Severity
from validators.grid import Raw

UNREADABLE = Kind(
    "room-unreadable",
    Severity.ERROR,
    zh="房号“{value}”认不出来",
    fix="{hint}每格只填一个房号，如 502；楼栋、单元、楼层请填到各自的列",
    en="The room “{value}” cannot be read.",
    en_fix="One room number a cell, such as 502; building, unit and floor have their own columns.",
)
IS_DOOR = Kind(
    "room-is-door",
    Severity.ERROR,
    zh="房号一格写的是户位“{value}”",
    fix="请把它填到“户位”列（没有这一列就加一列），并填写楼层",
    en="The room's cell holds the side of the landing, “{value}”.",
    en_fix="Put it in the column 户位 and give the floor.",
)
JOINED = Kind(
    "room-joined",
    Severity.WARNING,
    zh="房号“{value}”写了几个房号，按打通的一户读取（{read}）",
    fix="确实是一个产权证的一户则无需处理；是几户的请一户一行分开填写，面积、产权人也分开",
    en="The room {value} names several rooms; it was taken for one dwelling, {read}.",
    en_fix="Leave it if it is one property; else give each dwelling a row of its own.",
)

SUFFIX = r"(?:号房|号室|室|号|户|房)"
NUMBER = rf"(?:[A-Z]?\d{{1,5}}[A-Z]?|[A-Z]|[{NUMERALS}]{{1,5}})"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
WORDS = {"商铺": "商铺", "门面": "商铺", "店铺": "商铺", "门市": "商铺", "商店": "商铺"} | {
    word: word for word in ("地下室", "储藏室", "车库", "车位", "杂物间")
}
WORD = f"(?:{'|'.join(WORDS)})"
_ROOM = re.compile(rf"({NUMBER})(?:\.0+)?(?:{SUFFIX}|#)?")
_PAIR = re.compile(rf"(\d{{1,3}})-(\d{{1,4}}){SUFFIX}?")
_WORDED = re.compile(rf"(?:临街|沿街|底层|临路|街面)?({WORD})房?(?:第?({NUMBER}){SUFFIX}?)?")
_MIXED = re.compile(
    rf"(?:\d{{1,2}}[A-HJKMNP-Z]-?\d{{1,3}}|\d{{1,5}}[{_STEMS}]|(?:B|L|G|LG|UG|M|F|负|地下|[A-Z]{{1,2}})\d?-\d{{1,4}}[A-Z]?|[A-Z]\d-?F?\d{{2,3}}"
    rf"|\d{{1,5}}附\d{{0,3}}|\d{{1,5}}-[A-Z{_STEMS}]|\d[F]-?\d{{1,3}}|[A-Z]{{2}}\d{{1,4}}){SUFFIX}?"
)
"""5E02, 502甲, B1-05, 负1-01, 101附1: as they are written, but for the word after them."""
_JOINED = re.compile(rf"\d{{3,4}}[A-Z]?{SUFFIX}?(?:[/+&]\d{{3,4}}[A-Z]?{SUFFIX}?)+")
_CALLED = re.compile(
    r"(?=.*(?:车位|车库|储藏|储物|杂物|地下室|仓库|煤棚|阁楼|商铺|门面|门市|店铺|底商|商业|商店|用房))"
    r"(?!.*(?:单元|\d[栋幢#]|号楼|[、，,;；]))[^\W_](?:[\w#/-]{0,18}[^\W_])?"
)
"""临街商铺东数第3间, 负一层车位A-01: what is no flat is called as the sheet calls it."""
_END = re.compile(f"{SUFFIX}(?=$|[/+&])")
_LOOK_ALIKE = str.maketrans("OIL", "011")
_POINT = re.compile(r"(\d+)\.(\d+)")
_NAMED = re.compile(r"(?!.*(?:单元|[层栋幢楼排户]))[^\W\d_]{2,8}")


def read(raw: Raw) -> Reading[str]:
    """The room without 室 or 号; empty where the cell says that there is none."""
    spoilt = damage(raw)
    if spoilt:
        return Reading(None, (spoilt,))
    text = compact(printed(raw)).upper()
    if is_nothing(text):
        return Reading("", (Issue(READ_AS_BLANK),))
    if door_of(text):
        return Reading(None, (Issue(IS_DOOR),))
    value = room_of(text)
    if value is None:
        return Reading(None, (Issue(UNREADABLE, {"hint": _hint(text)}),))
    if _JOINED.fullmatch(text):
        return Reading(value, (Issue(JOINED, {"read": value}),))
    if text.startswith("0") and value != text:
        return Reading(value, (Issue(NORMALISED, {"read": value}),))
    return Reading(value, noted(raw, value))


def _hint(text: str) -> str:
    """What was probably meant: letters that look like digits (1O7), or a dash typed as a point (1.5)."""
    digits = text.translate(_LOOK_ALIKE)
    if digits.isdigit():
        return f"里面有字母，是不是“{digits}”？"
    if found := _POINT.fullmatch(text):
        return f"房号不会有小数；如果是“{found[1]}-{found[2]}”，请先把单元格格式设为“文本”再填。"
    return ""


def room_of(text: str) -> str | None:
    """Compact text → the room; None for what is none (several rooms, a whole address, a fraction)."""
    if found := _ROOM.fullmatch(text):
        return _number(found[1])
    if found := _PAIR.fullmatch(text):
        return f"{int(found[1])}-{int(found[2])}"
    if found := _WORDED.fullmatch(text):
        number = _number(found[2]) if found[2] else ""
        return None if number is None else WORDS[found[1]] + number
    if _MIXED.fullmatch(text) or _JOINED.fullmatch(text):
        return _END.sub("", text)
    if _CALLED.fullmatch(text):
        return text
    return text if _NAMED.fullmatch(text) else None


def _number(text: str) -> str | None:
    """Leading zeros go: Excel drops them from numbers, so `0502` and 502 are one room."""
    number = whole(text)
    if number is not None:
        return str(number)
    return text if text.isascii() else None
