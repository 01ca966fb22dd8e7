"""The open workbook as a press sees it."""

from collections.abc import Collection, Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol, runtime_checkable

from addin.tell.roster.questions import Asking
from addin.tell.tables import Tables
from validators.grid import Book, CellRef


class Host(Protocol):
    """An open workbook, as `addin.hosts.live.LiveBook` has it."""

    name: str

    @property
    def folder(self) -> Path:
        """Where new files go."""

    @property
    def elsewhere(self) -> str:
        """Why that is not beside the workbook, a sentence; empty where it is."""

    def leave(self) -> None:
        """At the end of a press: the office as it was."""

    def busy(self, text: str) -> AbstractContextManager[None]:
        """Text in the status bar meanwhile."""

    def ask(self, text: str, buttons: str = "yes_no") -> str:
        """The button pressed."""

    def tell(self, text: str, critical: bool = False) -> None:
        """A box to be read."""

    def show(self, sheet: str) -> bool:
        """Turn to a sheet."""

    def read(self) -> Book:
        """All sheets."""

    def write(self, tables: Tables) -> None:
        """Rows under the headers of result sheets."""

    def append(self, asking: Asking) -> None:
        """Rows under those of 人工确认."""


@runtime_checkable
class Watched(Protocol):
    """A host that shows how far a press has come, and can be told meanwhile to stop."""

    def progress(self, text: str) -> None:
        """Text in the status bar, while it is busy."""

    def stopped(self) -> bool:
        """Whether Esc was pressed since it was asked for the first time."""


@runtime_checkable
class Pointed(Protocol):
    """A host in which a cell is selected, that can turn to another one and leave a note there."""

    def selected(self) -> CellRef | None:
        """The first selected cell; None where none is."""

    def point(self, place: CellRef) -> bool:
        """Turn to the sheet and select the cell; whether that could be done."""

    def notes(self) -> Mapping[CellRef, str]:
        """Our notes, as the last reading found them."""

    def put_note(self, place: CellRef, text: str) -> bool:
        """On the cell, in place of an older one of ours; False where people's own stands there, or none can be put."""

    def drop_notes(self, places: Collection[CellRef]) -> None:
        """Take ours away."""
