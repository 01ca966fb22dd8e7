"""A workbook being drawn: XlsxWriter's, made in memory, the same bytes every time, each distinct look made once."""

from datetime import datetime
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook  # type: ignore[import-untyped]
from xlsxwriter.format import Format  # type: ignore[import-untyped]
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

__all__ = ["LAST_ROW", "RULES_ROW", "Drawing", "Format", "Worksheet"]

CREATED = datetime(2025, 1, 1)
"""A fixed date, so that a generated file changes only when its content does."""

LAST_ROW = 1_048_575
"""Excel's last row, counted from 0: filters and drop-downs reach as far as anybody can type."""
RULES_ROW = 20_000
"""Conditional formats reach down to here, from 0: to Excel's last row, they cost every opening and printing dearly."""


class Drawing:
    """Holds the workbook and its looks; `bytes()` ends the drawing."""

    def __init__(self, title: str, font: str, size: int, keywords: str = "") -> None:
        self._buffer = BytesIO()
        default = {"font_name": font, "font_size": size, "font_scheme": "none", "valign": "vcenter"}
        self.book = Workbook(self._buffer, {"in_memory": True, "default_format_properties": default})
        self.book.set_properties({"title": title, "author": "旧改助手", "created": CREATED, "keywords": keywords})
        self._looks: dict[tuple[tuple[str, object], ...], Format] = {}

    def look(self, **properties: Any) -> Format:
        """The format with these XlsxWriter properties, over the workbook's own font."""
        key = tuple(sorted(properties.items()))
        if key not in self._looks:
            self._looks[key] = self.book.add_format(dict(properties))
        return self._looks[key]

    def sheet(self, name: str) -> Worksheet:
        """A new sheet, after those before."""
        return self.book.add_worksheet(name)

    def bytes(self) -> bytes:
        """The finished .xlsx."""
        self.book.close()
        return self._buffer.getvalue()
