"""What changed from one list of items to the next: new words, items gone, items come."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from validators.meaning.items.comparison import Comparison, Entry, wordings
from validators.meaning.items.normal import normal
from validators.meaning.items.versions import Version, latest
from validators.sheets.items.versions import ListKind


@dataclass(frozen=True, slots=True)
class Step:
    """`reworded`: the item, its old and its new words."""

    before: Version
    after: Version
    reworded: tuple[tuple[Entry, str, str], ...]
    gone: tuple[Entry, ...]
    come: tuple[Entry, ...]


def steps(found: Comparison) -> Iterator[Step]:
    """One for each list but the first."""
    for before, after in pairwise(found.versions):
        old = [entry for entry in found.entries if before.name in entry.matches]
        new = [entry for entry in found.entries if after.name in entry.matches]
        both = [
            (entry, wordings(entry.matches[before.name]), wordings(entry.matches[after.name]))
            for entry in old
            if after.name in entry.matches
        ]
        yield Step(
            before,
            after,
            tuple(one for one in both if normal(one[1]) != normal(one[2])),
            tuple(entry for entry in old if after.name not in entry.matches),
            tuple(entry for entry in new if before.name not in entry.matches),
        )


def lost(found: Comparison) -> tuple[Version, Version, tuple[Entry, ...]] | None:
    """The survey, the newest ranking, and what was asked about and is not in it, with no reason given there."""
    asked, ranked = latest(found.versions, ListKind.SURVEY), latest(found.versions, ListKind.RANKING)
    if not asked or not ranked:
        return None
    gone = tuple(
        entry
        for entry in found.entries
        if asked.name in entry.matches and ranked.name not in entry.matches and ranked.name not in entry.dropped
    )
    return (asked, ranked, gone) if gone else None
