"""The UTF-8 log: one line a press, and the whole story of what went wrong."""

import sys
import traceback
from pathlib import Path

from addin.machine.clock import now
from addin.machine.folder import folder

NAME = "jiugai.log"
LARGEST = 2_000_000
"""Bytes; then the log begins anew and the old one stays beside it."""


def path() -> Path:
    """The file."""
    return folder() / NAME


def write(text: str) -> None:
    """Add a line with its time.  A full disk is no reason to end a press whose results stand: then nothing is added."""
    try:
        log = path()
        if log.exists() and log.stat().st_size > LARGEST:
            log.replace(log.with_suffix(".old.log"))
        with log.open("a", encoding="utf-8") as stream:
            stream.write(f"{now().isoformat(' ')} {text}\n")
    except OSError as error:
        print(f"{text}\n{error}", file=sys.stderr)


def write_failure(what: str, error: BaseException) -> None:
    """Add the traceback."""
    write(f"{what}\n{''.join(traceback.format_exception(error))}")
