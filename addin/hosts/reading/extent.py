"""How far the filled cells of an .xlsx sheet reach, exactly: a real parse, for the rare sheet that looks too large."""

import re
from collections.abc import Iterable
from xml.parsers import expat

_PLACE = re.compile(r"([A-Z]+)(\d+)")


def extent(xml: bytes) -> tuple[int, int]:
    """Rows and columns up to the last cell that holds something; formatted blanks do not count.  Raises ExpatError."""
    return extent_of([xml])


def extent_of(pieces: Iterable[bytes]) -> tuple[int, int]:
    """The same of a sheet that comes in pieces."""
    row = column = rows = columns = 0

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal row, column, rows, columns
        name = tag.rpartition(":")[2]
        if name == "row":
            row, column = int(attributes.get("r", row + 1)), 0
        elif name == "c":
            place = _PLACE.fullmatch(attributes.get("r", ""))
            row, column = (int(place[2]), column_number(place[1])) if place else (row, column + 1)
        elif name in ("v", "is"):
            rows, columns = max(rows, row), max(columns, column)

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    for piece in pieces:
        parser.Parse(piece, False)
    parser.Parse(b"", True)
    return rows, columns


def column_number(letters: str) -> int:
    """A → 1, AA → 27."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number
