"""A workbook of frames: a sheet a set, its header, numbers as numbers; and a sheet that says what each column is."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import xlsxwriter  # type: ignore[import-untyped]

from addin.frames.types import Column, Type
from addin.unusable import Unusable

LAST = 1_048_576
"""Rows of a sheet."""
_FORMATS = {
    Type.MONEY: "#,##0.00",
    Type.WHOLE: "#,##0",
    Type.RATIO: "0.00%",
    Type.NUMBER: "#,##0.######",
    Type.DATE: "yyyy-mm-dd",
}


class Workbook:
    """Row by row to disk: a large one needs little memory."""

    def __init__(self, path: Path, sets: Mapping[str, Sequence[Column]]) -> None:
        self._book = xlsxwriter.Workbook(path, {"constant_memory": True})
        head = self._book.add_format({"bold": True, "bg_color": "#44546A", "font_color": "#FFFFFF"})
        self._looks = {kind: self._book.add_format({"num_format": look}) for kind, look in _FORMATS.items()}
        self._sets = dict(sets)
        self._rows = dict.fromkeys(sets, 1)
        self._sheets = {}
        for name, wanted in sets.items():
            sheet = self._sheets[name] = self._book.add_worksheet(name)
            sheet.set_column(0, len(wanted) - 1, 14)
            sheet.freeze_panes(1, 0)
            for at, each in enumerate(wanted):
                sheet.write_string(0, at, each.name, head)
        self._explain(head)

    def add(self, name: str, rows: Sequence[tuple[Any, ...]]) -> None:
        """Unusable where a sheet is full."""
        sheet, wanted, first = self._sheets[name], self._sets[name], self._rows[name]
        self._rows[name] = first + len(rows)
        if self._rows[name] > LAST:
            raise Unusable(f"“{name}”超过 {LAST - 1:,} 行，一张工作表放不下；请改用 --to 文件夹（parquet 或 csv）")
        for number, row in enumerate(rows, start=first):
            for at, (value, column) in enumerate(zip(row, wanted, strict=True)):
                self._write(sheet, number, at, value, column.type)

    def _write(self, sheet: Any, row: int, at: int, value: Any, kind: Type) -> None:
        if value is None:
            return
        if isinstance(value, bool):
            sheet.write_boolean(row, at, value)
        elif isinstance(value, int | Decimal):
            sheet.write_number(row, at, value, self._looks[kind])
        elif isinstance(value, date):
            sheet.write_datetime(row, at, value, self._looks[kind])
        else:
            sheet.write_string(row, at, value[:32_767])

    def _explain(self, head: Any) -> None:
        sheet = self._book.add_worksheet("说明")
        sheet.set_column(0, 3, 20)
        sheet.set_column(4, 4, 60)
        for at, name in enumerate(("表", "列", "类型", "单位", "含义")):
            sheet.write_string(0, at, name, head)
        lines = [(name, each) for name, wanted in self._sets.items() for each in wanted]
        for row, (name, each) in enumerate(lines, start=1):
            for at, text in enumerate((name, each.name, each.type.value, each.unit, each.meaning)):
                sheet.write_string(row, at, text)

    def close(self) -> None:
        """The file is whole then."""
        self._book.close()
