"""May two different names be one person's?  Suggestions with a reason, never a merge.

Handwriting and dictation give the variants of sources.md §P8: another character of the same sound (亓/祁), one
character read wrongly (谷献锋/谷献岭), one left out, two swapped, the surname alone.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from validators.names.sound import near_sound, same_sound


class Reason(StrEnum):
    """Why two names look alike, as staff read it; the strongest first."""

    SAME_SOUND = "读音相同"
    SWAPPED = "字的顺序不同"
    NEAR_SOUND = "读音相近"
    ONE_DIFFERS = "只差一个字"
    ONE_MISSING = "少写了一个字"
    SURNAME_ONLY = "只写了姓"
    SAME_GIVEN = "名相同、姓不同"


_SCORES = {
    Reason.SAME_SOUND: 90,
    Reason.SWAPPED: 80,
    Reason.NEAR_SOUND: 75,
    Reason.ONE_DIFFERS: 70,
    Reason.ONE_MISSING: 60,
    Reason.SURNAME_ONLY: 40,
    Reason.SAME_GIVEN: 30,
}
UNSURE_BELOW = 50
_LONGEST = 4
"""Characters of a Chinese personal name, compound surname included."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How two names are alike; `score` 0 to 100 only orders suggestions."""

    reason: Reason
    score: int

    @property
    def sure(self) -> bool:
        """False: may well be two people."""
        return self.score >= UNSURE_BELOW

    @property
    def text(self) -> str:
        """For a message: `只差一个字，可能是同一个人`; a shared given name alone rather speaks for two."""
        return f"{self.reason}，可能是{'两个人' if self.reason is Reason.SAME_GIVEN else '同一个人'}"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A candidate and why it was suggested."""

    name: str
    likeness: Likeness


def likeness(a: str, b: str) -> Likeness | None:
    """Why `a` and `b` may be one person's name; None when they are equal, empty or simply different."""
    if not a or not b or a == b:
        return None
    reason = _of_equal_length(a, b) if len(a) == len(b) else _of_unequal_length(*sorted((a, b), key=len))
    return Likeness(reason, _SCORES[reason]) if reason else None


def suggest(name: str, candidates: Iterable[str], limit: int = 3) -> list[Suggestion]:
    """The candidates most like `name`, best first.  For one household or a short list, never for all pairs."""
    found = [Suggestion(other, alike) for other in dict.fromkeys(candidates) if (alike := likeness(name, other))]
    return sorted(found, key=lambda suggestion: -suggestion.likeness.score)[:limit]


def _of_equal_length(a: str, b: str) -> Reason | None:
    """Two characters with one that differs are another name, unless they sound alike."""
    if same_sound(a, b):
        return Reason.SAME_SOUND
    if sorted(a) == sorted(b):
        return Reason.SWAPPED
    if near_sound(a, b):
        return Reason.NEAR_SOUND
    if len(a) <= 2:
        return Reason.SAME_GIVEN if len(a) == 2 and a[1] == b[1] else None
    return Reason.ONE_DIFFERS if _in_common(a, b) == len(a) - 1 else None


def _of_unequal_length(short: str, long: str) -> Reason | None:
    if short[0] != long[0]:
        return None
    if len(short) > 1 and len(long) - len(short) == 1:
        return Reason.ONE_MISSING if _in_common(short, long) == len(short) else None
    return Reason.SURNAME_ONLY if len(short) <= 2 and len(long) <= _LONGEST and long.startswith(short) else None


def _in_common(a: str, b: str) -> int:
    """How many characters both have in the same order."""
    from rapidfuzz.distance import LCSseq

    return LCSseq.similarity(a, b)
