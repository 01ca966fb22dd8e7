"""Excel's Range: what it gives, what it makes of what is written, and what it refuses."""

from collections.abc import Iterator
from typing import Any

from openpyxl.utils.cell import get_column_letter, range_boundaries

from tests.excel.com import WIRE, Model, refused
from tests.excel.sheets import Block, Place, Worksheet
from tests.excel.values import ErrorText, given, typed

LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
ADDRESS = 255
"""Characters an address may have."""


def blocks(address: str) -> list[Block]:
    if len(address) > ADDRESS:
        raise refused("Method 'Range' of object '_Worksheet' failed")
    found = []
    for part in address.split(","):
        left, top, right, bottom = range_boundaries(part)
        found.append((top or 1, left or 1, bottom or LAST_ROW, right or LAST_COLUMN))
    return found


def absolute(block: Block) -> str:
    """$A$1:$C$9, or $A$1 alone."""
    top, left, bottom, right = block
    first, last = f"${get_column_letter(left)}${top}", f"${get_column_letter(right)}${bottom}"
    return first if first == last else f"{first}:{last}"


def size(block: Block) -> int:
    return (block[2] - block[0] + 1) * (block[3] - block[1] + 1)


def one(values: set[Any]) -> Any:
    """Excel's Null where they differ."""
    return values.pop() if len(values) == 1 else None


class Range(Model):
    """`kind`: rows or columns, for what `Rows` and `Columns` give."""

    def __init__(self, sheet: Worksheet, areas: list[Block], kind: str = "") -> None:
        self.sheet, self.areas, self.kind = sheet, areas, kind
        self.data = sheet.data
        self.top, self.left, self.bottom, self.right = areas[0]

    Worksheet = property(lambda self: self.sheet)
    Parent = Worksheet
    Application = property(lambda self: self.sheet.app)
    Address = property(lambda self: ",".join(absolute(area) for area in self.areas))
    Row = property(lambda self: self.top)
    Column = property(lambda self: self.left)
    Rows = property(lambda self: Range(self.sheet, self.areas, "rows"))
    Columns = property(lambda self: Range(self.sheet, self.areas, "columns"))
    Cells = property(lambda self: Range(self.sheet, self.areas))
    EntireRow = property(lambda self: Range(self.sheet, [(a, 1, b, LAST_COLUMN) for a, _, b, _ in self.areas]))
    EntireColumn = property(lambda self: Range(self.sheet, [(1, a, LAST_ROW, b) for _, a, _, b in self.areas]))
    Font = property(lambda self: Font(self))
    Count = property(lambda self: self._count())
    Hidden = property(lambda self: self._hidden())
    MergeCells = property(lambda self: self._merged())
    MergeArea = property(lambda self: self._merge_area())
    Locked = property(lambda self: one({self._locked(place) for place in self._places()}))
    NumberFormat = property(
        lambda self: one({self.data.format(place) for place in self._places()}),
        lambda self, code: self._set_format(code),
    )
    RowHeight = property(
        lambda self: self.data.heights.get(self.top, 15.0), lambda self, points: self._set_height(points)
    )
    ColumnWidth = property(lambda self: 8.43, lambda self, characters: self._may_change())
    Value = property(lambda self: self._values(), lambda self, rows: self._write(rows))
    Comment = property(lambda self: Note(self) if (self.top, self.left) in self.data.notes else None)

    def item(self, row: int, column: int | None = None) -> "Range":
        if self.kind == "rows":
            return Range(self.sheet, [(self.top + row - 1, self.left, self.top + row - 1, self.right)])
        if self.kind == "columns":
            return Range(self.sheet, [(self.top, self.left + row - 1, self.bottom, self.left + row - 1)])
        if column is None:
            row, column = divmod(row - 1, self.right - self.left + 1)
            row, column = row + 1, column + 1
        place = (self.top + row - 1, self.left + column - 1)
        return Range(self.sheet, [(*place, *place)])

    def Item(self, row: int, column: int | None = None) -> "Range":
        return self.item(row, column)

    def ClearContents(self) -> None:
        self._may_change()
        for place in self._places():
            self.data.cells.pop(place, None)

    def Select(self) -> None:
        if self.sheet.app.book.sheets[self.sheet.app.book.active] is not self.data:
            raise refused("Select method of Range class failed")
        self.sheet.app.book.cell = (self.top, self.left)

    def AddComment(self, Text: str = "") -> "Note":
        if (self.top, self.left) in self.data.notes or (self.data.protected and self.data.objects_protected):
            raise refused("AddComment method of Range class failed")
        self.data.notes[self.top, self.left] = Text
        return Note(self)

    def _places(self) -> Iterator[Place]:
        """Of a whole column no more than can matter."""
        last = max((row for row, _ in self.data.cells), default=1) + 1000
        for top, left, bottom, right in self.areas:
            for row in range(top, min(bottom, last) + 1):
                for column in range(left, min(right, 200) + 1):
                    yield row, column

    def _count(self) -> int:
        rows, columns = self.bottom - self.top + 1, self.right - self.left + 1
        return rows if self.kind == "rows" else columns if self.kind == "columns" else rows * columns

    def _hidden(self) -> bool | None:
        if (self.top, self.bottom) == (1, LAST_ROW):
            columns = sum(self.left <= column <= self.right for column in self.data.hidden_columns)
            return False if not columns else True if columns == self.right - self.left + 1 else None
        if (self.left, self.right) != (1, LAST_COLUMN):
            raise refused("Unable to get the Hidden property of the Range class")
        hidden = sum(self.top <= row <= self.bottom for row in self.data.hidden_rows)
        return False if not hidden else True if hidden == self.bottom - self.top + 1 else None

    def _merged(self) -> bool | None:
        covered = sum(self._shared(merge) for merge in self.data.merges)
        return None if 0 < covered < size(self.areas[0]) else covered > 0

    def _shared(self, merge: Block) -> int:
        rows = min(merge[2], self.bottom) - max(merge[0], self.top) + 1
        columns = min(merge[3], self.right) - max(merge[1], self.left) + 1
        return max(rows, 0) * max(columns, 0)

    def _merge_area(self) -> "Range":
        return Range(self.sheet, [next((merge for merge in self.data.merges if self._shared(merge)), self.areas[0])])

    def _locked(self, place: Place) -> bool:
        return place not in self.data.unlocked and place[1] not in self.data.unlocked_columns

    def _may_change(self) -> None:
        if self.data.protected and any(self._locked(place) for place in self._places()):
            raise refused("The cell or chart you're trying to change is on a protected sheet.")

    def _set_format(self, code: str) -> None:
        self._may_change()
        self.data.formats.update(dict.fromkeys(self._places(), code))

    def _set_height(self, points: float) -> None:
        self._may_change()
        if not 0 <= points <= 409.5:
            raise refused("Unable to set the RowHeight property of the Range class")
        for top, _, bottom, _ in self.areas:
            self.data.heights.update(dict.fromkeys(range(top, bottom + 1), points))

    def _values(self) -> Any:
        rows = tuple(
            tuple(given(self.data.cells.get((row, at)), self.data.format((row, at))) for at in self._across())
            for row in range(self.top, self.bottom + 1)
        )
        return rows[0][0] if size(self.areas[0]) == 1 else rows

    def _across(self) -> range:
        return range(self.left, self.right + 1)

    def _write(self, rows: Any) -> None:
        """As if typed, all or nothing; cells beyond what is given get #N/A."""
        if size(self.areas[0]) > 1:
            WIRE.block()
        self._may_change()
        if any(self.top <= row <= self.bottom for row in self.data.hidden_rows) and size(self.areas[0]) > 1:
            raise AssertionError(f"{self.data.name}: a block is written over hidden rows, which Excel may shift")
        if not isinstance(rows, (list, tuple)):
            rows = [[rows] * len(self._across())] * (self.bottom - self.top + 1)
        made = {}
        for down, row in enumerate(range(self.top, self.bottom + 1)):
            for along, column in enumerate(self._across()):
                held = rows[down][along] if down < len(rows) and along < len(rows[down]) else ErrorText("#N/A")
                made[row, column] = typed(held, self.data.format((row, column)))
        for place, (value, code, formula) in made.items():
            self._put(place, value, code, formula)

    def _put(self, place: Place, value: Any, code: str, formula: str) -> None:
        for held, content in ((self.data.cells, value), (self.data.formulas, formula or None)):
            if content is None:
                held.pop(place, None)
            else:
                held[place] = content
        if code:
            self.data.formats[place] = code


