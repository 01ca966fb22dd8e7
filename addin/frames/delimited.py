"""CSV as Excel in China opens it: UTF-8 with its mark, dates as 2026-07-23, amounts with their two places."""

import csv
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from addin.frames.types import Column


class CsvSet:
    """One set, one file; row by row."""

    def __init__(self, path: Path, wanted: Sequence[Column]) -> None:
        self._file = path.open("w", encoding="utf-8-sig", newline="")
        self._csv = csv.writer(self._file)
        self._csv.writerow([each.name for each in wanted])

    def add(self, rows: Sequence[tuple[Any, ...]]) -> None:
        """In the order of the columns."""
        self._csv.writerows([_printed(value) for value in row] for row in rows)

    def close(self) -> None:
        """The file is whole then."""
        self._file.close()


def _printed(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, Decimal):
        return format(value, "f")
    return value.isoformat() if isinstance(value, date) else str(value)
