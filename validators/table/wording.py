"""Headers and labels as people write them, brought to one form; and the nearest known one for a slip of the pen."""

import re
from collections.abc import Iterable
from unicodedata import normalize

_BRACKETS = re.compile(r"\(.*?\)|\[.*?\]|【.*?】")
_NOISE = re.compile(r"[\s*:：、。_\-—]+")
_UNIT = re.compile(r"(?<=.)(?:m2|平方米|平米)$")


def plain(text: object) -> str:
    """`建 筑 面 积（㎡）` → `建筑面积`.  Width, spaces, brackets, marks and a unit of area make no difference."""
    folded = normalize("NFKC", str(text)).lower()
    return _UNIT.sub("", _NOISE.sub("", _BRACKETS.sub("", folded)) or _NOISE.sub("", folded))


def nearest(word: str, known: Iterable[str], least: float) -> str | None:
    """The known word most like `word`, if at least `least` per cent alike; a suggestion, never a match."""
    from rapidfuzz import fuzz, process  # only a slip of the pen pays for the import

    found = process.extractOne(word, list(known), scorer=fuzz.ratio, score_cutoff=least)
    return found[0] if found else None
