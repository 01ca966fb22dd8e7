"""Several dwellings have an owner of the same name, and nothing tells whether it is one person.

One owner with several dwellings is one person, however many certificates (建筑物区分所有权解释 第9条; domain.md §1.2); a name
alone does not prove it, so they are counted apart, and somebody who knows them must say (design.md, Persons).
"""

from collections.abc import Iterable, Iterator

from validators.checks._place import at, few
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.sheets.roster import DwellingRow

APART = Kind(
    "same-name-apart",
    Severity.WARNING,
    zh="“{value}”名下有 {count} 处房屋，无法确定是否同一人，现按 {persons} 人计：{few}",
    fix="是同一人的，请填相同的产权人代码；不是的，请填不同的代码",
    en="{count} dwellings have an owner called “{value}”, perhaps one person, counted as {persons}: {few}.",
    en_fix="Give them the same 产权人代码 if they are one person, different codes if not.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Once a name, at the second person's first dwelling."""
    people = _people_by_name(dossier)
    for name, persons in people.items():
        rows = [row for owned in persons.values() for row in owned]
        if not _told_apart(rows):
            second = [*persons.values()][1][0]
            yield at(APART, second, "owner", name, count=len(rows), persons=len(persons), few=few(rows))


def _people_by_name(dossier: Dossier) -> dict[str, dict[int, list[DwellingRow]]]:
    """Only names that more than one person bears: name → person → dwellings."""
    owned = [*zip(dossier.dwellings, dossier.register.person_of, strict=True)]
    first: dict[str, int] = {}
    shared = {row.owner for row, person in owned if first.setdefault(row.owner, person) != person}
    people: dict[str, dict[int, list[DwellingRow]]] = {}
    for row, person in owned if shared else ():
        if row.owner in shared and row.owner:
            people.setdefault(row.owner, {}).setdefault(person, []).append(row)
    return people


def _told_apart(rows: Iterable[DwellingRow]) -> bool:
    return all(row.owner_code for row in rows) or all(row.phones for row in rows)
