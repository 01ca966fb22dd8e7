"""Rows as high as their sentences need, set with few calls: rows of one height are named together."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby

LONGEST = 240
"""Characters of an address; Excel takes 255."""
MOST = 12
"""So many calls a sheet; beyond, neighbours share the height of the highest."""


def bands(heights: Sequence[int], first: int) -> list[tuple[str, int]]:
    """(address, points) for rows from `first` on; at most `MOST`, and no row lower than it must be."""
    together = 1
    while len(found := list(_addresses(_shared(heights, together), first))) > MOST:
        together *= 2
    return found


def _shared(heights: Sequence[int], together: int) -> list[int]:
    """So many neighbours at a time as high as the highest of them."""
    blocks = [heights[at : at + together] for at in range(0, len(heights), together)]
    return [max(block) for block in blocks for _ in block]


def _addresses(heights: Sequence[int], first: int) -> Iterator[tuple[str, int]]:
    """The most frequent height for all rows at once, then the others over it."""
    runs: dict[int, list[str]] = defaultdict(list)
    row = first
    for height, run in groupby(heights):
        last = row + len(list(run)) - 1
        runs[height].append(f"A{row}:A{last}")
        row = last + 1
    if not runs:
        return
    usual = max(runs, key=lambda height: len(runs[height]))
    yield f"A{first}:A{row - 1}", usual
    for height, areas in runs.items():
        if height != usual:
            yield from ((address, height) for address in _joined(areas))


def _joined(areas: Sequence[str]) -> Iterator[str]:
    joined = ""
    for area in areas:
        if joined and len(joined) + len(area) + 1 > LONGEST:
            yield joined
            joined = ""
        joined = f"{joined},{area}" if joined else area
    if joined:
        yield joined
