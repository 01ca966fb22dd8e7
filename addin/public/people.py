"""Whom a public copy must not tell of: the names, phones and doors that the compound's sheets hold."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from typing import Any

from addin.outcome import Outcome
from addin.public.naming import persons
from validators.dossier import Dossier
from validators.sheets.meetings.attendance import AttendanceRow
from validators.sheets.procedure.choices import Unconsented
from validators.table.column import columns_of

_DIGITS = re.compile(r"\D+")
_SHORTEST_PHONE = 7
_AREA = re.compile(r"0(?:10|2\d|[3-9]\d{2})(?=\d{7,8}$)")
_NAMES = frozenset(("姓名", "产权人", "签字", "甲", "乙", "缴款人", "代理人", "户主", "业主", "住户", "捐赠人"))
_PHONES = frozenset(("电话", "联系电话", "手机"))
"""What the columns of our sheets are called under which people and their numbers stand."""


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


def everybody(outcome: Outcome) -> People:
    """Those of every motion's sheets."""
    return people_of(*(vote.dossier for vote in outcome.votes))


def people_of(first: Dossier, *more: Dossier) -> People:
    """Everybody on the compound's sheets: owners, tenants who answered, donors, whoever signed.

    Organisations, single characters and words that stand where a name is missing (拒签, 不在家) are not people.  Of a
    sign-in sheet only those who live here: staff of the street and the community stand on notices by name.
    """
    rows = [row for dossier in (first, *more) for row in _rows(dossier)]
    doors = {
        (row.building, row.unit, door)
        for row in first.dwellings
        for door in (row.room, f"{row.floor}层{row.door}户" if row.floor is not None and row.door else "")
        if len(door) > 2
    }
    return People(
        frozenset(name for text in _typed(rows, _NAMES) for name in persons(text)),
        frozenset(number for text in _typed(rows, _PHONES) for number in _numbers(text)),
        frozenset(doors),
        first.settings.unconsented is Unconsented.LEFT_OUT,
    )


def digits(text: str) -> str:
    """The text's digits alone."""
    return _DIGITS.sub("", text)


def _rows(dossier: Dossier) -> Iterator[Any]:
    """Of every sheet that has rows, except staff on a sign-in sheet."""
    yield from dossier.dwellings
    yield from dossier.answers
    for field in fields(dossier.papers):
        for row in getattr(dossier.papers, field.name):
            if hasattr(row, "row") and (not isinstance(row, AttendanceRow) or row.home):
                yield row


def _typed(rows: Iterable[Any], called: frozenset[str]) -> Iterator[str]:
    """All that stands in columns of these names."""
    fields_of: dict[str, tuple[str, ...]] = {}
    for row in rows:
        kind: type = type(row)
        if kind.__qualname__ not in fields_of:
            columns = columns_of(kind).items()
            found = (name for name, column in columns if called.intersection((column.name, *column.aliases)))
            fields_of[kind.__qualname__] = tuple(found)
        for name in fields_of[kind.__qualname__]:
            value = getattr(row, name)
            yield from (value,) if isinstance(value, str) else value if isinstance(value, tuple) else ()


def _numbers(text: str) -> Iterator[str]:
    """Also without the area code, as neighbours write it."""
    number = digits(text)
    for one in {number, _AREA.sub("", number)}:
        if len(one) >= _SHORTEST_PHONE:
            yield one
