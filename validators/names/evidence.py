"""What speaks for two names on two papers being one person's: name, address, roster, and what a person confirmed.

The score orders suggestions, it is no probability; below `SURE_FROM` the question is left open: 程惠 and 郭惠 may be
two people.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from validators.names.person import Known, Person
from validators.names.shape import LIKE, shape
from validators.names.similar import Reason, likeness
from validators.names.sound import near_sound, same_sound, slurred
from validators.sheets.roster.confirmations import Conclusion

SURE_FROM = 50
ALIKE_IN_PARTS, ONLY_SURNAME, SAME_SURNAME, ONE_IN_COMMON, SAME_HOME = 45, 30, 20, 15, 45
HEIGHTENED, EXACT, ELSEWHERE = 8, 100, 60
EACH_OWNS = 30
"""Taken off where the roster has both names, with dwellings of their own."""


class Evidence(NamedTuple):
    """`why` as staff read it; `answered` where a person confirmed it."""

    score: int
    why: str
    answered: bool = False

    @property
    def sure(self) -> bool:
        """Enough to suggest that they are one; never enough to merge them."""
        return self.score >= SURE_FROM


def evidence(a: Person, b: Person, known: Known, lone: bool = False) -> Evidence | None:
    """None where nothing speaks for it, or a person said that they are two.  `lone`: no other bears that surname."""
    said = known.confirmed.of(a.name, a.sheet, b.name, b.sheet)
    if said is Conclusion.TWO:
        return None
    if said is Conclusion.ONE:
        return Evidence(EXACT, "已确认为同一人", answered=True)
    apart = bool(a.home and b.home and a.home.isdisjoint(b.home))
    if a.name == b.name:
        return Evidence(ELSEWHERE, "姓名相同、住址不同") if apart else Evidence(EXACT, "姓名相同")
    found = _of_names(a.name, b.name, lone)
    if a.home and b.home and not apart:
        return (
            Evidence(found.score + 3 * (99 - found.score) // 5, f"{found.why}，住址相同")
            if found
            else (Evidence(SAME_HOME, "住址相同、姓名不像"))
        )
    if found is None:
        return None
    if apart:
        found = Evidence(found.score // 2, f"{found.why}，住址不同")
    return _with_roster(found, known, a.name, b.name)


@lru_cache(maxsize=1 << 16)
def _of_names(a: str, b: str, lone: bool) -> Evidence | None:
    """Most pairs of a long list have nothing in common: they are seen off before anything is compared."""
    if not (a and b) or (set(a).isdisjoint(b) and slurred(a[0]).isdisjoint(slurred(b[0]))):
        return None
    alike = likeness(a, b)
    if alike:
        score, why = alike.score, alike.reason.value
        if alike.reason is Reason.ONE_DIFFERS and (more := _heightened(a, b)):
            return Evidence(score + HEIGHTENED, f"{why}，{more}")
        return Evidence(score, why)
    if min(len(a), len(b)) < 2:
        return None
    if len(a) == len(b) == 3 and (parts := _in_parts(a, b)):
        return Evidence(ALIKE_IN_PARTS, parts)
    if a[0] == b[0]:
        return Evidence(ONLY_SURNAME, f"两处姓“{a[0]}”的都只有这一位") if lone else Evidence(SAME_SURNAME, "只有姓相同")
    common = [x for x, y in zip(a[1:], b[1:], strict=False) if x == y]
    return Evidence(ONE_IN_COMMON, f"名中都有“{common[0]}”") if common else None


def _heightened(a: str, b: str) -> str:
    """What makes a single differing character likelier a slip of the ear or of the eye."""
    pairs = [(x, y) for x, y in zip(a, b, strict=False) if x != y]
    if len(a) != len(b) or len(pairs) != 1:
        return ""
    (pair,) = pairs
    return "读音相近" if near_sound(*pair) else "字形相近" if shape(*pair) >= LIKE else ""


def _in_parts(a: str, b: str) -> str:
    """One character the same and another alike to ear or eye: 亓文简, 祁文松."""
    same = [x for x, y in zip(a, b, strict=True) if x == y]
    if not same:
        return ""
    alike = [f"“{x}”“{y}”{how}" for x, y in zip(a, b, strict=True) if x != y and (how := _alike(x, y))]
    return f"都有“{same[0]}”，{alike[0]}" if alike else ""


def _alike(x: str, y: str) -> str:
    return "读音相同" if same_sound(x, y) else "字形相近" if shape(x, y) >= LIKE else ""


def _with_roster(found: Evidence, known: Known, a: str, b: str) -> Evidence:
    one, other = known.owned.get(a), known.owned.get(b)
    if not one or not other or not one.isdisjoint(other):
        return found
    return Evidence(max(5, found.score - EACH_OWNS), f"{found.why}，但户室清册里各有房屋")


def closeness(a: str, b: str) -> int:
    """How alike two names are character by character, in any order, to tell equal suggestions apart; symmetric."""
    return sum(_best(a, b)) + sum(_best(b, a))


def _best(a: str, b: str) -> Iterator[int]:
    for x in a:
        yield max((100 if x == y else 80 if near_sound(x, y) else shape(x, y) for y in b), default=0)
