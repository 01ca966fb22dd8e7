"""Cells that were blank, as text with their values: a column at a time, so that thousands cost little."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import repeat
from typing import Any

from addin.filling.sheets.alike import kind_of
from addin.filling.sheets.cell_text import CellText
from addin.filling.sheets.encode import DIGITS, Encoded, is_marked
from addin.filling.sheets.strings import is_plain
from addin.filling.sheets.values import Plain

_ALIKE = (str, Decimal, Fraction, date, bool, int)
"""Values of one of these types that are equal are printed alike."""
_MOST = 10**DIGITS
_MOST_KEPT = 4096
_SHORT = 1000
_REPEATED = 4
"""Texts that come again so often are printed once each."""
_ESCAPED = re.compile("[&<>]")


class CellPrinter:
    """`marked`: the cells that hold numbers as text, by their addresses."""

    def __init__(self, encoded: Callable[[str, Plain], Encoded], suiting: Callable[[int, Encoded], int]) -> None:
        """`encoded` may raise Unusable, naming the cell; `suiting` gives the style that shows such a value."""
        self._encoded, self._suiting = encoded, suiting
        self._after_ref = CellText().after_ref
        self._known: dict[tuple[str, type, Plain], tuple[str, bool]] = {}
        self.marked: list[str] = []

    def cell(self, ref: str, style: str, value: Plain) -> str:
        """`<c r="B3" …</c>`."""
        key = (style, value.__class__, value)
        try:
            found = self._known.get(key)
        except TypeError:  # no cell holds what has no hash, and `encoded` says so
            found = None
        if found is None:
            found = self._made(ref, style, value)
            if len(self._known) > _MOST_KEPT:
                self._known.clear()
            self._known[key] = found
        if found[1]:
            self.marked.append(ref)
        return f'<c r="{ref}"{found[0]}'

    def column(self, refs: Sequence[str], style: str, values: Sequence[Plain | None]) -> list[str]:
        """The cells of one column and one style; None and "" stay blank."""
        kinds = set(map(type, values)) - {type(None)}
        blank = f' s="{style}"/>' if style else "/>"
        if not kinds:
            return [f'<c r="{ref}"{blank}' for ref in refs]
        if kinds == {int} and None not in values and _all_short(values):
            start = blank[:-2]
            return [f'<c r="{ref}"{start}><v>{value}</v></c>' for ref, value in zip(refs, values, strict=True)]
        if len(kinds) > 1 or not kinds <= set(_ALIKE):
            pairs = zip(refs, values, strict=True)
            return [
                f'<c r="{ref}"{blank}' if one is None or one == "" else self.cell(ref, style, one) for ref, one in pairs
            ]
        if kinds == {Decimal}:  # its hash takes longer than its text
            keys = [None if one is None else str(one) for one in values]
            return self._alike(refs, style, values, keys, {None: blank})
        if kinds == {str} and all(values) and (found := self._texts(refs, style, values)):  # type: ignore[arg-type]
            return found
        return self._alike(refs, style, values, values, {None: blank, "": blank})

    def _texts(self, refs: Sequence[str], style: str, values: Sequence[str]) -> list[str]:
        """Many different texts of one kind; none where they are of several, or come again and again."""
        if len(set(values)) * _REPEATED < len(values) or not (kind := kind_of(values)):
            return []
        if kind == "digits":
            self.marked += refs
        shown = self._suiting(int(style or 0), ("text", values[0]))
        start = f'" s="{shown}" t="inlineStr"><is><t>' if shown else '" t="inlineStr"><is><t>'
        return [f'<c r="{ref}{start}{value}</t></is></c>' for ref, value in zip(refs, values, strict=True)]

    def _alike(
        self,
        refs: Sequence[str],
        style: str,
        values: Sequence[Plain | None],
        keys: Sequence[Plain | None],
        known: dict[Plain | None, str],
    ) -> list[str]:
        """Values of equal `keys` are printed alike."""
        marked = set()
        for ref, value, key in zip(refs, values, keys, strict=True):
            if key not in known:
                known[key], is_marked = self._made(ref, style, value)  # type: ignore[arg-type]
                if is_marked:
                    marked.add(key)
        if marked:
            self.marked += [ref for ref, key in zip(refs, keys, strict=True) if key in marked]
        return [f'<c r="{ref}"{known[key]}' for ref, key in zip(refs, keys, strict=True)]

    def _made(self, ref: str, style: str, value: Plain) -> tuple[str, bool]:
        if isinstance(value, str) and len(value) < _SHORT and is_plain(value) and not _ESCAPED.search(value):
            shown = self._suiting(int(style or 0), ("text", value))
            looks = f' s="{shown}"' if shown else ""
            return f'{looks} t="inlineStr"><is><t>{value}</t></is></c>', is_marked(value)
        one = self._encoded(ref, value)
        return self._after_ref(self._suiting(int(style or 0), one), one), one[0] == "text" and is_marked(one[1])


def _all_short(values: Sequence[Any]) -> bool:
    """Integers of no more digits than Excel keeps."""
    return bool(-_MOST < min(values) <= max(values) < _MOST)


def rows_of(starts: Sequence[str], columns: Sequence[Sequence[str]]) -> list[str]:
    """Whole rows of cells printed by column."""
    return list(map("".join, zip(starts, *columns, repeat("</row>"), strict=False)))
