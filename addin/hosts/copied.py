"""The open workbook read from a copy that it saves of itself: values, merges, hidden rows in one go, by the file host.

Asking a workbook of 5,000 households for its hidden rows alone takes tens of thousands of calls.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from addin.hosts.files import read_book
from addin.hosts.patience import is_busy
from addin.hosts.reading.notes import notes_in
from addin.unusable import Unusable
from validators.grid import Book, CellRef

SUFFIXES = {51: ".xlsx", 52: ".xlsm", 56: ".xls", 60: ".ods", 43: ".xls", -4143: ".xls"}
"""XlFileFormat of what the file host reads with all that it knows of a sheet; a copy is of the workbook's own kind."""


MARK = "旧改助手："
"""A note that begins so is ours."""


@dataclass(frozen=True, slots=True)
class Copied:
    """What a copy holds, and where notes of ours stand in it."""

    book: Book
    notes: Mapping[CellRef, str]


def read_copy(book: Any, name: str) -> Copied | None:
    """None where the workbook saves no copy, or none that we can read: then it is read sheet by sheet.

    Some offices' machines encrypt every file that Excel saves, and others let it save nowhere but in the cloud.
    """
    with TemporaryDirectory(prefix="jiugai-", ignore_cleanup_errors=True) as folder:
        try:
            suffix = SUFFIXES[int(book.api.FileFormat)]
            copy = Path(folder) / f"copy{suffix}"
            book.api.SaveCopyAs(str(copy))
            notes = {CellRef(*place): text for place, text in notes_in(copy.read_bytes(), MARK).items()}
            return Copied(Book(name, read_book(copy).grids), notes)
        except (Unusable, KeyError, OSError):
            return None
        except Exception as error:  # what Excel raises, and what macOS raises, where there is no such call
            if is_busy(error):
                raise
            return None
