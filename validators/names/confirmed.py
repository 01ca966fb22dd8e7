"""What people answered on 人工确认: two names are one person, or two.  A pair answered both ways is not answered."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from validators.sheets.roster.confirmations import Conclusion, ConfirmationRow

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
    circles: Mapping[Who, int] = field(default_factory=dict)
    """Whom the answers hold together, at however many removes."""

    def of(self, one: str, one_from: str, other: str, other_from: str) -> Conclusion | None:
        """What was said of these two; an answer for any sheet holds for each; None where nobody answered."""
        if not self.said:
            return None
        keys = _keys(one, one_from, other, other_from)
        said = next((self.said[key] for key in keys if key in self.said), None)
        return said or (Conclusion.ONE if self._in_one_circle((one, one_from), (other, other_from)) else None)

    def _in_one_circle(self, one: Who, other: Who) -> bool:
        mine, theirs = ({self.circles[who] for who in (me, (me[0], "")) if who in self.circles} for me in (one, other))
        return not mine.isdisjoint(theirs)

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
    return Confirmed(said, tuple(against), frozenset(asked), _circles(said))


def _circles(said: Mapping[Key, Conclusion]) -> Mapping[Who, int]:
    """A number for each circle of names that are one person's."""
    circles: dict[Who, int] = {}
    for number, (key, conclusion) in enumerate(said.items()):
        if conclusion is Conclusion.ONE:
            joined = {circles[who] for who in key if who in circles}
            circles |= {who: number for who, circle in circles.items() if circle in joined}
            circles |= dict.fromkeys(key, number)
    return circles


def _keys(one: str, one_from: str, other: str, other_from: str) -> list[Key]:
    """From the most particular to the most general."""
    pairs = ((one_from, other_from), (one_from, ""), ("", other_from), ("", ""))
    return [frozenset({(one, left), (other, right)}) for left, right in pairs]
