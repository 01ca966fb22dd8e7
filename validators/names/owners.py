"""Who is one owner: what is one person by any reading is joined, what only may be one is linked, for somebody to tell.

One owner of several dwellings is one person (建筑物区分所有权解释 第9条), and persons decide verdicts.  Joined for
certain: the same 产权人代码 with a name in common (001 and 1, a-1 and A1 are one code); the same people, in whatever
order, with a telephone in common; an organisation of one name; everything unsold.  The same name alone is counted
apart, a code on two different names counted together: both are asked about (`Link`), and 人工确认 answers.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from validators.address.address import Address
from validators.names.confirmed import Confirmed
from validators.names.disjoint import Circles
from validators.names.links import Link, Why, links_among, shared_phones
from validators.names.owner_words import (
    Owned,
    bare,
    code_of,
    is_organisation,
    is_unsold,
    marks_of,
    people_of,
    told_apart,
)
from validators.sheets.roster.confirmations import Conclusion

__all__ = ["Link", "Owners", "Why", "bare", "code_of", "door_of", "keys", "marks_of", "owners", "told_apart"]
ROSTER = "户室清册"


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
    for link in links_among(rows, people, certain, sellers, developer):
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
    shared = shared_phones(rows)
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
