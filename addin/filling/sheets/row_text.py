"""Rows as XML text, for tables too long for a tree."""

from collections.abc import Mapping, Sequence

from addin.filling.sheets.cell_text import CellText
from addin.filling.sheets.encode import is_marked
from addin.filling.sheets.refs import letters
from addin.filling.sheets.sheet_writer import SheetWriter
from addin.filling.sheets.styles import Styles
from addin.filling.sheets.values import Cell, Link


class RowText:
    """Prints rows that begin in column `left`; a cell's style is that of its column, made to suit the value.

    `tall`: rows with a height of their own, in points.
    """

    def __init__(
        self, styles: Styles, sheet: SheetWriter, left: int, prefix: str, tall: Mapping[int, float] | None = None
    ) -> None:
        self._styles, self._sheet, self._left = styles, sheet, left
        self._row, self._start = f"{prefix}row", f"<{prefix}c"
        self._text = CellText(prefix)
        self._column_styles: list[int] = []
        self._tall = tall or {}
        self.links: dict[tuple[int, int], str] = {}
        self.marked: set[int] = set()
        """Columns with numbers that are text on purpose."""

    def print(self, number: int, values: Sequence[Cell]) -> str:
        """`<row>…</row>`; Unusable, naming the cell, for a value that Excel could not hold."""
        styles = self._styles_of(len(values))
        cells = [
            self._cell(number, column, styles[column - self._left], value)
            for column, value in enumerate(values, self._left)
            if value is not None and value != ""
        ]
        height = f' ht="{self._tall[number]}" customHeight="1"' if number in self._tall else ""
        return f'<{self._row} r="{number}"{height}>{"".join(cells)}</{self._row}>'

    def _cell(self, row: int, column: int, style: int, value: Cell) -> str:
        if isinstance(value, Link):
            self.links[row, column] = value.location
            value = value.text
        assert value is not None
        ref = f"{letters(column)}{row}"
        encoded = self._sheet.encoded_at(ref, value)
        if encoded[0] == "text" and is_marked(encoded[1]):
            self.marked.add(column)
        after = self._text.after_ref(self._styles.suiting(style, encoded), encoded)
        return f'{self._start} r="{ref}"{after}'

    def _styles_of(self, width: int) -> list[int]:
        for column in range(self._left + len(self._column_styles), self._left + width):
            self._column_styles.append(self._sheet.rows.column_style(column))
        return self._column_styles
