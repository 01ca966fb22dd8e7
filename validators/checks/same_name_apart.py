"""Several dwellings have an owner of the same name, and nothing tells whether it is one person.

An owner with several dwellings is one person (建筑物区分所有权解释 第9条; domain.md §1.2); a name alone is no
proof, so they are counted apart, and somebody who knows them must say (design.md, Persons).
"""

from collections.abc import Iterator

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
    for name, persons in _people_by_name(dossier).items():
        if len(persons) > 1:
            rows = [row for owned in persons.values() for row in owned]
            second = [*persons.values()][1][0]
            yield at(APART, second, "owner", name, count=len(rows), persons=len(persons), few=few(rows))


def _people_by_name(dossier: Dossier) -> dict[str, dict[int, list[DwellingRow]]]:
    """Name → person → dwellings, where neither codes nor phones on every one of them tell who is who."""
    rows = dossier.dwellings
    doubtful = {row.owner for row in rows if not row.phones} & {row.owner for row in rows if not row.owner_code} - {""}
    people: dict[str, dict[int, list[DwellingRow]]] = {}
    register = dossier.register
    for index, (row, person) in enumerate(zip(rows, register.person_of, strict=True)) if doubtful else ():
        if row.owner in doubtful and index not in register.twins:
            people.setdefault(row.owner, {}).setdefault(person, []).append(row)
    return people
