"""Every list of items there is, oldest first: the options of the survey, then each list of 项目版本."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from validators.address.keys import natural
from validators.grid import CellRef
from validators.meaning.items.normal import bare, normal
from validators.meaning.items.split import codes
from validators.papers import Papers
from validators.sheets.items.versions import ListKind, VersionRow
from validators.sheets.survey.row import SHEET as SURVEY

_GUESSES = {"排序": ListKind.RANKING, "征求": ListKind.SURVEY, "告知": ListKind.NOTICE, "公示": ListKind.NOTICE}


class Line(NamedTuple):
    """One item of one list.  `dropped`: why it is left out, where a row without 序号 says so; empty for the others."""

    wording: str
    place: CellRef
    number: int | None = None
    codes: tuple[str, ...] = ()
    dropped: str = ""


@dataclass(frozen=True, slots=True)
class Version:
    """`lines` in the order of their numbers."""

    name: str
    kind: ListKind | None
    dated: date | None
    lines: tuple[Line, ...]
    decided_by: str = ""
    reason: str = ""

    @property
    def title(self) -> str:
        """`排序第一版（2020-07-14）`; a name that says its date says it once."""
        dated = self.dated and str(self.dated) not in self.name
        return f"{self.name}（{self.dated}）" if dated else self.name


def versions_of(papers: Papers) -> tuple[Version, ...]:
    """By date; of one day, survey before notice before ranking.  A survey of which nothing came back is no version."""
    by_name: dict[str, list[VersionRow]] = {}
    for row in papers.versions:
        if normal(row.name):
            by_name.setdefault(row.version, []).append(row)
    found = [_listed(name, rows) for name, rows in by_name.items()]
    if papers.survey:
        coded = {normal(line.wording): line.codes for one in found if one.kind is ListKind.SURVEY for line in one.lines}
        found = [one for one in found if one.kind is not ListKind.SURVEY]
        found.append(_survey(papers, coded))
    return tuple(sorted(found, key=_order))


def latest(versions: Iterable[Version], kind: ListKind) -> Version | None:
    """The newest list of that kind."""
    return next((one for one in reversed(tuple(versions)) if one.kind is kind), None)


def _survey(papers: Papers, coded: Mapping[str, tuple[str, ...]]) -> Version:
    lines = tuple(
        Line(head.words, head.place, number, coded.get(normal(head.words), ()))
        for number, head in enumerate(papers.survey_options, start=1)
    )
    days = [row.dated for row in papers.survey if row.dated]
    return Version(SURVEY, ListKind.SURVEY, min(days, default=None), lines)


def _listed(name: str, rows: Sequence[VersionRow]) -> Version:
    numbered = any(row.number is not None for row in rows)
    lines = [
        Line(
            bare(row.name),
            row.source.ref(row.row, "name"),
            row.number,
            codes(row.code),
            row.reason if numbered and row.number is None else "",
        )
        for row in rows
    ]
    lines.sort(key=lambda line: (line.number is None, line.number or 0, line.place.row))
    return Version(
        name,
        next((row.kind for row in rows if row.kind), _guess(name)),
        next((row.dated for row in rows if row.dated), None),
        tuple(lines),
        next((row.decided_by for row in rows if row.decided_by), ""),
        next((row.reason for row in rows if row.reason and (row.number is not None or not numbered)), ""),
    )


def _guess(name: str) -> ListKind | None:
    return next((kind for word, kind in _GUESSES.items() if word in name), None)


def _order(version: Version) -> tuple[object, ...]:
    """A survey without a date came first, any other list without one last."""
    kinds = tuple(ListKind)
    place = kinds.index(version.kind) if version.kind else len(kinds)
    undated = date.min if version.kind is ListKind.SURVEY else date.max
    return version.dated or undated, place, natural(version.name)
