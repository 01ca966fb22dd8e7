"""The open workbook as a press sees it."""

from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from addin.tell.roster.questions import Asking
from addin.tell.tables import Tables
from validators.grid import Book


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
