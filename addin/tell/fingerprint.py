"""A short word for what a workbook's input holds: the same cells, the same word, whatever the host or the file type."""

import hashlib
from collections.abc import Collection
from datetime import datetime

from validators.grid import Book, Raw

LENGTH = 16
_CELL, _ROW, _SHEET = "\x1f", "\x1e", "\x1d"


class _Words(dict[Raw, str]):
    """The text of each distinct value, made once; a whole number is the same with or without its point."""

    def __missing__(self, value: Raw) -> str:
        if isinstance(value, datetime) and not (value.hour or value.minute or value.second):
            text = value.date().isoformat()
        elif isinstance(value, (float, bool)) and value == int(value):
            text = str(int(value))
        else:
            text = str(value)
        return self.setdefault(value, text)


def fingerprint(book: Book, results: Collection[str]) -> str:
    """The head of a SHA-256 over all sheets but `results`; blank cells at the end of rows and sheets do not count."""
    words = _Words()
    digest = hashlib.sha256()
    for grid in book.grids:
        if grid.name in results:
            continue
        rows = [_CELL.join([words[cell] for cell in row]).rstrip(_CELL) for row in grid.rows]
        digest.update(f"{grid.name}{_ROW}{_ROW.join(rows).rstrip(_ROW)}{_SHEET}".encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:LENGTH]
