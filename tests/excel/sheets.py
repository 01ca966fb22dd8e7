"""Excel's workbooks and sheets, as far as a press may ask for them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from tests.excel.com import BAD_INDEX, WIRE, ComError, Model, refused

WINDOW = 4711
Place = tuple[int, int]
Block = tuple[int, int, int, int]
"""Top, left, bottom, right."""


@dataclass
class SheetData:
    """A sheet as plain data: rows and columns from 1; `cells` has no blanks."""

    name: str
    cells: dict[Place, Any] = field(default_factory=dict)
    formulas: dict[Place, str] = field(default_factory=dict)
    formats: dict[Place, str] = field(default_factory=dict)
    column_formats: dict[int, str] = field(default_factory=dict)
    unlocked: set[Place] = field(default_factory=set)
    unlocked_columns: set[int] = field(default_factory=set)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    struck: set[Place] = field(default_factory=set)
    struck_in_part: set[Place] = field(default_factory=set)
    merges: list[Block] = field(default_factory=list)
    heights: dict[int, float] = field(default_factory=dict)
    notes: dict[Place, str] = field(default_factory=dict)
    visible: int = -1
    protected: bool = False
    objects_protected: bool = True
    """Where it is protected: notes can be put on no cell."""
    visible_notes: set[Place] = field(default_factory=set)
    print_area: str = ""

    def format(self, place: Place) -> str:
        return self.formats.get(place) or self.column_formats.get(place[1], "General")

    def rows(self) -> list[list[Any]]:
        """What is to be seen, blank rows at the end left out."""
        last = max((row for row, _ in self.cells), default=0)
        width = max((column for _, column in self.cells), default=0)
        return [[self.cells.get((row, at)) for at in range(1, width + 1)] for row in range(1, last + 1)]


@dataclass
class BookData:
    """An open workbook; `address` is what FullName says."""

    name: str
    address: str
    sheets: list[SheetData] = field(default_factory=list)
    active: int = 0
    cell: Place = (1, 1)
    """What is selected on the active sheet."""
    read_only: bool = False
    structure_protected: bool = False
    date1904: bool = False
    no_copies: bool = False
    """SaveCopyAs fails: rights management, or a policy."""

    def sheet(self, name: str) -> SheetData:
        return next(one for one in self.sheets if one.name == name)

    def values(self) -> dict[str, list[list[Any]]]:
        return {one.name: one.rows() for one in self.sheets}


class Application(Model):
    def __init__(self, book: BookData) -> None:
        self.book = book
        self.state: dict[str, Any] = {"ScreenUpdating": True, "StatusBar": False}

    Application = property(lambda self: self)
    Hwnd = property(lambda self: WINDOW)
    Name = property(lambda self: "Microsoft Excel")
    Version = property(lambda self: "16.0")
    Workbooks = property(lambda self: Workbooks(self))
    ActiveWorkbook = property(lambda self: Workbook(self))
    ActiveSheet = property(lambda self: Worksheet(self, self.book.sheets[self.book.active]))
    ActiveCell = property(lambda self: self._active_cell())
    ScreenUpdating = property(
        lambda self: self.state["ScreenUpdating"], lambda self, value: self.state.update(ScreenUpdating=bool(value))
    )
    StatusBar = property(lambda self: self.state["StatusBar"], lambda self, value: self._say(value))
    Selection = property(lambda self: self._active_cell())

    def _say(self, value: Any) -> None:
        self.state["StatusBar"] = value
        if value:
            WIRE.status.append(str(value))

    def _active_cell(self) -> Any:
        from tests.excel.cells import Range

        row, column = self.book.cell
        return Range(Worksheet(self, self.book.sheets[self.book.active]), [(row, column, row, column)])


class Workbooks(Model):
    def __init__(self, app: Application) -> None:
        self.app = app

    Count = property(lambda self: 1)

    def item(self, key: Any) -> "Workbook":
        if key in (1, self.app.book.name) or str(key).lower() == self.app.book.name.lower():
            return Workbook(self.app)
        raise ComError(BAD_INDEX, "Invalid index.")

    def items(self) -> "list[Workbook]":
        return [Workbook(self.app)]


class Workbook(Model):
    def __init__(self, app: Application) -> None:
        self.app, self.data = app, app.book

    Application = property(lambda self: self.app)
    Name = property(lambda self: self.data.name)
    FullName = property(lambda self: self.data.address)
    Worksheets = property(lambda self: Worksheets(self.app))
    Sheets = Worksheets
    ActiveSheet = property(lambda self: self.app.ActiveSheet)
    ReadOnly = property(lambda self: self.data.read_only)
    MultiUserEditing = property(lambda self: False)
    Date1904 = property(lambda self: self.data.date1904)
    ProtectStructure = property(lambda self: self.data.structure_protected)
    FileFormat = property(lambda self: 52 if self.data.name.lower().endswith(".xlsm") else 51)

    def Activate(self) -> None:
        pass

    def SaveCopyAs(self, Filename: str) -> None:
        from tests.excel.files import save

        if self.data.no_copies or "://" in Filename:
            raise refused("SaveCopyAs method of Workbook class failed")
        try:
            save(self.data, Filename)
        except OSError as error:
            raise refused(f"Microsoft Excel cannot access the file: {error}") from None


class Worksheets(Model):
    """There is no `in`: xlwings' own class on Windows has none either."""

    def __init__(self, app: Application) -> None:
        self.app, self.book = app, app.book

    Count = property(lambda self: len(self.book.sheets))
    Parent = property(lambda self: Workbook(self.app))

    def item(self, key: Any) -> "Worksheet":
        for number, sheet in enumerate(self.book.sheets, start=1):
            if key == number or (isinstance(key, str) and key.lower() == sheet.name.lower()):
                return Worksheet(self.app, sheet)
        raise ComError(BAD_INDEX, "Invalid index.")

    def items(self) -> "list[Worksheet]":
        return [Worksheet(self.app, sheet) for sheet in self.book.sheets]

    def Add(self, Before: "Worksheet | None" = None, After: "Worksheet | None" = None) -> "Worksheet":
        if self.book.structure_protected:
            raise refused("Add method of Sheets class failed")
        beside = (Before or After or self.app.ActiveSheet).data
        at = self.book.sheets.index(beside) + (After is not None)
        names = {sheet.name for sheet in self.book.sheets}
        number = next(n for n in range(1, 999) if f"Sheet{n}" not in names)
        self.book.sheets.insert(at, SheetData(f"Sheet{number}"))
        self.book.active = at
        return Worksheet(self.app, self.book.sheets[at])


