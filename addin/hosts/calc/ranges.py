"""A block of cells: read and written at once, as Excel reads and writes it."""

from functools import cached_property
from typing import TYPE_CHECKING, Any

from xlwings import base_classes

from addin.hosts.calc import reading, writing
from addin.hosts.calc.bridge import in_python
from addin.hosts.calc.formats import Formats, areas_by_format
from addin.hosts.calc.notes import Note, add_note, note_of

if TYPE_CHECKING:
    from addin.hosts.calc.sheets import Sheet


class FontApi:
    """What of Excel's own Font object the live host asks for."""

    def __init__(self, uno: Any) -> None:
        self._uno = uno

    @property
    def Strikethrough(self) -> bool | None:
        """None where some of it is and some is not."""
        if self._uno.getPropertyState("CharStrikeout").value == "AMBIGUOUS_VALUE":
            return None
        return bool(self._uno.CharStrikeout)


class RangeApi:
    """What of Excel's own Range object the live host asks for."""

    def __init__(self, uno: Any) -> None:
        self._uno = uno

    @property
    def Locked(self) -> bool:
        """Cannot be changed once its sheet is protected; also where only some of its cells are."""
        return bool(self._uno.CellProtection.IsLocked)

    @property
    def Font(self) -> FontApi:
        """How its text looks."""
        return FontApi(self._uno)


class Range(base_classes.Range):
    """Rows and columns count from 1; the ends are included."""

    max_cells_per_read = None
    max_cells_per_write = None
    sheet: Any = None  # a plain attribute, where the base class has a property

    def __init__(self, sheet: "Sheet", top: int, left: int, bottom: int, right: int) -> None:
        self.sheet = sheet
        self.first_row, self.first_column, self.last_row, self.last_column = top, left, bottom, right
        self.options: dict[str, Any] = {}

    @cached_property
    def uno(self) -> Any:
        """LibreOffice's own range."""
        return self.sheet.uno.getCellRangeByPosition(
            self.first_column - 1, self.first_row - 1, self.last_column - 1, self.last_row - 1
        )

    @property
    def api(self) -> RangeApi:
        """As far as the live host needs it."""
        return RangeApi(self.uno)

    @property
    def formats(self) -> Formats:
        """The document's number formats."""
        found: Formats = self.sheet.book.formats
        return found

    @property
    def row(self) -> int:
        """The first row."""
        return self.first_row

    @property
    def column(self) -> int:
        """The first column."""
        return self.first_column

    @property
    def shape(self) -> tuple[int, int]:
        """Rows, columns."""
        return self.last_row - self.first_row + 1, self.last_column - self.first_column + 1

    def __len__(self) -> int:
        return self.shape[0] * self.shape[1]

    def __call__(self, row: int, column: int | None = None) -> "Range":
        """One cell, counted from the range's first; with one number, along its rows."""
        if column is None:
            down, along = divmod(row - 1, self.shape[1])
            row, column = down + 1, along + 1
        top, left = self.first_row + row - 1, self.first_column + column - 1
        return Range(self.sheet, top, left, top, left)

    @property
    def raw_value(self) -> list[list[Any]]:
        """Rows of text, float, bool, datetime, ErrorValue; None is a blank cell."""
        return self._read()

    @raw_value.setter
    def raw_value(self, data: Any) -> None:
        self._write(data)

    @property
    def number_format(self) -> str | None:
        """The code; None where the cells differ."""
        keys = {key for key, _ in areas_by_format(self.uno)}
        return self.formats.code(keys.pop()) if len(keys) == 1 else None

    @number_format.setter
    def number_format(self, code: str) -> None:
        self._format(code)

    @property  # type: ignore[misc]  # hiding is not needed
    def row_hidden(self) -> bool | None:
        """Of all its rows; None where some are and some are not."""
        shown = self.uno.Rows.getPropertyValue("IsVisible")
        if shown is not None and self.shape[0] == 1:
            return not shown
        visible = sum(area.EndRow - area.StartRow + 1 for area in self._edge().queryVisibleCells().RangeAddresses)
        return False if visible == self.shape[0] else True if not visible else None

    @property  # type: ignore[misc]  # hiding is not needed
    def column_hidden(self) -> bool | None:
        """Of all its columns; None where some are and some are not."""
        shown = self.uno.Columns.getPropertyValue("IsVisible")
        if shown is not None and self.shape[1] == 1:
            return not shown
        columns = self.uno.Columns
        visible = sum(bool(columns.getByIndex(at).IsVisible) for at in range(self.shape[1]))
        return False if visible == self.shape[1] else True if not visible else None

    @property
    def merge_cells(self) -> bool | None:
        """Whether its cells are merged; None where only some are."""
        if not self.uno.IsMerged:
            return False
        return True if self.shape == (1, 1) else None

    @property
    def merge_area(self) -> "Range":
        """The merged block its first cell belongs to."""
        cursor = self.sheet.uno.createCursorByRange(self.uno.getCellByPosition(0, 0))
        cursor.collapseToMergedArea()
        area = cursor.RangeAddress
        return Range(self.sheet, area.StartRow + 1, area.StartColumn + 1, area.EndRow + 1, area.EndColumn + 1)

    @property
    def column_width(self) -> float | None:
        """In characters, about; LibreOffice measures in 0.01 mm, and keeps 1/20 point.  None where they differ."""
        columns = self.uno.Columns
        widths = {round(columns.getByIndex(at).Width / writing.CHARACTER, 1) for at in range(self.shape[1])}
        return widths.pop() if len(widths) == 1 else None

    @column_width.setter
    def column_width(self, characters: float) -> None:
        self.uno.Columns.setPropertyValue("Width", round(characters * writing.CHARACTER))

    @property
    def row_height(self) -> float | None:
        """In points; LibreOffice measures in 0.01 mm.  None where they differ."""
        rows = self.uno.Rows
        heights = {round(rows.getByIndex(at).Height / writing.POINT, 1) for at in range(self.shape[0])}
        return heights.pop() if len(heights) == 1 else None

    @row_height.setter
    def row_height(self, points: float) -> None:
        # a height shows the rows that were hidden, here as in Excel; each of the two costs LibreOffice milliseconds
        height = ("Height", round(points * writing.POINT)) if points > 0 else ("IsVisible", False)
        self.uno.Rows.setPropertyValue(*height)

    @in_python
    def select(self) -> None:
        """As a click on it; its sheet is in front."""
        self.sheet.book.document.CurrentController.select(self.uno)

    @property
    def note(self) -> Note | None:
        """Of its first cell."""
        return note_of(self.uno.getCellByPosition(0, 0))

    @in_python
    def add_note(self, text: str) -> Note:
        """On its first cell, which has none."""
        return add_note(self.uno.getCellByPosition(0, 0), text)

    def _edge(self) -> Any:
        return self.uno.getCellRangeByPosition(0, 0, 0, self.shape[0] - 1)

    @in_python
    def _read(self) -> list[list[Any]]:
        return reading.read(self)

    @in_python
    def _write(self, data: Any) -> None:
        writing.write(self, data)

    @in_python
    def _format(self, code: str) -> None:
        writing.refuse_if_protected(self)
        self.uno.setPropertyValue("NumberFormat", self.formats.key(code))
