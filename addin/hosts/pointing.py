"""The selected cell of an open workbook, turning to another one, and our notes on cells."""

from collections.abc import Collection
from typing import Any

from addin.hosts.patience import is_busy
from addin.hosts.sheets import sheet_named, shown
from validators.grid import CellRef


def selected(book: Any) -> CellRef | None:
    """The first cell of what is selected in it; None where that is a chart, or another workbook is in front."""
    try:
        found = book.selection
        return None if found is None else CellRef(found.sheet.name, found.row, found.column)
    except Exception as error:
        if is_busy(error):
            raise
        return None


def point(book: Any, place: CellRef) -> bool:
    """Turn to its sheet and select it; whether that could be done."""
    sheet = sheet_named(book, place.sheet)
    if sheet is None or not shown(sheet):
        return False
    try:
        sheet.range(place.a1).select()
    except Exception as error:  # a sheet that is protected against selecting
        if is_busy(error):
            raise
        return False
    return True


def put_note(book: Any, place: CellRef, text: str, mark: str) -> bool:
    """In place of an older one that begins with the mark; False where another's stands there, or none can be put."""
    try:
        cell = book.sheets[place.sheet].range(place.a1)
        older = cell.note
        if older is not None and not str(older.text).startswith(mark):
            return False
        if older is None:
            older = cell.add_note(text)
        elif older.text != text:
            older.text = text
        _show(older, True)
    except Exception as error:  # the sheet is protected, or the cell has comments of the new kind
        if is_busy(error):
            raise
        return False
    return True


def drop_notes(book: Any, places: Collection[CellRef], mark: str) -> None:
    """Those that begin with the mark; one that cannot be taken away stays."""
    for place in places:
        try:
            note = book.sheets[place.sheet].range(place.a1).note
            if note is not None and str(note.text).startswith(mark):
                note.delete()
        except Exception as error:
            if is_busy(error):
                raise


def fold_note(book: Any, place: CellRef) -> None:
    """Seen only under the mouse again, as Excel's own are."""
    try:
        note = book.sheets[place.sheet].range(place.a1).note
        if note is not None:
            _show(note, False)
    except Exception as error:
        if is_busy(error):
            raise


def _show(note: Any, visible: bool) -> None:
    """Its text beside the cell without the mouse over it; macOS knows no such thing."""
    try:
        note.api.Visible = visible
    except Exception as error:
        if is_busy(error):
            raise
