"""光荣榜: 施工用电50度 typed into one cell is read as 50 度 of 施工用电, and whoever typed it is told so."""

from collections.abc import Iterator

from validators.checks.gifts.place import at_gift
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.meaning.gifts.words import measured

IN_WORDS = Kind(
    "gift-quantity-in-words",
    Severity.NOTE,
    zh="有 {count} 行的数量写在内容里，已拆开读取，如“{value}”按 {what} {quantity} {unit} 计",
    fix="读法见“光荣榜汇总”；不对的请把数量和单位填在各自的列",
    en="Rows whose quantity stands in the words: {count}; “{value}” was read as {quantity} {unit} of {what}.",
    en_fix="See 光荣榜汇总; where that is wrong, fill in quantity and unit in their own columns.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Once, at the first such words."""
    found = [(row, gift) for row in dossier.papers.honours if (gift := measured(row)).split]
    if found:
        row, gift = found[0]
        what = gift.what or (row.kind.value if row.kind else "")
        facts = {"what": what, "quantity": gift.quantity, "unit": gift.unit, "count": len(found)}
        yield at_gift(IN_WORDS, row, "what", row.what, **facts)
