"""Blank cells that a sheet already has, filled as text once its tree is written: a third of the time of the tree's way.

A form's cells are there, bordered and empty: `<c r="B3" s="7"/>`.  Nothing can be lost in them, so they need neither be
looked up nor taken apart.  Cells that a merge hides or an array covers are no blank cells; a sheet that is written in
an unusual way has none, and is filled through its tree.
"""

import re
from collections.abc import Callable, Iterator, Mapping

from addin.filling.sheets.cell_text import CellText
from addin.filling.sheets.encode import Encoded, is_marked
from addin.filling.sheets.refs import Block, letters
from addin.filling.sheets.values import Cell, Link, Plain

_BLANK = re.compile(r'<c r="([A-Z]+[1-9][0-9]*)"(?: s="([0-9]+)")?\s*/>')
_DIGITS = "0123456789"
_MOST_KEPT = 4096
_LARGE = 20_000


class Blanks:
    """Blank cells by address, in the text of a sheet; `values` are those that have got one."""

    def __init__(self, text: str) -> None:
        found = _BLANK.findall(text)
        self._styles: dict[str, str] = dict(found)
        if len(self._styles) < len(found) or "<!" in text:
            self._styles = {}
        self._printed: dict[str, str] = {}
        self.values: dict[str, Plain] = {}

    def take(self, block: Block, but_first: bool = False) -> None:
        """The block's cells are none that may be filled like this."""
        if block.cells > _LARGE:
            self._styles = {}
            return
        for row in range(block.top, block.bottom + 1):
            for column in range(block.left, block.right + 1):
                if not (but_first and (row, column) == (block.top, block.left)):
                    self._styles.pop(f"{letters(column)}{row}", None)

    def set(self, ref: str, value: Plain | None) -> bool:
        """Keep the value for its cell; False where there is no such blank cell."""
        return not self.set_all({ref: value})

    def set_all(self, values: Mapping[str, Cell]) -> dict[str, Cell]:
        """Keep all values for which there are blank cells; gives the rest, and links, which are more than a value."""
        rest: dict[str, Cell] = {}
        styles, kept = self._styles, self.values
        for ref, value in values.items():
            if ref not in styles or value.__class__ is Link:
                rest[ref] = value
            elif value or (value is not None and value.__class__ is not str):
                kept[ref] = value  # type: ignore[assignment]
            else:
                kept.pop(ref, None)
        return rest

    def columns(self) -> Iterator[Block]:
        """One block for each column that has values, from its first to its last; a sheet's rows are in order."""
        refs = [ref for ref in self._styles if ref in self.values]
        names = [ref.rstrip(_DIGITS) for ref in refs]
        last = dict(zip(names, refs, strict=True))
        first = dict(zip(reversed(names), reversed(refs), strict=True))
        return (Block.parse(f"{first[name]}:{last[name]}") for name in last)

    def print(self, encoded: Callable[[str, Plain], Encoded], suiting: Callable[[int, Encoded], int]) -> list[str]:
        """Make ready what `written` puts in; gives the cells that hold numbers as text."""
        print_cell, marked = CellText().after_ref, []
        known: dict[tuple[str, type, Plain], tuple[str, bool]] = {}
        for ref, value in self.values.items():
            style = self._styles[ref]
            key = (style, value.__class__, value)
            try:
                printed = known.get(key)
            except TypeError:  # no cell holds what has no hash, and `encoded` says so
                printed = None
            if printed is None:
                one = encoded(ref, value)
                printed = print_cell(suiting(int(style or 0), one), one), one[0] == "text" and is_marked(one[1])
                if len(known) > _MOST_KEPT:
                    known.clear()
                known[key] = printed
            self._printed[ref] = f'<c r="{ref}"{printed[0]}'
            if printed[1]:
                marked.append(ref)
        return marked

    def written(self, text: str) -> str:
        """The sheet's text with the values in their cells."""
        printed = self._printed.get
        return _BLANK.sub(lambda blank: printed(blank[1], blank[0]), text)
