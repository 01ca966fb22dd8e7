"""Owners who may be one person, or two: how they were counted is said, and somebody who knows them must tell.

An owner with several dwellings is one person (建筑物区分所有权解释 第9条; sources.md §1.2); a name alone is no
proof, so they are counted apart; a code is one, until somebody says that it was a slip (contract.md, Persons).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from validators.checks.place import at, few
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.names.owners import Link, Why

APART = Kind(
    "same-name-apart",
    Severity.WARNING,
    zh="“{value}”名下有 {count} 处房屋，无法确定是否同一人，现按 {persons} 人计：{few}",
    fix="是同一人的，请填相同的产权人代码；不是的，请填不同的代码",
    en="{count} dwellings have an owner called “{value}”, perhaps one person, counted as {persons}: {few}.",
    en_fix="Give them the same 产权人代码 if they are one person, different codes if not.",
)
ONE_CODE = Kind(
    "one-code-two-names",
    Severity.WARNING,
    zh="产权人代码“{code}”既写给了“{other}”（{first}），又写给了“{value}”，现按 1 人计；不是同一人的会少计一人",
    fix="是同一人的，请统一姓名，或在“人工确认”写明“同一人”；不是的，请改正产权人代码",
    en="The code “{code}” stands beside “{other}” ({first}) and beside “{value}”; counted as one person.",
    en_fix="If they are one person spell the name one way, or say so on 人工确认; else correct the code.",
)
PERHAPS_ONE = Kind(
    "owners-perhaps-one",
    Severity.WARNING,
    zh="“{value}”与“{other}”（{first}）可能是同一人（{why}），现按 {persons} 人计",
    fix="是同一人的，请统一写法或填相同的产权人代码；不是的，请填不同的代码，或在“人工确认”写明“不是同一人”",
    en="“{value}” and “{other}” ({first}) may be one person; counted as {persons}.",
    en_fix="Spell them one way or give them one 产权人代码; if they are two, different codes, or say so on 人工确认.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Once a name at its second owner's first dwelling, once a pair of names at the later of the two."""
    told = set()
    beside = _ties(dossier.register.links)
    owned = _owned(dossier) if beside else {}
    for link in dossier.register.links:
        if link.why is Why.SAME_NAME:
            name = dossier.dwellings[link.one].owner
            if name not in told:
                told.add(name)
                yield _apart(dossier, link, _tied(beside, link.one), owned)
        else:
            yield _pair(dossier, link)


def _apart(dossier: Dossier, link: Link, circle: set[int], owned: Mapping[int, Sequence[int]]) -> Finding:
    """All who are tied to this one by name alone, and how many they count as."""
    persons = {dossier.register.person_of[index]: index for index in sorted(circle, reverse=True)}
    theirs = sorted((owned[person] for person in persons if person in owned), key=lambda indexes: indexes[0])
    rows = [dossier.dwellings[index] for indexes in theirs for index in indexes]
    second = dossier.dwellings[sorted(persons.values())[1]] if len(persons) > 1 else dossier.dwellings[link.other]
    said = {"count": len(rows), "persons": len(persons), "few": few(rows)}
    return at(APART, second, "owner", second.owner, **said)


def _ties(links: Iterable[Link]) -> Mapping[int, Sequence[int]]:
    """Dwelling → the others that the same name ties it to."""
    beside: dict[int, list[int]] = {}
    for tie in links:
        if tie.why is Why.SAME_NAME:
            beside.setdefault(tie.one, []).append(tie.other)
            beside.setdefault(tie.other, []).append(tie.one)
    return beside


def _tied(beside: Mapping[int, Sequence[int]], start: int) -> set[int]:
    """The dwellings that ties of names lead to, from this one on."""
    circle, waiting = {start}, [start]
    while waiting:
        fresh = [index for index in beside.get(waiting.pop(), ()) if index not in circle]
        circle.update(fresh)
        waiting += fresh
    return circle


def _owned(dossier: Dossier) -> Mapping[int, Sequence[int]]:
    """Person → his dwellings, by index."""
    found: dict[int, list[int]] = {}
    for index, person in enumerate(dossier.register.person_of):
        if index not in dossier.register.twins:
            found.setdefault(person, []).append(index)
    return found


def _pair(dossier: Dossier, link: Link) -> Finding:
    one, other = dossier.dwellings[link.one], dossier.dwellings[link.other]
    said = {"other": one.owner, "first": str(one.address)}
    if link.why is Why.ONE_CODE:
        return at(ONE_CODE, other, "owner", other.owner, code=other.owner_code, **said)
    persons = 1 if dossier.register.person_of[link.one] == dossier.register.person_of[link.other] else 2
    return at(PERHAPS_ONE, other, "owner", other.owner, why=link.why, persons=persons, **said)
