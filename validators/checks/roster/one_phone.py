"""One phone number stands for many dwellings of different owners.

Then nobody can be reached to ask whether he really signed (sources.md §6); a unit's switchboard is the harmless case.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import chain

from validators.checks.place import at, few
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.sheets.roster.row import DwellingRow

MANY = 3
"""From this many different owners on."""

ONE_PHONE = Kind(
    "one-phone-many-dwellings",
    Severity.WARNING,
    zh="电话 {value} 填给了 {count} 位不同的产权人：{few}",
    fix="请核对各户电话；确是单位总机或亲属代留的无需处理",
    en="The phone {value} stands for {count} different owners: {few}.",
    en_fix="Check their numbers; a switchboard or a relative's number is fine.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Once a number, at its first dwelling."""
    uses = Counter(chain.from_iterable([row.phones for row in dossier.dwellings]))
    often = {phone for phone, count in uses.items() if count >= MANY}
    if not often:
        return
    owners: dict[str, dict[int, DwellingRow]] = defaultdict(dict)
    for row, person in zip(dossier.dwellings, dossier.register.person_of, strict=True):
        for phone in row.phones:
            if phone in often:
                owners[phone].setdefault(person, row)
    for phone, rows in owners.items():
        if len(rows) >= MANY:
            first, *_ = rows.values()
            yield at(ONE_PHONE, first, "phones", phone, count=len(rows), few=few([*rows.values()]))
