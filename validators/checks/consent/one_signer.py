"""One signature stands for many dwellings of different owners.

Building heads and property firms signing for others is the commonest complaint about consent lists (sources.md §6).
"""

from collections.abc import Iterator

from validators.checks.place import at, few
from validators.dossier import Dossier
from validators.fields.name import people
from validators.finding import Finding, Kind, Severity
from validators.sheets.consent.row import REAL_NAME, ConsentRow

MANY = 3
"""From this many different owners on it is worth a look; a couple's or parents' two dwellings are not."""

ONE_SIGNER = Kind(
    "one-signer-many-dwellings",
    Severity.WARNING,
    zh="“{value}”为 {count} 位产权人签了字：{few}",
    fix="请逐户核实是否产权人本意；代签的须有书面委托",
    en="“{value}” signed for {count} different owners: {few}.",
    en_fix="Ask each owner; whoever signs for another needs a written authority.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Once a signer, at the first signature given for somebody else; his own dwelling is one of those counted."""
    others = {signer: rows for signer, rows in _signed_for_others(dossier).items() if len(rows) >= MANY - 1}
    if not others:
        return
    own = _signed_for_themselves(dossier)
    for signer, rows in others.items():
        first, *_ = rows.values()
        count = len(rows) + (signer in own)
        if count >= MANY:
            yield at(ONE_SIGNER, first, "signature", signer, count=count, few=few([*rows.values()]))


def _signed_for_others(dossier: Dossier) -> dict[str, dict[int, ConsentRow]]:
    """Signer → each other person he signed for → the first answer for a dwelling of that person."""
    person_of = dossier.register.person_of
    found: dict[str, dict[int, ConsentRow]] = {}
    for row, dwelling in zip(dossier.answers, dossier.register.dwelling_of, strict=True):
        if dwelling is None or row.signature in ("", REAL_NAME):
            continue
        owner = dossier.dwellings[dwelling].owner
        if owner and owner != row.signature:
            owners = people(owner)
            for signer in people(row.signature):
                if signer not in owners:
                    found.setdefault(signer, {}).setdefault(person_of[dwelling], row)
    return found


def _signed_for_themselves(dossier: Dossier) -> set[str]:
    return {
        row.signature
        for row, dwelling in zip(dossier.answers, dossier.register.dwelling_of, strict=True)
        if dwelling is not None and row.signature == dossier.dwellings[dwelling].owner
    }
