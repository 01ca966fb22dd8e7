"""Do two characters sound the same?  Pinyin without tones, any reading of each character."""

from functools import lru_cache


def same_sound(a: str, b: str) -> bool:
    """Character by character; names of different length never do."""
    return len(a) == len(b) and all(x == y or not readings(x).isdisjoint(readings(y)) for x, y in zip(a, b, strict=True))


@lru_cache(maxsize=4096)
def readings(character: str) -> frozenset[str]:
    """`亓` → {qi}; a character that pypinyin does not know sounds only like itself."""
    from pypinyin import Style, pinyin

    return frozenset(pinyin(character, style=Style.NORMAL, heteronym=True)[0])
