"""Who is one owner: what is one person by any reading is joined, what only may be one is linked, for somebody to tell.

One owner of several dwellings is one person (建筑物区分所有权解释 第9条), and persons decide verdicts.  Joined for
certain: the same 产权人代码 with a name in common (001 and 1, a-1 and A1 are one code); the same people, in whatever
order, with a telephone in common; an organisation of one name; everything unsold.  The same name alone is counted
apart, a code on two different names counted together: both are asked about (`Link`), and 人工确认 answers.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from validators.address.address import Address
from validators.fields.plain import compact
from validators.names.confirmed import Confirmed
from validators.names.disjoint import Circles
from validators.names.owner_words import (
    Marks,
    Owned,
    bare,
    code_of,
    is_organisation,
    is_unsold,
    marks_of,
    people_of,
    told_apart,
)
from validators.names.similar import likeness
from validators.sheets.roster.confirmations import Conclusion

__all__ = ["Link", "Owners", "Why", "bare", "code_of", "door_of", "keys", "marks_of", "owners", "told_apart"]
ROSTER = "户室清册"
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


@dataclass(frozen=True, slots=True)
class Owners:
    """`person_of`: the owner of each dwelling as he is counted, from 0 · `certain_of`: the owners told apart as finely
    as the links go: two of them are one person, or two, by what somebody tells of the links between them."""

    person_of: Sequence[int]
    certain_of: Sequence[int]
    links: tuple[Link, ...]


def owners(rows: Sequence[Owned], developer: str = "", said: Confirmed | None = None) -> Owners:
    """Who owns what.  `developer`: 建设单位 of 参数; `said`: the answers of 人工确认."""
    people = [people_of(row.owner) for row in rows]
    certain = Circles(len(rows))
    sellers = _sellers(rows, people, developer)
    _joined(certain, rows, people, frozenset(sellers))
    links = []
    for link in _links(rows, people, certain, sellers, developer):
        answer = _answer(said, rows, link) if said else None
        if answer is Conclusion.ONE:
            certain.join(link.one, link.other)
        elif answer is None:
            links.append(link)
    links = [link for link in links if not certain.are_one(link.one, link.other)]
    counted = certain.copy()
    for link in links:
        if link.joined:
            counted.join(link.one, link.other)
    return Owners(counted.numbers(), certain.numbers(), tuple(links))


def _sellers(rows: Sequence[Owned], people: Sequence[frozenset[str]], developer: str) -> list[int]:
    """Dwellings that nobody has bought: marked unsold, owned by 建设单位, or by whoever owns another unsold one."""
    unsold = {owner for owner in {row.owner for row in rows} if is_unsold(owner)}
    marked = [index for index, row in enumerate(rows) if row.owner in unsold] if unsold else []
    names = {bare(developer)} if developer else set()
    names |= {"、".join(sorted(people[index])) for index in marked}
    names.discard("")
    kept = set(marked)
    if names:
        kept |= {index for index, who in enumerate(people) if "、".join(sorted(who)) in names}
    return sorted(kept)


def _joined(certain: Circles, rows: Sequence[Owned], people: Sequence[frozenset[str]], sellers: frozenset[int]) -> None:
    """Join what is one by any reading; two codes are never joined."""
    by_code: dict[tuple[str, str], int] = {}
    by_phone: defaultdict[tuple[frozenset[str], str], list[int]] = defaultdict(list)
    by_name: dict[tuple[str, str], int] = {}
    codes = [code_of(row.owner_code) if row.owner_code else "" for row in rows]
    shared = _shared_phones(rows)
    firms = {who for who in set(people) if len(who) == 1 and is_organisation(next(iter(who)))}
    for index, row in enumerate(rows):
        code, who = codes[index], people[index]
        for name in who if code else ():
            certain.join(index, by_code.setdefault((code, name), index))
        for phone in row.phones if who else ():
            if phone in shared:
                by_phone[who, phone].append(index)
        if who in firms and index not in sellers:
            certain.join(index, by_name.setdefault((next(iter(who)), code), index))
    for same in by_phone.values():
        coded = {codes[index] for index in same} - {""}
        for one, other in pairwise(same if len(coded) < 2 else [index for index in same if not codes[index]]):
            certain.join(one, other)
    bought = {name for index in sellers for name in people[index]}
    for one, other in pairwise(index for index in sorted(sellers) if len(bought) < 2 or not people[index]):
        certain.join(one, other)
    first: dict[frozenset[str], int] = {}
    for index in sorted(sellers):
        certain.join(index, first.setdefault(people[index], index))


def _shared_phones(rows: Sequence[Owned]) -> Set[str]:
    """Those that stand on more rows than one: no other can join or tie anybody."""
    seen: set[str] = set()
    again: set[str] = set()
    for row in rows:
        for phone in row.phones:
            (again if phone in seen else seen).add(phone)
    return again


def _links(
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
    shared = _shared_phones(rows)
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


def _answer(said: Confirmed, rows: Sequence[Owned], link: Link) -> Conclusion | None:
    """What 人工确认 says of these two, named with their doors or with the roster."""
    one, other = rows[link.one], rows[link.other]
    return next((found for key in keys(one, other) if (found := said.said.get(key))), None)


def keys(one: Owned, other: Owned) -> list[frozenset[tuple[str, str]]]:
    """As 人工确认 may name them, from the most particular on."""
    doors = (door_of(one), door_of(other))
    pairs = ((doors[0], doors[1]), (doors[0], ROSTER), (ROSTER, doors[1]), (ROSTER, ROSTER))
    return [frozenset({(one.owner, left), (other.owner, right)}) for left, right in pairs]


def door_of(row: Owned) -> str:
    """Where an owner is to be found, as 人工确认 says it: 1号楼1单元101; nothing where a row has no address."""
    address: Address | None = getattr(row, "address", None)
    return str(address) if address else ""
