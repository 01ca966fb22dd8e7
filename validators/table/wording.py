"""Headers and labels as people write them, brought to one form; and the nearest known one for a slip of the pen."""

import re
from collections.abc import Iterable
from functools import lru_cache
from unicodedata import normalize

from validators.fields.characters import visible

_BRACKETS = re.compile(r"\([^()]*(?:\([^()]*\)[^()]*)*\)|\[.*?\]|【.*?】|〔.*?〕|\{.*?\}|<.*?>|《.*?》|「.*?」")
_NOISE = re.compile(r"[\s*:：、。_\-—]+")
_UNIT = re.compile(r"(?<=.)[/|]?(?:m2|平方米|平米)$")


def folded(text: object) -> str:
    """Width, case and what cannot be seen make no difference; brackets and marks stay."""
    return normalize("NFKC", visible(str(text))).lower()


@lru_cache(maxsize=4096)
def _plain(text: str) -> str:
    whole = folded(text)
    return _UNIT.sub("", _NOISE.sub("", _BRACKETS.sub("", whole)) or _NOISE.sub("", whole))


def plain(text: object) -> str:
    """`建 筑 面 积（㎡）` → `建筑面积`.  Width, spaces, brackets, marks and a unit of area make no difference."""
    return _plain(text) if isinstance(text, str) else _plain(str(text))


def remarks(text: object) -> tuple[str, ...]:
    """What stands in the brackets that `plain` leaves out: `概算（万元）` → `万元`.  Folded, without spaces."""
    found = _BRACKETS.findall(folded(text))
    return tuple(words for bracket in found if (words := re.sub(r"\s+", "", bracket[1:-1])))


def nearest(word: str, known: Iterable[str], least: float) -> str | None:
    """The known word most like `word`, if at least `least` per cent alike; a suggestion, never a match."""
    from rapidfuzz import fuzz, process  # only a slip of the pen pays for the import

    found = process.extractOne(word, list(known), scorer=fuzz.ratio, score_cutoff=least)
    return found[0] if found else None
