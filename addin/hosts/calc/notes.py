"""A note on a cell, of the old kind."""

from typing import Any

from xlwings import base_classes

from addin.hosts.calc.bridge import CalcError, in_python


class NoteApi:
    """What of Excel's own Comment object the live host asks for."""

    def __init__(self, uno: Any) -> None:
        self._uno = uno

    @property
    def Visible(self) -> bool:
        """Shown without the mouse over it."""
        return bool(self._uno.IsVisible)

    @Visible.setter
    def Visible(self, visible: bool) -> None:
        self._uno.setIsVisible(visible)


class Note(base_classes.Note):
    """Of one cell, which has it."""

    def __init__(self, cell: Any) -> None:
        self._cell = cell

    @property
    def api(self) -> NoteApi:
        """As far as the live host needs it."""
        return NoteApi(self._cell.getAnnotation())

    @property
    def text(self) -> str:
        """All of it."""
        return str(self._cell.getAnnotation().getString())

    @text.setter
    def text(self, value: str) -> None:
        self._cell.getAnnotation().setString(value)

    @in_python
    def delete(self) -> None:
        """By its number on the sheet, since LibreOffice has no other way."""
        notes, place = self._cell.Spreadsheet.getAnnotations(), self._cell.CellAddress
        for at in range(notes.Count):
            found = notes.getByIndex(at).Position
            if (found.Row, found.Column) == (place.Row, place.Column):
                notes.removeByIndex(at)
                return


def note_of(cell: Any) -> Note | None:
    """None where the cell has none."""
    return Note(cell) if cell.getAnnotation().getString() else None


def add_note(cell: Any, text: str) -> Note:
    """CalcError where the cell is protected: LibreOffice itself would say nothing."""
    cell.Spreadsheet.getAnnotations().insertNew(cell.CellAddress, text)
    made = note_of(cell)
    if made is None:
        raise CalcError("no note can be put on this cell")
    return made
