"""One compound as a line of the table: what ranks it, what money depends on, and what is missing."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from fractions import Fraction
from typing import Any


@dataclass(frozen=True, slots=True)
class Compound:
    """Money in fen, area in 0.01 ㎡.  `file`: its path in the folder, with `/` · `unusable`: why it could not be read,
    and then nothing else is known · `gate`: the three preconditions are met · `mark`: its input in one word ·
    `notes`: what is to be told of it beside what is missing · `approved`, `received`: lines of the quarterly form, by
    code or by name where the form has none; what is nought is not there."""

    file: str
    name: str = ""
    unusable: str = ""
    county: str = ""
    street: str = ""
    households: int = 0
    agree: int = 0
    area: int = 0
    buildings: int = 0
    investment: int = 0
    subsidy: int = 0
    other: int = 0
    residents: int | None = None
    errors: int = 0
    warnings: int = 0
    conclusion: str = ""
    gate: bool = False
    missing: tuple[str, ...] = ()
    mark: str = ""
    notes: tuple[str, ...] = ()
    approved: Mapping[str, int] = field(default_factory=dict, hash=False)
    received: Mapping[str, int] = field(default_factory=dict, hash=False)

    @property
    def rate(self) -> Fraction | None:
        """Households that agree among all; None where there are none."""
        return Fraction(self.agree, self.households) if self.households else None

    def payload(self) -> dict[str, Any]:
        """As JSON has it; `from_payload` reads it back."""
        return asdict(self)


_TUPLES = ("missing", "notes")
_MONEY = ("approved", "received")
_TEXTS = ("file", "name", "unusable", "county", "street", "conclusion", "mark")
LARGEST = 10**15
"""More fen than there is money, and few enough for 64 bits."""
_NAMES = frozenset(each.name for each in fields(Compound))


def from_payload(payload: Mapping[str, Any]) -> Compound:
    """The line that `payload` was made of.  ValueError or TypeError where another version, or another hand, made it."""
    if set(payload) != _NAMES or not all(_fits(name, value) for name, value in payload.items()):
        raise ValueError("a line of another version")
    if not 0 <= payload["agree"] <= payload["households"]:
        raise ValueError("more agree than there are")
    values: dict[str, Any] = {name: tuple(value) if name in _TUPLES else value for name, value in payload.items()}
    return Compound(**values)


def _fits(name: str, value: object) -> bool:
    """Whether a field may hold it: a journal lies in a folder that others may write to."""
    if name in _TEXTS:
        return isinstance(value, str)
    if name in _TUPLES:
        return isinstance(value, (list, tuple)) and all(isinstance(one, str) for one in value)
    if name in _MONEY:
        return isinstance(value, dict) and all(isinstance(key, str) and _whole(one) for key, one in value.items())
    if name == "gate":
        return isinstance(value, bool)
    return _whole(value) or (name == "residents" and value is None)


def _whole(value: object) -> bool:
    return type(value) is int and abs(value) < LARGEST
