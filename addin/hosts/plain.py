"""A result's value as an open spreadsheet takes it: the same number, to the last digit, that a file would hold."""

from datetime import date

from addin.filling.sheets.encode import encode
from addin.filling.sheets.values import Link
from addin.tell.sheet import Cell

Plain = str | float | bool | date | None


def plain(value: Cell) -> Plain:
    """Text, numbers as the nearest float of their 15 digits, dates; a link is a formula that shows its text.

    Unusable for what no cell can hold.
    """
    if value is None or isinstance(value, (bool, date)):
        return value
    if isinstance(value, Link):
        return f'=HYPERLINK("#{_quoted(value.location)}","{_quoted(value.text)}")'
    kind, text = encode(value)
    return text if kind == "text" else float(text)


def shown(value: Cell) -> str | float | date:
    """What the cell then shows, blank as the empty text; to compare with what a sheet holds."""
    if isinstance(value, Link):
        return value.text
    found = plain(value)
    return "" if found is None else found


def _quoted(text: str) -> str:
    return text.replace('"', '""')
