"""What of a sheet is printed."""

import re
from typing import Any

from xlwings import base_classes

from addin.hosts.calc.bridge import in_python
from validators.grid import column_letters


class PageSetup(base_classes.PageSetup):
    """Of one sheet."""

    def __init__(self, sheet: Any) -> None:
        self._sheet = sheet

    @property
    def print_area(self) -> str | None:
        """`$A$1:$C$9`; None where everything is printed."""
        areas = [
            f"${column_letters(one.StartColumn + 1)}${one.StartRow + 1}:"
            f"${column_letters(one.EndColumn + 1)}${one.EndRow + 1}"
            for one in self._sheet.getPrintAreas()
        ]
        return ",".join(areas) or None

    @print_area.setter
    def print_area(self, address: str | None) -> None:
        self._print(address)

    @in_python
    def _print(self, address: str | None) -> None:
        plain = re.sub(r"\$", "", address or "")
        blocks = [self._sheet.getCellRangeByName(one).RangeAddress for one in plain.split(",") if one]
        self._sheet.setPrintAreas(tuple(blocks))
