"""What is answered: written beside and renamed, so that the add-in reads all of it or nothing, and only in ASCII.

While the work goes on there is a sign of life with what is being done: the add-in cannot see whether Python still runs.
"""

import json
import os
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from addin.hosts.wps.request import PROTOCOL

ANSWER, ALIVE = "answer.json", "alive.json"
EVERY_SECONDS = 1.0
TRIES, PAUSE = 40, 0.05
"""On Windows a file that WPS is just looking at cannot be replaced."""


def reply(place: Path, told: Mapping[str, Any]) -> None:
    """OSError where the disk does not take it; then there is no answer at all."""
    _put(place / ANSWER, json.dumps({"protocol": PROTOCOL, **told}))


class Alive:
    """A sign of life every second."""

    def __init__(self, place: Path) -> None:
        self._file = place / ALIVE
        self._text, self._count, self._over = "", 0, threading.Event()

    def say(self, text: str) -> None:
        """What is being done from now on, for the status bar."""
        self._text = text
        self._tell()

    @contextmanager
    def told(self) -> Iterator["Alive"]:
        """From here to the end of the block."""
        thread = threading.Thread(target=self._beat, daemon=True)
        self._tell()
        thread.start()
        try:
            yield self
        finally:
            self._over.set()
            thread.join()

    def _beat(self) -> None:
        while not self._over.wait(EVERY_SECONDS):
            self._tell()

    def _tell(self) -> None:
        self._count += 1
        with suppress(OSError):  # a full disk must not end the work; the add-in waits a while
            _put(self._file, json.dumps({"count": self._count, "text": self._text}), tries=1)


def _put(target: Path, text: str, tries: int = TRIES) -> None:
    fresh = target.with_name(f"{target.name}.{threading.get_ident()}.new")
    try:
        with fresh.open("w", encoding="ascii") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        for left in reversed(range(tries)):
            try:
                fresh.replace(target)
                return
            except PermissionError:
                if not left:
                    raise
                time.sleep(PAUSE)
    finally:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
