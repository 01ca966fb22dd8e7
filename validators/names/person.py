"""Somebody whose name stands on a paper, and what else the papers say that tells him from others."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from validators.address.address import Address
from validators.address.keys import MatchKey, keys_of, match_keys
from validators.address.parse import Sure, parse
from validators.grid import CellRef
from validators.names.confirmed import Confirmed
from validators.sheets.roster.row import DwellingRow

Home = frozenset[MatchKey]
"""Every key the roster knows a dwelling by: `1号` is `东户` only where the roster says both of one dwelling."""
NOWHERE: Home = frozenset()


class Person(NamedTuple):
    """`sheet`: the paper the name stands on · `home`: empty where the paper gives no address."""

    name: str
    sheet: str
    home: Home
    place: CellRef


@dataclass(frozen=True, slots=True)
class Known:
    """What is known beside the two lists: answers on 人工确认, and whose dwellings are whose."""

    confirmed: Confirmed = field(default_factory=Confirmed)
    owned: Mapping[str, frozenset[int]] = field(default_factory=dict)
    keys: Mapping[MatchKey, Home] = field(default_factory=dict)

    def home(self, text: str) -> Home:
        """The dwelling that an address means; empty where it says none for certain."""
        if not text:
            return NOWHERE
        found = parse(text)
        return self.of(found.address) if found.sure > Sure.UNSURE else NOWHERE

    def of(self, address: Address) -> Home:
        """The same for an address in parts."""
        own = match_keys(address)
        return next((self.keys[key] for key in own if key in self.keys), frozenset(own))


def known(dwellings: Sequence[DwellingRow], answers: Confirmed) -> Known:
    """From the roster; a key that two dwellings share says nothing of either."""
    owned: dict[str, set[int]] = {}
    keys: dict[MatchKey, Home] = {}
    shared = set()
    for index, row in enumerate(dwellings):
        for name in filter(None, row.owner.split("、")):
            owned.setdefault(name, set()).add(index)
        home = frozenset(keys_of(row.building, row.unit, row.floor, row.room, row.door))
        for key in home:
            if keys.setdefault(key, home) != home:
                shared.add(key)
    return Known(
        answers,
        {name: frozenset(found) for name, found in owned.items()},
        {key: home for key, home in keys.items() if key not in shared},
    )
