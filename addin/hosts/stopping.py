"""Whether the user asks a long press to stop: the Esc key, heard without asking the busy office."""

import sys
from typing import Any, Protocol

import xlwings as xw

ESCAPE = 0x1B
"""VK_ESCAPE."""
TOLD = "（按 Esc 停下）"
"""What the status bar says of it."""


class Stopping(Protocol):
    """Hears Esc from the moment it is made until its end."""

    def asked(self) -> bool:
        """Whether it was pressed."""

    def end(self) -> None:
        """Hear no more."""


def stopping(book: Any) -> Stopping:
    """On Windows the keyboard is asked, in LibreOffice its window tells; on macOS nothing can be heard."""
    if sys.platform == "win32":
        return Keyboard()
    if getattr(xw.engines.active, "name", "") == "calc":
        from addin.hosts.calc.escape import Escape

        return Escape(book.impl.document)
    return Deaf()


class Keyboard:
    """Windows' own memory of the key: also of a short press between two questions."""

    def __init__(self) -> None:
        self._pressed()  # what was pressed before does not count

    def asked(self) -> bool:
        """Down now, or pressed since it was asked before."""
        return self._pressed()

    def end(self) -> None:
        """Nothing to do."""

    def _pressed(self) -> bool:
        import ctypes

        library: Any = ctypes
        return bool(library.windll.user32.GetAsyncKeyState(ESCAPE))


class Deaf:
    """Where no key can be heard."""

    def asked(self) -> bool:
        """Never."""
        return False

    def end(self) -> None:
        """Nothing to do."""
