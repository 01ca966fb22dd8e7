"""The survey was answered by somebody who is not the owner, or whose name is spelt otherwise.

It is a survey and no vote: tenants and family may speak for the household, so the sheet counts.  But the names of one
person differ from paper to paper (sources.md §P8), and a sheet may have been typed at another door.
"""

from collections.abc import Iterator

from validators.checks.place import at, name_of
from validators.dossier import Dossier
from validators.fields.name import people
from validators.finding import Finding, Kind, Severity
from validators.meaning.consent.owners import answers_of, most_alike
from validators.meaning.roster.neighbours import neighbour, owners_of_units
from validators.meaning.survey.surveyed import homes
from validators.names.confirmed import confirmed
from validators.sheets.roster.confirmations import Conclusion
from validators.sheets.roster.row import DwellingRow
from validators.sheets.survey.row import SurveyRow

SPELLING = Kind(
    "survey-name-spelling",
    Severity.WARNING,
    zh="{address} 的姓名“{name}”与产权人“{owner}”{reason}，{guess}",
    fix="请核对；是同一人的请统一写法；未改前照常计入",
    en="{address}: the name “{name}” resembles the owner's, “{owner}”.",
    en_fix="Spell it one way if they are one person; the sheet counts meanwhile.",
)
NOT_OWNER = Kind(
    "survey-not-owner",
    Severity.WARNING,
    zh="{address} 的征求意见由“{name}”填写，产权人是“{owner}”{near}",
    fix="请核对住址和姓名；家人、租户填写的可在备注写明；照常计入",
    en="The survey sheet of {address} is by “{name}”, its owner is “{owner}”{near_en}.",
    en_fix="Check address and name; the sheet counts all the same.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """At the name; nothing is said where 备注 explains who it is, or 人工确认 has answered."""
    strangers = []
    said = confirmed(dossier.papers.confirmations)
    for row, dwelling in _by_others(dossier):
        answers = answers_of(said, row.name, row.source.sheet, dwelling)
        if Conclusion.ONE in answers.values():
            continue
        alike = most_alike(answers)
        if alike:
            facts = {"owner": alike.owner, "reason": alike.alike.reason, "guess": _guess(alike.alike.sure)}
            yield at(SPELLING, row, "name", row.name, name=row.name, address=name_of(dwelling), **facts)
        else:
            strangers.append((row, dwelling))
    owners = owners_of_units(dossier, {(dwelling.building, dwelling.unit) for _, dwelling in strangers})
    for row, dwelling in strangers:
        yield _not_owner(row, dwelling, neighbour(row.name, owners[dwelling.building, dwelling.unit]))


def _by_others(dossier: Dossier) -> Iterator[tuple[SurveyRow, DwellingRow]]:
    for row, home in zip(dossier.papers.survey, homes(dossier), strict=True):
        if home is None or not row.name or row.note:
            continue
        dwelling = dossier.dwellings[home]
        if dwelling.owner and set(people(row.name)).isdisjoint(people(dwelling.owner)):
            yield row, dwelling


def _guess(sure: bool) -> str:
    return "可能是同一人" if sure else "也可能是两个人"


def _not_owner(row: SurveyRow, dwelling: DwellingRow, other: DwellingRow | None) -> Finding:
    near = f"；姓名像是 {name_of(other)} 的产权人“{other.owner}”" if other else ""
    near_en = f"; the name is like that of “{other.owner}”, {name_of(other)}" if other else ""
    facts = {"owner": dwelling.owner, "near": near, "near_en": near_en}
    return at(NOT_OWNER, row, "name", row.name, name=row.name, address=name_of(dwelling), **facts)
