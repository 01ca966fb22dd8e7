"""Do two names sound the same?  Pinyin without tones, any reading of each character."""

import re
from functools import lru_cache

from validators.names.tables import readings_by_library, sounds

_SLURRED = re.compile(r"(?<=[zcs])h|(?<=n)g$")


def same_sound(a: str, b: str) -> bool:
    """Character by character (亓文简, 祁文简); names of different length never do."""
    return len(a) == len(b) and all(not readings(x).isdisjoint(readings(y)) for x, y in zip(a, b, strict=True))


def near_sound(a: str, b: str) -> bool:
    """As `same_sound`, for ears that hear no difference between zh and z, ing and in (陈, 程)."""
    return len(a) == len(b) and all(not slurred(x).isdisjoint(slurred(y)) for x, y in zip(a, b, strict=True))


@lru_cache(maxsize=4096)
def readings(character: str) -> frozenset[str]:
    """`亓` → {qi}; a character that pypinyin does not know sounds only like itself."""
    said = sounds().get(character)
    return frozenset(said.split(" ")) if said else readings_by_library(character)


@lru_cache(maxsize=4096)
def slurred(character: str) -> frozenset[str]:
    """`程` → {cen}."""
    return frozenset(_SLURRED.sub("", reading) for reading in readings(character))
