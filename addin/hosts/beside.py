"""Where the files go that a press makes: beside the workbook, where that is a place on this machine."""

import os
from abc import ABC, abstractmethod
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

DOCUMENTS = ("Documents", "文档", "My Documents")
CACHE = "cachedata"
"""Of WPS's own cloud, below `WPS Cloud Files`."""


@dataclass(frozen=True, slots=True)
class Where:
    """`why`: a sentence where the folder is not the workbook's own, else empty."""

    folder: Path
    why: str = ""

    @property
    def is_beside(self) -> bool:
        """Whether the workbook itself lies there."""
        return not self.why


class Beside(ABC):
    """A host whose new files go beside its workbook, or elsewhere with a reason; looked up once."""

    @abstractmethod
    def place_of_files(self) -> Where:
        """Where they go, by what the program tells of the workbook."""

    @cached_property
    def _files(self) -> Where:
        return self.place_of_files()

    @property
    def folder(self) -> Path:
        """Where new files go."""
        return self._files.folder

    @property
    def elsewhere(self) -> str:
        """Why that is not beside the workbook; empty where it is."""
        return self._files.why


def where(book: Any) -> Where:
    """Beside it; the user's documents where it was never saved, or lies in a cloud of which nothing is here."""
    address = _address(book)
    path = Path(address)
    if "://" not in address and path.is_absolute() and path.exists():
        return Where(path.parent)
    if "://" not in address:
        return Where(documents(), "工作簿还没有存过，所以文件放在“文档”里。")
    local = _synchronised(book)
    if local is not None:
        return Where(local.parent)
    return Where(documents(), "工作簿在云端（OneDrive 或 SharePoint），本机没有它的文件夹，所以文件放在“文档”里。")


def of_path(address: str) -> Where:
    """The same where a program says only an address: a path, a web address, or the title of what was never saved.

    WPS keeps documents of its cloud in a folder that nobody ever looks into: files go to the documents then, too.
    """
    path = Path(address)
    if "://" in address or CACHE in (part.lower() for part in path.parts):
        return Where(documents(), "工作簿在云端，本机没有它的文件夹，所以文件放在“文档”里。")
    if path.is_absolute() and path.exists():
        return Where(path.parent)
    return Where(documents(), "工作簿还没有存过，所以文件放在“文档”里。")


def documents() -> Path:
    """The user's documents; the home folder where there are none."""
    homes = [Path(os.environ["USERPROFILE"])] if os.environ.get("USERPROFILE") else []
    places = (home / name for home in [*homes, Path.home()] for name in DOCUMENTS)
    return next(filter(Path.is_dir, places), Path.home())


def _address(book: Any) -> str:
    """As the office says it: a path, an https address, or only a title."""
    try:
        return str(book.api.FullName)
    except Exception:  # macOS and LibreOffice
        return str(book.fullname)


def _synchronised(book: Any) -> Path | None:
    """The file of the folder that OneDrive keeps on this machine; xlwings finds it, and raises where there is none."""
    try:
        found = Path(book.fullname)
        return found if found.is_absolute() and found.exists() else None
    except Exception:
        return None
