"""Blank cells that a sheet already has, filled as text once its tree is written: a third of the time of the tree's way.

A form's cells are there, bordered and empty: `<c r="B3" s="7"/>`.  Nothing can be lost in them, so they need neither be
looked up nor taken apart.  Cells that a merge hides or an array covers are no blank cells; a sheet that is written in
an unusual way has none, and is filled through its tree.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from addin.filling.sheets import bare_rows
from addin.filling.sheets.bare_rows import Group, Run
from addin.filling.sheets.cell_printer import CellPrinter, rows_of
from addin.filling.sheets.encode import Encoded
from addin.filling.sheets.refs import Block, letters
from addin.filling.sheets.values import Cell, Link, Plain

_BLANK = re.compile(r'<c r="([A-Z]+[1-9][0-9]*)"(?: s="([0-9]+)")?\s*/>')
_DIGITS = "0123456789"
_LARGE = 20_000
_NONE = type(None)
_AT_ONCE = 500
"""Rows that are printed together: as fast as all of them, in a tenth of the memory."""


class Blanks:
    """Blank cells by address, in the text of a sheet and in `runs` of its rows that its tree does not have.

    `values` are those cells that have got one.
    """

    def __init__(self, text: str, runs: Sequence[Run] = ()) -> None:
        found = _BLANK.findall(text)
        self._styles: dict[str, str] = dict(found)
        self._is_plain = len(self._styles) == len(found) and "<!" not in text
        if not self._is_plain:
            self._styles = {}
        self._runs = list(runs)
        self._shapes = {row: group for run in self._runs for group in run.groups for row in group.rows}
        self._taken: set[str] = set()
        self._printed: dict[str, str] = {}
        self._printed_runs: list[list[bytes]] = []
        self.values: dict[str, Plain] = {}
        self._spans: dict[str, list[int]] | None = None
        """First and last rows of each column, where the values came all at once and none after them."""

    def take(self, block: Block, but_first: bool = False) -> None:
        """The block's cells are none that may be filled like this."""
        if block.cells > _LARGE:
            self._styles, self._shapes, self._is_plain = {}, {}, False
            return
        for row in range(block.top, block.bottom + 1):
            for column in range(block.left, block.right + 1):
                if not (but_first and (row, column) == (block.top, block.left)):
                    ref = f"{letters(column)}{row}"
                    self._styles.pop(ref, None)
                    if row in self._shapes:
                        self._taken.add(ref)

    def join(self) -> None:
        """The rows of the runs stand in the sheet's tree from now on."""
        for group in (group for run in self._runs for group in run.groups if self._is_plain):
            for column, style in zip(group.shape.columns, group.shape.styles, strict=True):
                self._styles |= {f"{column}{row}": style for row in group.rows}
        for ref in self._taken:
            self._styles.pop(ref, None)
        self._runs, self._shapes, self._taken = [], {}, set()

    def set(self, ref: str, value: Plain | None) -> bool:
        """Keep the value for its cell; False where there is no such blank cell."""
        return not self.set_all({ref: value})

    def set_all(self, values: dict[str, Cell]) -> dict[str, Cell]:
        """Keep all values for which there are blank cells; gives the rest, and links, which are more than a value.

        The mapping is taken over.
        """
        if len(values) > _AT_ONCE and (left := self._take_all(values)) is not None:
            values = left
        rest: dict[str, Cell] = {}
        kept, has = self.values, self._has
        for ref, value in values.items():
            if not has(ref) or value.__class__ is Link:
                rest[ref] = value
            elif value or (value is not None and value.__class__ is not str):
                kept[ref] = value  # type: ignore[assignment]
                self._spans = None
            else:
                kept.pop(ref, None)
        return rest

    def columns(self) -> Iterator[Block]:
        """One block for each column that has values, from its first to its last."""
        rows = self._spans
        if rows is None:
            rows = {}
            for ref in self.values:
                column = ref.rstrip(_DIGITS)
                rows.setdefault(column, []).append(int(ref[len(column) :]))
        return (Block.parse(f"{column}{min(ones)}:{column}{max(ones)}") for column, ones in rows.items())

    def print(self, encoded: Callable[[str, Plain], Encoded], suiting: Callable[[int, Encoded], int]) -> list[str]:
        """Make ready what `written` puts in; gives the cells that hold numbers as text."""
        printer = CellPrinter(encoded, suiting)
        for ref in self._styles if self._runs else self.values:
            if ref in self.values:
                self._printed[ref] = printer.cell(ref, self._styles[ref], self.values[ref])
        self._printed_runs = [self._print_run(run, printer) for run in self._runs]
        return printer.marked

    def written(self, tree: bytes) -> bytes:
        """The sheet's text with its rows, and the values in their cells."""
        printed, pieces = self._printed.get, bare_rows.split(tree)
        for at in range(0, len(pieces), 2) if self._printed else ():
            pieces[at] = _BLANK.sub(lambda blank: printed(blank[1], blank[0]), pieces[at].decode()).encode()
        texts = [self._printed_runs[int(piece)] if at % 2 else [piece] for at, piece in enumerate(pieces)]
        return b"".join(piece for text in texts for piece in text)

    def _has(self, ref: str) -> bool:
        if ref in self._styles:
            return True
        column = ref.rstrip(_DIGITS)
        number = ref[len(column) :]
        group = self._shapes.get(int(number)) if number[:1] not in ("", "0") else None
        return group is not None and column in group.shape.columns and ref not in self._taken

    def _take_all(self, values: dict[str, Cell]) -> dict[str, Cell] | None:
        """Keep those that are for cells of the runs, a column at a time; gives the others.  None: it does not pay."""
        if self._taken or self.values or not self._shapes:
            return None
        found, blank, spans = 0, list[str](), dict[str, list[int]]()
        for group in (group for run in self._runs for group in run.groups):
            for name, refs in _refs(group):
                column = list(map(values.get, refs))
                kinds = set(map(type, column))
                found += len(column)
                if _NONE in kinds:  # asking a Decimal whether it equals None takes its time
                    found -= sum(value is None for value in column)
                if Link in kinds:
                    return None
                if str in kinds:
                    blank += [ref for ref, value in zip(refs, column, strict=True) if value == ""]
                if kinds != {_NONE}:
                    last = next(at for at in range(-1, -len(column) - 1, -1) if column[at] is not None)
                    first = next(at for at, value in enumerate(column) if value is not None)
                    spans.setdefault(name, []).extend((group.rows[first], group.rows[last]))
        left = self._beside(values) if found < len(values) else {}
        self.values, self._spans = values, spans  # type: ignore[assignment]
        for ref in (*blank, *left):
            del self.values[ref]
        return left

    def _beside(self, values: dict[str, Cell]) -> dict[str, Cell]:
        """Those that are for no cell of a run."""
        left = set(values)
        for group in (group for run in self._runs for group in run.groups):
            for _, refs in _refs(group):
                left.difference_update(refs)
        return {ref: value for ref, value in values.items() if ref in left or value is None}

    def _print_run(self, run: Run, printer: CellPrinter) -> list[bytes]:
        return ["".join(self._print_stretch(one, printer)).encode() for one in run.stretches(_AT_ONCE)]

    def _print_stretch(self, run: Run, printer: CellPrinter) -> list[str]:
        if len(run.groups) == 1:
            return self._print_group(run.groups[0], printer)
        rows = [""] * len(run.rows)
        for group in run.groups:
            for place, row in zip(group.places, self._print_group(group, printer), strict=True):
                rows[place] = row
        return rows

    def _print_group(self, group: Group, printer: CellPrinter) -> list[str]:
        wanted, shape = self.values.get, group.shape
        cells = [
            printer.column(refs, style, list(map(wanted, refs)))
            for (_, refs), style in zip(_refs(group), shape.styles, strict=True)
        ]
        return rows_of([f'<row r="{row}{shape.after_number}' for row in group.rows], cells)


def _refs(group: Group) -> Iterator[tuple[str, list[str]]]:
    """Letters and addresses of each column."""
    for column in group.shape.columns:
        yield column, [f"{column}{row}" for row in group.rows]
