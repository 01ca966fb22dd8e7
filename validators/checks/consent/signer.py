"""Somebody other than the owner signed, or the owner's name is spelt in two ways.

In the real paper file one person is 亓文简, 祁文简 and 余文简, while 程惠 and 郭惠 may well be two (sources.md §P8):
a likeness is said, never acted on; what a person answered on 人工确认 is not asked again.  A tenant or an agent may
sign only with written authority (河南 第15条; sources.md §1.2), so with 代理依据 nothing is said; any one of the
co-owners may sign (指导规则 第25条).
"""

from collections.abc import Iterator, Mapping

from validators.checks.place import at, name_of
from validators.dossier import Dossier
from validators.fields.name import people
from validators.finding import Finding, Kind, Severity
from validators.meaning.consent.owners import Pair, answers_of, most_alike
from validators.meaning.roster.neighbours import neighbour, owners_of_units
from validators.names.confirmed import confirmed
from validators.sheets.consent.authority import has_authority
from validators.sheets.consent.row import REAL_NAME, ConsentRow
from validators.sheets.roster.confirmations import Conclusion
from validators.sheets.roster.row import DwellingRow

SPELLING = Kind(
    "signer-spelling",
    Severity.WARNING,
    zh="{address} 的签字“{value}”与产权人“{owner}”{reason}，{guess}",
    fix="请核对；是同一人的请统一写法，不是的请填写代理依据；未改前照常计入，但不作为定论",
    en="{address}: the signature “{value}” resembles the owner's name “{owner}”.",
    en_fix="Spell it one way if they are one person, else enter the authority; it counts meanwhile.",
    doubt="签字与产权人写法不同",
)
NOT_OWNER = Kind(
    "signer-not-owner",
    Severity.WARNING,
    zh="{address} 由“{value}”签字，产权人是“{owner}”{near}",
    fix="代签的请填写代理依据（委托书、监护关系等），签错或录错的请改正；未改前照常计入，但不作为定论",
    en="{address} is signed by “{value}”, but its owner is “{owner}”{near_en}.",
    en_fix="Enter the authority to sign, or correct the name; it counts meanwhile.",
    doubt="不是产权人签字，没有代理依据",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """At the signature, compared with its own dwelling's owners, then with those of the unit, never with all."""
    strangers, denied = [], set()
    for row, dwelling, answers in _unanswered(dossier):
        alike = most_alike(answers)
        if alike:
            yield _spelling(row, dwelling, alike)
            continue
        strangers.append((row, dwelling))
        if Conclusion.TWO in answers.values():
            denied.add(row.source.ref(row.row, "signature"))
    owners = owners_of_units(dossier, {(dwelling.building, dwelling.unit) for _, dwelling in strangers})
    for row, dwelling in strangers:
        near = neighbour(row.signature, owners[dwelling.building, dwelling.unit])
        was_denied = row.source.ref(row.row, "signature") in denied
        yield _not_owner(row, dwelling, None if was_denied and near is dwelling else near, was_denied)


def spellings(dossier: Dossier) -> Iterator[tuple[ConsentRow, DwellingRow, Pair]]:
    """What this check warns of and nobody has answered: the answer, its dwelling, and the names that are alike."""
    for row, dwelling, answers in _unanswered(dossier):
        alike = most_alike(answers)
        if alike:
            yield row, dwelling, alike


def _unanswered(
    dossier: Dossier,
) -> Iterator[tuple[ConsentRow, DwellingRow, Mapping[tuple[str, str], Conclusion | None]]]:
    """Those of whom nobody said that they are the owner, with what was said of them."""
    said = confirmed(dossier.papers.confirmations)
    for row, dwelling in _signed_by_others(dossier):
        answers = answers_of(said, row.signature, row.source.sheet, dwelling)
        if Conclusion.ONE not in answers.values():
            yield row, dwelling, answers


def _signed_by_others(dossier: Dossier) -> Iterator[tuple[ConsentRow, DwellingRow]]:
    for row, index in zip(dossier.answers, dossier.register.dwelling_of, strict=True):
        if index is None or row.signature in ("", REAL_NAME) or has_authority(row.proxy) or row.opinion is None:
            continue
        dwelling = dossier.dwellings[index]
        if (
            dwelling.owner
            and row.signature != dwelling.owner
            and set(people(row.signature)).isdisjoint(people(dwelling.owner))
        ):
            yield row, dwelling


def _spelling(row: ConsentRow, dwelling: DwellingRow, pair: Pair) -> Finding:
    said = {"address": name_of(dwelling), "owner": pair.owner, "reason": pair.alike.reason}
    guess = "可能是同一人" if pair.alike.sure else "也可能是两个人"
    return at(SPELLING, row, "signature", row.signature, guess=guess, **said)


def _not_owner(row: ConsentRow, dwelling: DwellingRow, neighbour: DwellingRow | None, denied: bool) -> Finding:
    near = f"；签字像是 {name_of(neighbour)} 的产权人“{neighbour.owner}”" if neighbour else ""
    near_en = f"; the name is like that of “{neighbour.owner}”, {name_of(neighbour)}" if neighbour else ""
    near = f"，已确认不是同一人{near}" if denied else near
    return at(
        NOT_OWNER,
        row,
        "signature",
        row.signature,
        address=name_of(dwelling),
        owner=dwelling.owner,
        near=near,
        near_en=near_en,
    )
