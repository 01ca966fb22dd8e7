"""What people answered on 人工确认: two names are one person, or two.  A pair answered both ways is not answered."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from validators.sheets.confirmations import Conclusion, ConfirmationRow

Who = tuple[str, str]
"""A name and the sheet it stands on; no sheet: any."""
Key = frozenset[Who]


@dataclass(frozen=True, slots=True)
class Confirmed:
    """`said`: what was answered of each pair · `contradicted`: rows that say the opposite of an earlier one."""

    said: dict[Key, Conclusion] = field(default_factory=dict)
    contradicted: tuple[tuple[ConfirmationRow, ConfirmationRow], ...] = ()
    asked: frozenset[Key] = frozenset()
    """Pairs that stand on the sheet already, answered or not."""

    def of(self, one: str, one_from: str, other: str, other_from: str) -> Conclusion | None:
        """What was said of these two; an answer for any sheet holds for each; None where nobody answered."""
        if not self.said:
            return None
        keys = _keys(one, one_from, other, other_from)
        return next((self.said[key] for key in keys if key in self.said), None)

    def is_asked(self, one: str, one_from: str, other: str, other_from: str) -> bool:
        """Whether the sheet has a row for them."""
        return not self.asked.isdisjoint(_keys(one, one_from, other, other_from))


def confirmed(rows: Iterable[ConfirmationRow]) -> Confirmed:
    """The answers of a sheet; open questions say nothing."""
    first: dict[Key, ConfirmationRow] = {}
    against: list[tuple[ConfirmationRow, ConfirmationRow]] = []
    asked = set()
    for row in rows:
        key = frozenset({(row.one, row.one_from), (row.other, row.other_from)})
        asked.add(key)
        if row.conclusion is None:
            continue
        earlier = first.setdefault(key, row)
        if earlier.conclusion is not row.conclusion:
            against.append((earlier, row))
    unsettled = {id(earlier) for earlier, _ in against}
    said = {key: row.conclusion for key, row in first.items() if row.conclusion and id(row) not in unsettled}
    return Confirmed(said, tuple(against), frozenset(asked))


def _keys(one: str, one_from: str, other: str, other_from: str) -> list[Key]:
    """From the most particular to the most general."""
    pairs = ((one_from, other_from), (one_from, ""), ("", other_from), ("", ""))
    return [frozenset({(one, left), (other, right)}) for left, right in pairs]
