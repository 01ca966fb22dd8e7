"""What can be seen of a text: the one place where invisible characters go and look-alike code points become one.

Pasted text carries characters that nobody sees (zero width, direction marks, byte order marks, variation selectors) and
characters that only look like others: text copied from a PDF has radicals (⽼ U+2F7C) where a person typed 老.
No character is ever replaced by one that looks different: Unicode's NFKC is not used on names (docs/sources.md §7).
"""

import re
from unicodedata import normalize

_INVISIBLE = (
    r"\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    r"\u202a-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff"
    r"\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
INVISIBLE = re.compile(f"[{_INVISIBLE}]")
_RADICALS = {
    "⺁⺇⺎⺏⺐⺒⺓⺛⺝⺞⺟⺠⺧⺬⺮⺰⺴⺶⺼⺽": "厂几兀尣尢巳幺旡月歺母民牛示竹纟网羊肉臼",
    "⻁⻄⻅⻆⻇⻈⻉⻊⻋⻐⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻠⻢⻣⻤": "虎西见角角讠贝足车钅長长门雨青韦页风飞食饣马骨鬼",
    "⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳": "鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟",
}
"""CJK Radicals Supplement: those that are drawn like a character of their own (Unicode gives only two of them)."""
_FORMS = {ord(one): other for ones, others in _RADICALS.items() for one, other in zip(ones, others, strict=True)} | {
    code: same
    for span in (range(0x2F00, 0x2FD6), range(0xF900, 0xFB00))
    for code in span
    if (same := normalize("NFKC", chr(code))) != chr(code) and len(same) == 1
}
"""Kangxi radicals and compatibility ideographs (of the basic plane; names reach beyond it): the same character."""
ODD = re.compile(f"[{_INVISIBLE}{''.join(map(chr, _FORMS))}]")
"""Anything that `visible` would change."""


def visible(text: str) -> str:
    """The text as everybody sees it: nothing invisible in it, each character under its usual number."""
    return INVISIBLE.sub("", text).translate(_FORMS) if ODD.search(text) else text
