"""光荣榜: one gift entered twice would be thanked, and added up, twice."""

from collections.abc import Iterator

from validators.checks.gifts.place import at_gift
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.grid import CellRef
from validators.meaning.gifts.words import measured

TWICE = Kind(
    "gift-twice",
    Severity.WARNING,
    zh="{value} 的这一笔与 {first} 完全相同，两笔都已计入",
    fix="重复登记的请删去一行；确实给了两次的，请填写日期以示区别",
    en="This gift of {value} is the same as at {first}; both are counted.",
    en_fix="Delete one if it was entered twice; if given twice, fill in the dates.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """At the giver of the later row; gifts without a name are never taken for one."""
    seen: dict[tuple[object, ...], CellRef] = {}
    for row in dossier.papers.honours:
        found = measured(row)
        gift = (row.kind, row.giver, found.what, found.quantity, found.unit, row.amount, row.given_on)
        if row.kind is None or not row.giver:
            continue
        place = row.source.ref(row.row, "giver")
        first = seen.setdefault(gift, place)
        if first != place:
            yield at_gift(TWICE, row, "giver", row.giver, first=first)
