"""Owners who only may be one person: each pair once, with the first reason that is found; somebody who knows tells."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from enum import StrEnum

from validators.fields.plain import compact
from validators.names.disjoint import Circles
from validators.names.owner_words import Marks, Owned, code_of, people_of, told_apart
from validators.names.similar import likeness

_MANY = 10
"""A telephone that stands for more owners than this is a switchboard's, and tells nothing about anybody."""


class Why(StrEnum):
    """Why two owners may be one, in the words of a question."""

    SAME_NAME = "姓名相同，没有代码或电话可以区分"
    ONE_CODE = "产权人代码相同，姓名不同"
    LIKE_CODE = "产权人代码只差前面的零，姓名不同"
    SHARED = "电话相同，产权人有一部分相同"
    ALIKE = "电话相同，姓名相近"
    DEVELOPER = "都是未出售的房屋，单位名称不同"


@dataclass(frozen=True, slots=True)
class Link:
    """Two dwellings whose owners may be one person; `joined`: counted as one until somebody tells."""

    one: int
    other: int
    joined: bool
    why: Why


def links_among(
    rows: Sequence[Owned], people: Sequence[frozenset[str]], certain: Circles, sellers: Sequence[int], developer: str
) -> Iterator[Link]:
    """What only may be one person: each pair of owners once, the first reason that is found."""
    asked: set[frozenset[int]] = set()
    for link in (
        *_by_code(rows, people),
        *_by_name(rows, people, certain, frozenset(sellers)),
        *_by_phone(rows, people),
        *_of_sellers(people, sellers, developer),
    ):
        pair = frozenset((certain.of(link.one), certain.of(link.other)))
        if len(pair) == 2 and pair not in asked:
            asked.add(pair)
            yield link


def _by_code(rows: Sequence[Owned], people: Sequence[frozenset[str]]) -> Iterator[Link]:
    """A code that stands beside different names: as typed, one person (design: the code tells); nearly so, two."""
    first: dict[str, dict[frozenset[str], int]] = {}
    for index, row in enumerate(rows):
        if row.owner_code:
            others = first.setdefault(code_of(row.owner_code), {})
            if people[index] not in others:
                for other in others.values():
                    same = compact(rows[other].owner_code).upper() == compact(row.owner_code).upper()
                    yield Link(other, index, same, Why.ONE_CODE if same else Why.LIKE_CODE)
                others[people[index]] = index


def _by_name(
    rows: Sequence[Owned], people: Sequence[frozenset[str]], certain: Circles, sellers: frozenset[int]
) -> Iterator[Link]:
    """The same people whom neither codes nor telephones tell apart: each with each, where many with the next one."""
    same: defaultdict[frozenset[str], list[int]] = defaultdict(list)
    for index, who in enumerate(people):
        if who and index not in sellers:
            same[who].append(index)
    marks: defaultdict[int, Marks] = defaultdict(lambda: (set(), set()))
    circles = certain.of_all()
    alone = Counter(circles)
    several = [
        (indexes, [circles[index] for index in indexes])
        for indexes in same.values()
        if len(indexes) > 1 and not _all_told_apart([rows[i] for i in indexes if alone[circles[i]] == 1], len(indexes))
    ]
    shared = {circle for _, circles in several if len(set(circles)) > 1 for circle in circles}
    for index, who in enumerate(people if shared else ()):
        if who and index not in sellers and (circle := circles[index]) in shared:
            if code := rows[index].owner_code and code_of(rows[index].owner_code):
                marks[circle][0].add(code)
            marks[circle][1].update(rows[index].phones)
    for indexes, circles_of in several:
        found: dict[int, int] = {}
        for index, circle in zip(indexes, circles_of, strict=True):
            found.setdefault(circle, index)
        owners = list(found)
        for at, other in enumerate(owners if len(owners) > 1 else ()):
            for one in owners[:at] if len(owners) <= _MANY else owners[max(0, at - 1) : at]:
                if not told_apart(marks[one], marks[other]):
                    yield Link(found[one], found[other], False, Why.SAME_NAME)


def _all_told_apart(alone: Sequence[Owned], count: int) -> bool:
    """Whether so many rows of one name, joined to no other, have a telephone each and none in common, and no code: so
    are nearly all, and need not be held against each other."""
    if len(alone) < count or any(row.owner_code or not row.phones for row in alone):
        return False
    phones = [phone for row in alone for phone in row.phones]
    return len(set(phones)) == len(phones)


def _by_phone(rows: Sequence[Owned], people: Sequence[frozenset[str]]) -> Iterator[Link]:
    """A telephone of two owners who are partly the same people, or whose names are alike."""
    by_phone: defaultdict[str, dict[frozenset[str], int]] = defaultdict(dict)
    shared = shared_phones(rows)
    for index, row in enumerate(rows if shared else ()):
        for phone in row.phones if people[index] else ():
            if phone in shared:
                by_phone[phone].setdefault(people[index], index)
    for found in by_phone.values():
        who = list(found)
        for at, one in enumerate(who if 1 < len(who) <= _MANY else ()):
            for other in who[:at]:
                link = (found[other], found[one])
                if one & other:
                    yield Link(*link, False, Why.SHARED)
                elif _alike(one, other) and not (rows[link[0]].owner_code and rows[link[1]].owner_code):
                    yield Link(*link, False, Why.ALIKE)


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    if len(one) != 1 or len(other) != 1:
        return False
    found = likeness(next(iter(one)), next(iter(other)))
    return bool(found and found.sure)


def _of_sellers(people: Sequence[frozenset[str]], sellers: Sequence[int], developer: str) -> Iterator[Link]:
    """Two firms that both have unsold dwellings; what is marked unsold and names no firm goes with the first."""
    first: dict[frozenset[str], int] = {}
    for index in sellers:
        first.setdefault(people[index], index)
    named = first.get(people_of(developer)) if developer else None
    start = next(iter(first.values()), 0) if named is None else named
    for other in first.values():
        if other != start:
            joined = not people[other] or not people[start]
            yield Link(min(start, other), max(start, other), joined, Why.DEVELOPER)


def shared_phones(rows: Sequence[Owned]) -> Set[str]:
    """Those that stand on more rows than one: no other can join or tie anybody."""
    seen: set[str] = set()
    again: set[str] = set()
    for row in rows:
        for phone in row.phones:
            (again if phone in seen else seen).add(phone)
    return again
