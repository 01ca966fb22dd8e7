"""A .csv as one grid: UTF-8, GB18030 or marked UTF-16, decoded strictly: a replaced character would be a wrong name."""

import csv
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from io import StringIO

from validators.grid import Grid


def read_csv(name: str, data: bytes) -> Grid:
    """All cells are text.  Raises ValueError when it is neither encoding or no table."""
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        data = data.decode("utf-16").encode()
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
