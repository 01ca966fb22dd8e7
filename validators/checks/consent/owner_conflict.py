"""One person's dwellings carry different answers.

An owner with several dwellings is one person with one voice for all his area (建筑物区分所有权解释 第9条;
sources.md §1.2); answers that differ cannot both be his, so in 人 and 面积 he counts as invalid (contract.md, Persons).
"""

from collections import Counter
from collections.abc import Iterator

from validators.checks.place import at, name_of, spot
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.meaning.consent.answered import opinion_of
from validators.meaning.roster.counted import voting
from validators.sheets.consent.opinion import Opinion
from validators.sheets.consent.row import ConsentRow

CONFLICT = Kind(
    "owner-conflict",
    Severity.ERROR,
    zh="产权人“{owner}”的几套房意见不一：{address} 是“{value}”，{other}（{first}）是“{before}”；人数和面积按无效计",
    fix="请与本人核实后统一意见；若是同名的两个人，请分别填写产权人代码",
    en="The dwellings of “{owner}” disagree: {address} says “{value}”, {other} ({first}) says “{before}”; "
    "counted as invalid by persons and area.",
    en_fix="Settle it with the owner; if they are two people of one name, give each a code.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """At each dwelling whose valid answer differs from the first valid one of the same person."""
    register = dossier.register
    owned = Counter(register.person_of)
    votes = voting(dossier.settings)
    first: dict[int, tuple[int, ConsentRow]] = {}
    for dwelling, (person, home) in enumerate(zip(register.person_of, dossier.dwellings, strict=True)):
        if owned[person] == 1 or dwelling not in register.answers_of or home.kind not in votes:
            continue
        rows = [dossier.answers[index] for index in register.answers_of[dwelling]]
        opinion = opinion_of(rows, dossier.settings.repeated)
        if opinion in (None, Opinion.UNCLEAR):
            continue
        row = next(row for row in rows if row.opinion is opinion)
        other, before = first.setdefault(person, (dwelling, row))
        if before.opinion is not opinion:
            yield _conflict(dossier, dwelling, row, other, before)


def _conflict(dossier: Dossier, dwelling: int, row: ConsentRow, other: int, before: ConsentRow) -> Finding:
    here, there = dossier.dwellings[dwelling], dossier.dwellings[other]
    return at(
        CONFLICT,
        row,
        "opinion",
        row.opinion,
        owner=here.owner,
        address=name_of(here),
        other=name_of(there),
        first=spot(before, "opinion"),
        before=before.opinion,
    )
