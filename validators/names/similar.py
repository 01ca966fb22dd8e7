"""May two different names be one person's?  Suggestions with a reason, never a merge.

Handwriting and dictation give the variants of seed/README.md §8: another character of the same sound (亓/祁), one
character read wrongly (谷献锋/谷献岭), one left out, two swapped, the surname alone.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from validators.names.sound import same_sound


class Reason(StrEnum):
    """Why two names look alike, as staff read it; the strongest first."""

    SAME_SOUND = "读音相同"
    SWAPPED = "字的顺序不同"
    ONE_DIFFERS = "只差一个字"
    ONE_MISSING = "少写了一个字"
    SURNAME_ONLY = "只写了姓"
    SAME_GIVEN = "名相同、姓不同"


_SCORES = {
    Reason.SAME_SOUND: 90,
    Reason.SWAPPED: 80,
    Reason.ONE_DIFFERS: 70,
    Reason.ONE_MISSING: 60,
    Reason.SURNAME_ONLY: 40,
    Reason.SAME_GIVEN: 30,
}
UNSURE_BELOW = 50


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
        """For a message: `只差一个字，可能是同一个人`."""
        return f"{self.reason}，{'可能是同一个人' if self.sure else '可能是两个人'}，请核对"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A candidate and why it was suggested."""

    name: str
    likeness: Likeness


def likeness(a: str, b: str) -> Likeness | None:
    """Why `a` and `b` may be one person's name; None when they are equal, empty or simply different."""
    if not a or not b or a == b or abs(len(a) - len(b)) > 1 and 1 not in (len(a), len(b)):
        return None
    reason = _reason(a, b)
    return Likeness(reason, _SCORES[reason]) if reason else None


def suggest(name: str, candidates: Iterable[str], limit: int = 3) -> list[Suggestion]:
    """The candidates most like `name`, best first.  For one household or a short list, never for all pairs."""
    found = [Suggestion(other, alike) for other in dict.fromkeys(candidates) if (alike := likeness(name, other))]
    return sorted(found, key=lambda suggestion: -suggestion.likeness.score)[:limit]


def _reason(a: str, b: str) -> Reason | None:
    if 1 in (len(a), len(b)):
        return Reason.SURNAME_ONLY if a[0] == b[0] else None
    if len(a) == len(b):
        return _of_equal_length(a, b)
    return Reason.ONE_MISSING if a[0] == b[0] and _shared(a, b) == min(len(a), len(b)) else None


def _of_equal_length(a: str, b: str) -> Reason | None:
    """Two characters that differ in a name of two are another name, unless they sound the same."""
    if same_sound(a, b):
        return Reason.SAME_SOUND
    if sorted(a) == sorted(b):
        return Reason.SWAPPED
    if len(a) == 2:
        return Reason.SAME_GIVEN if a[1] == b[1] else None
    return Reason.ONE_DIFFERS if _shared(a, b) == len(a) - 1 else None


def _shared(a: str, b: str) -> int:
    """How many characters both have in the same order."""
    from rapidfuzz.distance import LCSseq

    return LCSseq.similarity(a, b)
