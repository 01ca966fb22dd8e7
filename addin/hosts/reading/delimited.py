"""A .csv as one grid: UTF-8, GB18030 or UTF-16, decoded strictly: a replaced character would be a wrong name.

Its cells are parted by commas, or, as Excel's “Unicode text” and some systems have it, by tabs or semicolons.
"""

import csv
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from io import StringIO

from validators.grid import Grid


def read_csv(name: str, data: bytes) -> Grid:
    """All cells are text.  Raises ValueError when it is neither encoding or no table."""
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        data = data.decode("utf-16").encode()
    elif code := _unmarked(data):
        data = data.decode(code).encode()
    if b"\0" in data:
        raise ValueError("binary")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("gb18030")
    try:
        rows = list(csv.reader(StringIO(text, newline=""), delimiter=_parted_by(text)))
    except csv.Error as error:
        raise ValueError(str(error)) from error
    return Grid(name, rows)


def _unmarked(data: bytes) -> str:
    """UTF-16 without its mark: ends of lines and commas have a zero byte at one side, always the same; else ''."""
    head = data[:4096]
    for code, pairs in (("utf-16-le", (b",\0", b"\t\0", b"\n\0")), ("utf-16-be", (b"\0,", b"\0\t", b"\0\n"))):
        start = 0 if code == "utf-16-le" else 1
        zeros, others = head[1 - start :: 2].count(0), head[start::2].count(0)
        if len(data) % 2 == 0 and zeros and not others and any(pair in head for pair in pairs):
            return code
    return ""


def _parted_by(text: str) -> str:
    """What parts the cells of the first lines: tabs or semicolons only where there is no comma, and some in each."""
    lines = [line for line in text[:8192].splitlines()[:5] if line.strip()]
    for mark in ("\t", ";"):
        if lines and all(mark in line and "," not in line for line in lines):
            return mark
    return ","