class Worksheet(Model):
    def __init__(self, app: Application, data: SheetData) -> None:
        self.app, self.data = app, data

    Application = property(lambda self: self.app)
    Parent = property(lambda self: Workbook(self.app))
    Name = property(lambda self: self.data.name, lambda self, name: self._rename(name))
    Index = property(lambda self: self.app.book.sheets.index(self.data) + 1)
    Visible = property(lambda self: self.data.visible, lambda self, value: self._show(value))
    ProtectContents = property(lambda self: self.data.protected)
    UsedRange = property(lambda self: self._used())
    Cells = property(lambda self: self.Range("A1:XFD1048576"))
    PageSetup = property(lambda self: PageSetup(self.data))

    def Range(self, Cell1: Any, Cell2: Any = None) -> Any:
        from tests.excel.cells import Range, blocks

        first = Range(self, blocks(Cell1)) if isinstance(Cell1, str) else Cell1
        if Cell2 is None:
            return first
        last = Range(self, blocks(Cell2)) if isinstance(Cell2, str) else Cell2
        (top, left, *_), (*_, bottom, right) = first.areas[0], last.areas[0]
        return Range(self, [(top, left, bottom, right)])

    def Activate(self) -> None:
        if self.data.visible != -1:
            raise refused("Activate method of Worksheet class failed")
        self.app.book.active = self.app.book.sheets.index(self.data)

    def Move(self, Before: "Worksheet | None" = None, After: "Worksheet | None" = None) -> None:
        beside = Before or After
        if beside is None or self.app.book.structure_protected:
            raise refused("Move method of Worksheet class failed")
        sheets = self.app.book.sheets
        sheets.remove(self.data)
        sheets.insert(sheets.index(beside.data) + (After is not None), self.data)

    def _rename(self, name: str) -> None:
        others = {sheet.name.lower() for sheet in self.app.book.sheets if sheet is not self.data}
        if name.lower() in others or not 0 < len(name) <= 31 or re.search(r"[:\\/?*\[\]]", name):
            raise refused("That name is already taken or no name for a sheet")
        self.data.name = name

    def _show(self, value: Any) -> None:
        if self.app.book.structure_protected:
            raise refused("Unable to set the Visible property of the Worksheet class")
        self.data.visible = -1 if value in (True, -1) else int(value)

    def _used(self) -> Any:
        from tests.excel.cells import Range

        places = [*self.data.cells, *self.data.formats, (1, 1)]
        return Range(self, [(1, 1, max(row for row, _ in places), max(column for _, column in places))])


def rows_between(block: Block) -> Iterator[int]:
    return iter(range(block[0], block[2] + 1))


class PageSetup(Model):
    def __init__(self, data: SheetData) -> None:
        self.data = data

    PrintArea = property(
        lambda self: self.data.print_area, lambda self, address: setattr(self.data, "print_area", address)
    )
