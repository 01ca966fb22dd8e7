"""How alike two wordings are, and which of two lists go together by likeness: one to one, the likest first."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

LEAST = 51
"""Per cent.  On the real lists the least alike true pair has 52, the likest false pair 34; two words of two characters
that share one (修路, 路灯) have 50 and are nothing alike."""


class Pair(NamedTuple):
    """`score`: 0 to 100."""

    left: str
    right: str
    score: int


def alike(left: Iterable[str], right: Mapping[str, Iterable[str]]) -> list[Pair]:
    """The likest pairs, each side used once; whatever the order of either.

    `left`: normal wordings · `right`: anything's name → the normal wordings it is known by.
    """
    from rapidfuzz import fuzz, process

    names = [(name, wording) for name, wordings in right.items() for wording in wordings]
    found: dict[tuple[str, str], int] = {}
    for text in left:
        close = process.extract(text, [wording for _, wording in names], scorer=fuzz.ratio, score_cutoff=LEAST, limit=9)
        for _, score, at in close:
            pair = (text, names[at][0])
            found[pair] = max(found.get(pair, 0), int(score))
    chosen: list[Pair] = []
    used: tuple[set[str], set[str]] = (set(), set())
    for (text, name), score in sorted(found.items(), key=lambda one: (-one[1], one[0])):
        if text not in used[0] and name not in used[1]:
            chosen.append(Pair(text, name, score))
            used[0].add(text)
            used[1].add(name)
    return chosen