class Font(Model):
    """How the text of a range looks."""

    def __init__(self, cells: Range) -> None:
        self.cells = cells

    Strikethrough = property(lambda self: self._struck())

    def _struck(self) -> bool | None:
        data, (top, left, bottom, right) = self.cells.data, self.cells.areas[0]
        places = [(row, column) for row in range(top, bottom + 1) for column in range(left, right + 1)]
        if any(place in data.struck_in_part for place in places):
            return None
        return one({place in data.struck for place in places})


class Note(Model):
    """A comment of the old kind."""

    def __init__(self, cell: Range) -> None:
        self.cell = cell

    Parent = property(lambda self: self.cell)
    Author = property(lambda self: "")
    Visible = property(lambda self: self._place in self.cell.data.visible_notes, lambda self, on: self._show(on))

    @property
    def _place(self) -> Place:
        return self.cell.top, self.cell.left

    def _show(self, on: bool) -> None:
        (self.cell.data.visible_notes.add if on else self.cell.data.visible_notes.discard)(self._place)

    def Text(self, Text: str | None = None) -> str:
        if Text is not None:
            self._may_change()
            self.cell.data.notes[self._place] = Text
        return self.cell.data.notes[self._place]

    def Delete(self) -> None:
        self._may_change()
        del self.cell.data.notes[self._place]
        self.cell.data.visible_notes.discard(self._place)

    def _may_change(self) -> None:
        if self.cell.data.protected and self.cell.data.objects_protected:
            raise refused("The cell or chart you're trying to change is on a protected sheet.")
