"""Rows as XML text, for tables too long for a tree."""

from collections.abc import Sequence
from xml.sax.saxutils import escape

from addin.filling import strings
from addin.filling.encode import is_marked
from addin.filling.refs import letters
from addin.filling.sheet_writer import Cell, SheetWriter
from addin.filling.styles import Styles
from addin.filling.values import Link


class RowText:
    """Prints rows that begin in column `left`; a cell's style is that of its column, made to suit the value."""

    def __init__(self, styles: Styles, sheet: SheetWriter, left: int, prefix: str) -> None:
        self._styles, self._sheet, self._left = styles, sheet, left
        self._tags = {name: f"{prefix}{name}" for name in ("row", "c", "is", "t", "v")}
        self._column_styles: list[int] = []
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
        row = self._tags["row"]
        return f'<{row} r="{number}">{"".join(cells)}</{row}>'

    def _cell(self, row: int, column: int, style: int, value: Cell) -> str:
        if isinstance(value, Link):
            self.links[row, column] = value.location
            value = value.text
        assert value is not None
        ref = f"{letters(column)}{row}"
        encoded = kind, text = self._sheet.encoded(row, column, value)
        style = self._styles.suiting(style, encoded)
        names = self._tags
        start = f'<{names["c"]} r="{ref}" s="{style}"' if style else f'<{names["c"]} r="{ref}"'
        if kind == "text":
            if is_marked(text):
                self.marked.add(column)
            return f'{start} t="inlineStr"><{names["is"]}>{self._text(text)}</{names["is"]}></{names["c"]}>'
        start += ' t="b">' if kind == "bool" else ">"
        return f"{start}<{names['v']}>{text}</{names['v']}></{names['c']}>"

    def _text(self, text: str) -> str:
        name = self._tags["t"]
        if strings.is_plain(text):
            return f"<{name}>{escape(text)}</{name}>"
        space = ' xml:space="preserve"' if strings.needs_space(text) else ""
        return f"<{name}{space}>{escape(strings.escape(text))}</{name}>"

    def _styles_of(self, width: int) -> list[int]:
        for column in range(self._left + len(self._column_styles), self._left + width):
            self._column_styles.append(self._sheet.rows.column_style(column))
        return self._column_styles
