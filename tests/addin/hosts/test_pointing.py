"""Cells and notes where the office knows no such thing, as on macOS: said by False or None, never by an error."""

import pytest

from addin.hosts import pointing
from addin.hosts.patience import REJECTED
from validators.grid import CellRef

MARK = "旧改助手："
PLACE = CellRef("同意表", 3, 6)
UNKNOWN = (
    AttributeError("Unknown property, element or command: 'Visible'"),  # as appscript says it
    NotImplementedError("not available through Excel for Mac AppleScript"),
    RuntimeError("Command failed: OSERROR: -50 MESSAGE: Parameter error."),
)


class Note:
    def __init__(self, text, failing=None):
        self.text, self.failing, self.deleted = text, failing, False

    @property
    def api(self):
        if self.failing:
            raise self.failing
        return self

    def delete(self):
        self.deleted = True


class Cell:
    """`failing`: what everything about notes raises."""

    def __init__(self, note=None, failing=None):
        self.held, self.failing, self.added = note, failing, []

    @property
    def note(self):
        if self.failing:
            raise self.failing
        return self.held

    def add_note(self, text):
        self.held = Note(text)
        return self.held

    def select(self):
        if self.failing:
            raise self.failing


class Book:
    """Of one sheet with one cell."""

    def __init__(self, cell, selection=None, shows=True):
        self.cell, self.found, self.shows = cell, selection, shows
        self.name, self.visible = PLACE.sheet, True

    @property
    def sheets(self):
        return {PLACE.sheet: self}

    def activate(self):
        if not self.shows:
            raise RuntimeError

    def range(self, address):
        assert address == "F3"
        return self.cell

    @property
    def selection(self):
        if isinstance(self.found, Exception):
            raise self.found
        return self.found


@pytest.mark.parametrize("error", UNKNOWN, ids=lambda error: type(error).__name__)
def test_what_the_office_does_not_know_is_no_error(error):
    book = Book(Cell(failing=error), selection=error)
    assert pointing.selected(book) is None
    assert pointing.point(book, PLACE) is False
    assert pointing.put_note(book, PLACE, f"{MARK}改", MARK) is False
    pointing.drop_notes(book, [PLACE], MARK)
    pointing.fold_note(book, PLACE)


@pytest.mark.parametrize("error", UNKNOWN, ids=lambda error: type(error).__name__)
def test_a_note_that_cannot_be_kept_open_is_put_all_the_same(error):
    cell = Cell(Note(f"{MARK}旧", failing=error))
    assert pointing.put_note(Book(cell), PLACE, f"{MARK}新", MARK) is True
    assert cell.held.text == f"{MARK}新"


def test_what_is_no_sheet_cannot_be_pointed_to():
    assert pointing.point(Book(Cell()), CellRef("没有", 1, 1)) is False
    assert pointing.point(Book(Cell(), shows=False), PLACE) is False


def test_only_a_note_of_ours_is_taken_away():
    ours, theirs = Note(f"{MARK}改"), Note("张主任：已打电话")
    for note in (ours, theirs):
        pointing.drop_notes(Book(Cell(note)), [PLACE], MARK)
    assert (ours.deleted, theirs.deleted) == (True, False)
    assert pointing.put_note(Book(Cell(theirs)), PLACE, f"{MARK}改", MARK) is False


@pytest.mark.parametrize("ask", [pointing.selected, lambda book: pointing.put_note(book, PLACE, "x", MARK)])
def test_a_busy_office_is_told_as_such(ask):
    class Busy(Exception):
        hresult = min(REJECTED)

    with pytest.raises(Busy):
        ask(Book(Cell(failing=Busy()), selection=Busy()))
