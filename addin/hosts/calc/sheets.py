"""Sheets of a workbook."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from xlwings import base_classes
from xlwings.utils import address_to_index_tuple

from addin.hosts.calc.areas import Areas
from addin.hosts.calc.bridge import in_python
from addin.hosts.calc.page_setup import PageSetup
from addin.hosts.calc.ranges import Range

_A1 = re.compile(r"\$?[A-Z]{1,3}\$?[0-9]+(?::\$?[A-Z]{1,3}\$?[0-9]+)?")

if TYPE_CHECKING:
    from addin.hosts.calc.books import Book


class SheetApi:
    """What of Excel's own Worksheet object the live host asks for."""

    def __init__(self, uno: Any) -> None:
        self._uno = uno

    @property
    def ProtectContents(self) -> bool:
        """Locked cells cannot be changed."""
        return bool(self._uno.isProtected())


class Sheet(base_classes.Sheet):
    """One sheet."""

    book: Any = None  # a plain attribute, where the base class has a property

    def __init__(self, book: "Book", uno: Any) -> None:
        self.book, self.uno = book, uno

    @property
    def api(self) -> SheetApi:
        """As far as the live host needs it."""
        return SheetApi(self.uno)

    @property
    def name(self) -> str:
        """Its name."""
        return str(self.uno.Name)

    @name.setter
    def name(self, name: str) -> None:
        self.uno.Name = name

    @property
    def index(self) -> int:
        """From 1."""
        return int(self.uno.RangeAddress.Sheet) + 1

    @property
    def visible(self) -> bool:
        """Not hidden."""
        return bool(self.uno.IsVisible)

    @visible.setter
    def visible(self, value: bool) -> None:
        self.uno.IsVisible = bool(value)

    @property
    def page_setup(self) -> PageSetup:
        """What of it is printed."""
        return PageSetup(self.uno)

    @property
    def used_range(self) -> Range:
        """From the first to the last cell that holds something; A1 where none does."""
        cursor = self.uno.createCursor()
        cursor.gotoStartOfUsedArea(False)
        cursor.gotoEndOfUsedArea(True)
        area = cursor.RangeAddress
        return Range(self, area.StartRow + 1, area.StartColumn + 1, area.EndRow + 1, area.EndColumn + 1)

    @in_python
    def range(self, first: Any, last: Any = None) -> Range:
        """From (row, column) or an address to another, both included; (row, column, rows, columns) is a block."""
        if isinstance(first, str) and "," in first:
            return Areas([self._corner(one) for one in first.split(",")])
        start = self._corner(first)
        end = start if last is None else self._corner(last)
        return Range(self, start.first_row, start.first_column, end.last_row, end.last_column)

    @in_python
    def activate(self) -> None:
        """Show it."""
        self.book.document.CurrentController.setActiveSheet(self.uno)

    def _corner(self, place: Any) -> Range:
        if isinstance(place, Range):
            return place
        if isinstance(place, tuple):
            row, column, height, width = place if len(place) == 4 else (*place, 1, 1)
            if row < 1 or column < 1:
                raise IndexError("rows and columns count from 1")
            return Range(self, row, column, row + height - 1, column + width - 1)
        if _A1.fullmatch(place):  # asking LibreOffice takes it a millisecond
            (top, left), (bottom, right) = map(
                address_to_index_tuple, (place.partition(":")[0], place.rpartition(":")[2])
            )
            return Range(self, top, left, bottom, right)
        area = self.uno.getCellRangeByName(place).RangeAddress
        return Range(self, area.StartRow + 1, area.StartColumn + 1, area.EndRow + 1, area.EndColumn + 1)


class Sheets(base_classes.Sheets):
    """In workbook order."""

    def __init__(self, book: "Book") -> None:
        self.book = book
        self._uno = book.document.Sheets

    @property
    def api(self) -> Any:
        """The collection itself."""
        return self._uno

    @property
    def active(self) -> Sheet:
        """The one in front."""
        return Sheet(self.book, self.book.document.CurrentController.ActiveSheet)

    def __len__(self) -> int:
        return int(self._uno.Count)

    def __iter__(self) -> Iterator[Sheet]:
        for at in range(len(self)):
            yield Sheet(self.book, self._uno.getByIndex(at))

    @in_python
    def __call__(self, key: str | int) -> Sheet:
        """By name, or by number from 1."""
        return Sheet(self.book, self._uno.getByIndex(key - 1) if isinstance(key, int) else self._uno.getByName(key))

    @in_python
    def add(  # type: ignore[override]  # the base class has not heard of `name`
        self, before: Sheet | None, after: Sheet | None, name: str | None
    ) -> Sheet:
        """A new sheet, active as in Excel."""
        at = before.index - 1 if before else after.index if after else self.active.index - 1
        self._uno.insertNewByName(name or f"Sheet{len(self) + 1}", at)
        made = Sheet(self.book, self._uno.getByIndex(at))
        made.activate()
        return made
