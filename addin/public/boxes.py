"""People whose data is spread over cells: a digit or a character a box, a name or a number in two or three pieces."""

import re
from collections.abc import Iterator, Mapping, Sequence

from addin.filling.filters.masks import mask_name
from addin.public.masking import Mask

_SHORTEST = 2
_PHONE_PIECES = re.compile(r"\d{2,4}")


def hidden(said: Mapping[int, str], mask: Mask) -> dict[int, str]:
    """What cells of a row must say instead, by column; `said` has their texts, blank ones too."""
    filled = [(column, text.strip()) for column, text in sorted(said.items()) if text.strip()]
    return {**_boxes(filled, mask), **_pieces(filled, mask)}


def _boxes(filled: Sequence[tuple[int, str]], mask: Mask) -> dict[int, str]:
    found: dict[int, str] = {}
    for run in _runs(filled):
        whole = "".join(text for _, text in run)
        shown = mask.text(whole)
        if shown != whole:
            spread = shown if len(shown) == len(whole) else "*" * len(whole)
            found |= {column: new for (column, old), new in zip(run, spread, strict=True) if old != new}
    return found


def _runs(filled: Sequence[tuple[int, str]]) -> Iterator[list[tuple[int, str]]]:
    """Cells of one character each, one after the other."""
    run: list[tuple[int, str]] = []
    for cell in (*filled, (0, "")):
        if len(cell[1]) == 1:
            run.append(cell)
            continue
        if len(run) >= _SHORTEST:
            yield run
        run = []


def _pieces(filled: Sequence[tuple[int, str]], mask: Mask) -> dict[int, str]:
    """王 | 建国, 138 | 1234 | 5678: only of these people."""
    found: dict[int, str] = {}
    for at in range(len(filled) - 1):
        (_, first), (column, second) = filled[at : at + 2]
        whole = first + second
        if len(first) <= _SHORTEST and len(second) <= _SHORTEST and mask.knows(whole):
            found[column] = mask_name(whole)[len(first) :] or "*"
        for count in (2, 3):
            pieces = filled[at : at + count]
            numbers = all(_PHONE_PIECES.fullmatch(text) for _, text in pieces)
            if len(pieces) == count and numbers and mask.is_phone("".join(text for _, text in pieces)):
                found |= {column: "*" * len(text) for column, text in pieces[1:]}
    return found
