"""A .csv as one grid: UTF-8 or GB18030, decoded strictly, because a replaced character would be a wrong name."""

import csv
from io import StringIO

from validators.grid import Grid


def read_csv(name: str, data: bytes) -> Grid:
    """All cells are text.  Raises ValueError when it is neither encoding or no table."""
    if b"\0" in data:
        raise ValueError("binary")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("gb18030")
    try:
        rows = list(csv.reader(StringIO(text, newline="")))
    except csv.Error as error:
        raise ValueError(str(error)) from error
    return Grid(name, rows)
