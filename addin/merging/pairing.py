"""Which line of a copy is which line of the first workbook: by key, and within one key the one that agrees best."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence

from addin.merging.line import BLANK, Line

Pairs = list[tuple[int, Line]]
"""Index of a line of the first workbook, and the copy's line."""


def pair(ours: Sequence[Line], theirs: Iterable[Line]) -> tuple[Pairs, list[Line]]:
    """The pairs, and the copy's lines that the first workbook has not.  A line without a key pairs with its like."""
    free: defaultdict[Hashable, list[int]] = defaultdict(list)
    for index, line in enumerate(ours):
        free[_group(line)].append(index)
    groups: defaultdict[Hashable, list[Line]] = defaultdict(list)
    for line in theirs:
        groups[_group(line)].append(line)
    pairs: Pairs = []
    new: list[Line] = []
    for group, lines in groups.items():
        found, rest = _within(ours, free[group], lines)
        pairs += found
        new += rest
    return pairs, new


def _group(line: Line) -> Hashable:
    return line.key if line.key is not None else line.content


def _within(ours: Sequence[Line], free: list[int], lines: list[Line]) -> tuple[Pairs, list[Line]]:
    """One group: nearly always one line on either side; else the pairs that differ least, each line once."""
    if len(free) == 1 and len(lines) == 1:
        return [(free[0], lines[0])], []
    ranked = sorted((_differences(ours[index], line), index, at) for index in free for at, line in enumerate(lines))
    taken: dict[int, int] = {}
    for _, index, at in ranked:
        if index not in taken and at not in taken.values():
            taken[index] = at
    matched = {at: index for index, at in taken.items()}
    return (
        [(matched[at], line) for at, line in enumerate(lines) if at in matched],
        [line for at, line in enumerate(lines) if at not in matched],
    )


def _differences(one: Line, other: Line) -> tuple[int, int]:
    """How many cells say different things, then how many only one of the two has."""
    words = one.cells.keys() | other.cells.keys()
    both = [(one.meaning(word), other.meaning(word)) for word in words]
    clashing = sum(mine != theirs and BLANK not in (mine, theirs) for mine, theirs in both)
    return clashing, sum((mine == BLANK) != (theirs == BLANK) for mine, theirs in both)


def together(new: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """New lines of all copies, one list a line to be added: those of one key, or the same line in several copies.

    A key that one copy has several times gives as many lines as the copy that has most of each.
    """
    groups: defaultdict[Hashable, list[list[Line]]] = defaultdict(list)
    for lines in new:
        own: defaultdict[Hashable, list[Line]] = defaultdict(list)
        for line in lines:
            own[_group(line)].append(line)
        for group, ones in own.items():
            groups[group].append(ones)
    found: list[list[Line]] = []
    for copies in groups.values():
        if all(len(one) == 1 for one in copies):
            found.append([one[0] for one in copies])
        else:
            found += _each(copies)
    return sorted(found, key=_order)


def _each(copies: list[list[Line]]) -> list[list[Line]]:
    most: Counter[frozenset[tuple[str, Hashable]]] = Counter()
    example: dict[frozenset[tuple[str, Hashable]], Line] = {}
    for lines in copies:
        most |= Counter(line.content for line in lines)
        for line in lines:
            example[line.content] = min(example.get(line.content, line), line, key=_standing)
    return [[example[content]] for content, number in most.items() for _ in range(number)]


def _order(lines: list[Line]) -> tuple[int, str]:
    """As they stand in the copies, whichever copy is named first."""
    return min(map(_standing, lines))


def _standing(line: Line) -> tuple[int, str]:
    return line.ref.row, _spelling(line)


def _spelling(line: Line) -> str:
    return "\x1f".join(f"{word}={one.raw}" for word, one in sorted(line.cells.items()))
