"""Whom a public copy must not tell of: the names, phones and doors that the compound's sheets hold."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from addin.filling.filters.masks import mask_name
from validators.address.address import building_name, unit_name
from validators.dossier import Dossier
from validators.sheets.procedure.choices import Unconsented

_BETWEEN = re.compile(r"[、，,；;/／|｜\s（）()]+")
_DIGITS = re.compile(r"\D+")
_SHORTEST_PHONE = 7


@dataclass(frozen=True, slots=True)
class People:
    """`names`: of persons, as typed · `phones`: digits alone · `doors`: (building, unit, room), normalised.

    `left_out`: whoever did not agree to be named is not masked but left out of a list that asks (参数: 未同意公示的).
    """

    names: frozenset[str]
    phones: frozenset[str]
    doors: frozenset[tuple[str, str, str]]
    left_out: bool = False

    @property
    def lengths(self) -> list[int]:
        """Of names, longest first."""
        return sorted({len(name) for name in self.names}, reverse=True)

    def addresses(self) -> set[str]:
        """Every door as written out in one piece: 3号楼1单元502, 3-1-502."""
        found = set()
        for building, unit, door in self.doors:
            where = unit_name(building, unit)
            found |= {f"{where}{door}", "-".join(filter(None, (building, unit, door)))}
            found.add(f"{building_name(building)}{door}")
        return found


def people_of(dossier: Dossier) -> People:
    """Everybody on the compound's sheets; organisations and single characters are not people.

    Of a sign-in sheet only those who live here: staff of the street and the community stand on notices by name.
    """
    typed = [row.owner for row in dossier.dwellings] + [row.signature for row in dossier.answers]
    papers = dossier.papers
    typed += [row.giver for row in papers.honours]
    typed += [row.name for row in papers.attendance if row.home]
    typed += [row.name for rows in (papers.ballots, papers.signatures) for row in rows]
    doors = {
        (row.building, row.unit, door)
        for row in dossier.dwellings
        for door in (row.room, f"{row.floor}层{row.door}户" if row.floor is not None and row.door else "")
        if len(door) > 2
    }
    phones = (digits(phone) for row in dossier.dwellings for phone in row.phones)
    return People(
        frozenset(name for name in _split(typed) if len(name) > 1 and mask_name(name) != name),
        frozenset(phone for phone in phones if len(phone) >= _SHORTEST_PHONE),
        frozenset(doors),
        dossier.settings.unconsented is Unconsented.LEFT_OUT,
    )


def digits(text: str) -> str:
    """The text's digits alone."""
    return _DIGITS.sub("", text)


def _split(typed: Iterable[str]) -> Iterable[str]:
    for text in typed:
        yield from _BETWEEN.split(text)
