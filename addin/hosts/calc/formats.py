"""Number formats of a document: by Excel's code, by kind, by place."""

import re
from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any

from addin.hosts.calc.bridge import uno_module
from addin.hosts.calc.values import DATE, LOGICAL, TIME

if TYPE_CHECKING:
    from addin.hosts.calc.ranges import Range

_PIECES = re.compile(r'"[^"]*"|\[[^]]*\]|\\.|AM/PM|A/P|[^"\[\\A]+|.', re.S)
"""Words in quotes, conditions and colours, single marks, and what is between them."""
_KEPT = ('"', "[", "\\", "A")
DATE_CODE, MOMENT_CODE, LOGICAL_CODE = "yyyy-mm-dd", "yyyy-mm-dd hh:mm", "BOOLEAN"


class Formats:
    """The formats that one document knows."""

    def __init__(self, document: Any) -> None:
        self._formats = document.NumberFormats
        self._locale = uno_module().createUnoStruct("com.sun.star.lang.Locale", "en", "US", "")
        self._kinds: dict[int, int] = {}
        self._codes: dict[int, str] = {}
        first = document.NullDate
        self.epoch = datetime(first.Year, first.Month, first.Day)
        """The day that its numbers count from."""

    def key(self, code: str) -> int:
        """The document's number for a code, added if new."""
        key = int(self._formats.queryKey(code, self._locale, False))
        return key if key >= 0 else int(self._formats.addNew(code, self._locale))

    def code(self, key: int) -> str:
        """The code as Excel writes it: LibreOffice gives the letters of days and times in capitals."""
        if key not in self._codes:
            code = str(self._formats.getByKey(key).FormatString)
            if self.kind(key) & (DATE | TIME):
                code = "".join(part if part[:1] in _KEPT else part.lower() for part in _PIECES.findall(code))
            self._codes[key] = code
        return self._codes[key]

    def kind(self, key: int) -> int:
        """DATE, TIME or LOGICAL bits; 0 for all else."""
        if key not in self._kinds:
            self._kinds[key] = self._formats.getByKey(key).Type & (DATE | TIME | LOGICAL)
        return self._kinds[key]


def areas_by_format(cells: Any) -> Iterator[tuple[int, Any]]:
    """Each distinct format's key, with an area that has it; `cells`: LibreOffice's own range, or several.

    Asking the whole range for its format would be answered with the default one where cells differ.
    """
    groups = cells.getUniqueCellFormatRanges()
    for at in range(groups.Count):
        group = groups.getByIndex(at)
        key = group.getByIndex(0).getPropertyValue("NumberFormat")
        for area in group.RangeAddresses:
            yield key, area


def codes(target: "Range") -> list[list[str]]:
    """The code of every cell, row by row."""
    height, width = target.shape
    found = [[""] * width for _ in range(height)]
    for key, area in areas_by_format(target.uno):
        left, right = area.StartColumn - target.first_column + 1, area.EndColumn - target.first_column + 2
        same = [target.formats.code(key)] * (right - left)
        for row in found[area.StartRow - target.first_row + 1 : area.EndRow - target.first_row + 2]:
            row[left:right] = same
    return found
