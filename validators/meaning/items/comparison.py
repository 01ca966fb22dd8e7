"""Which lines of which lists are one item: by code, by the same words or an alias, and else by likeness.

What a person wrote (a code, an alias) and what stands there word for word is certain; a likeness is a suggestion until
one of the two confirms it (sources.md §P8: items need codes and aliases).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from validators.meaning.items import split
from validators.meaning.items.likeness import alike
from validators.meaning.items.normal import normal
from validators.meaning.items.versions import Line, Version, versions_of
from validators.papers import Papers
from validators.remembered import remembered
from validators.sheets.items.row import ItemRow


class How(StrEnum):
    """Why a line is taken for an item."""

    CODE = "代码相同"
    SAME = "文字相同"
    ALIAS = "别名"
    ALIKE = "相近"
    OWN = "只有它"


class Match(NamedTuple):
    """A line as one item's; `score` in per cent."""

    line: Line
    how: How
    score: int = 100

    @property
    def sure(self) -> bool:
        """Not merely alike."""
        return self.how is not How.ALIKE


@dataclass(slots=True)
class Entry:
    """One item: its rows of 改造项目 (none where it stands only in lists), and its lines by the list's name.

    `known`: normal wordings that are certainly its own · `guessed`: those that are like one of them → how much.
    """

    key: str
    name: str
    codes: tuple[str, ...] = ()
    rows: list[ItemRow] = field(default_factory=list)
    matches: dict[str, list[Match]] = field(default_factory=dict)
    dropped: dict[str, Line] = field(default_factory=dict)
    known: set[str] = field(default_factory=set)
    guessed: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Lists oldest first; items in the order of 改造项目, then those that only lists have, as they first appear."""

    versions: tuple[Version, ...]
    entries: tuple[Entry, ...]


@remembered
def compare(papers: Papers) -> Comparison:
    """Every line of every list is in exactly one item, or in all the items whose codes or aliases claim it."""
    versions = versions_of(papers)
    entries = _items(papers.items)
    for version in versions:
        for line in version.lines:
            _confirm(entries, line)
    for version in versions:
        _place(entries, version)
    return Comparison(versions, tuple(entries))


def _items(rows: Iterable[ItemRow]) -> list[Entry]:
    """One item may stand on several rows, one for each part of the compound."""
    found: dict[str, Entry] = {}
    for row in rows:
        name = normal(row.name)
        entry = found.setdefault(f"{row.code}|{name}", Entry(f"{row.code}|{name}", row.name, split.codes(row.code)))
        entry.rows.append(row)
        entry.known |= {name, *map(normal, split.names(row.also))} - {""}
    return list(found.values())


def _place(entries: list[Entry], version: Version) -> None:
    rest: dict[str, Line] = {}
    for line in version.lines:
        text = normal(line.wording)
        if not _certain(entries, version, line, text):
            rest.setdefault(text, line)
    free = {entry.key: entry.known | entry.guessed.keys() for entry in entries if version.name not in entry.matches}
    by_key = {entry.key: entry for entry in entries}
    for pair in alike(rest, free):
        entry = by_key[pair.right]
        entry.guessed[pair.left] = pair.score
        _add(entry, version, Match(rest.pop(pair.left), How.ALIKE, pair.score))
    for text, line in rest.items():
        entries.append(_alone(line, text, version))


def _confirm(entries: list[Entry], line: Line) -> None:
    """What a person coded in one list holds for the same words in every other."""
    owners = [entry for entry in entries if set(entry.codes) & set(line.codes)]
    if line.codes and not owners:
        owners = [Entry(f"{line.codes[0]}|", line.wording, line.codes)]
        entries += owners
    for owner in owners:
        owner.known |= {normal(line.wording)} - {""}


def _certain(entries: list[Entry], version: Version, line: Line, text: str) -> bool:
    """Whether the line found its items without likeness; a wording that was guessed before is so guessed again."""
    if line.codes:
        owners = [entry for entry in entries if set(entry.codes) & set(line.codes)]
    else:
        owners = [entry for entry in entries if text in entry.known]
    for entry in owners:
        how = How.CODE if line.codes else How.SAME if text == normal(entry.name) else How.ALIAS
        _add(entry, version, Match(line, how))
    guess = None if owners else next((entry for entry in entries if text in entry.guessed), None)
    if guess:
        _add(guess, version, Match(line, How.ALIKE, guess.guessed[text]))
    return bool(owners or guess)


def _add(entry: Entry, version: Version, match: Match) -> None:
    if match.line.dropped:
        entry.dropped[version.name] = match.line
    else:
        entry.matches.setdefault(version.name, []).append(match)


def _alone(line: Line, text: str, version: Version) -> Entry:
    entry = Entry(f"|{text}", line.wording, known={text} - {""})
    _add(entry, version, Match(line, How.OWN))
    return entry


def wordings(matches: Sequence[Match]) -> str:
    """As one text."""
    return "；".join(match.line.wording for match in matches)
