"""What the add-in asks for: one folder a press, with the copy of the workbook and `request.json`.

Python is started without a word (WPS passes paths with blanks or Chinese in them on in more than one way), so it looks
for requests itself.  A request is taken by renaming it: of two programs that look at the same time one gets it.
"""

import json
import shutil
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from addin.machine.folder import folder
from validators.grid import CellRef

FOLDER = "wps"
ASKED, TAKEN = "request.json", "taken.json"
STOP = "stop"
"""A file of this name in the folder of a press: the user wants it to end."""
PROTOCOL = 1
"""What the add-in and the program say to each other; `main.js` names the same number."""
FRESH_SECONDS = 120.0
"""A request that nobody took for so long was given up by its user."""
DAY_SECONDS = 86_400.0


@dataclass(frozen=True, slots=True)
class Sheet:
    """What WPS says of one: whether it is to be seen, whether it is protected."""

    visible: bool
    locked: bool


@dataclass(frozen=True, slots=True)
class Request:
    """`place`: the folder of the press · `path`: where WPS says the workbook lies, a path or an address or a title.

    `structure`: no sheet can be added or shown · `answers`: (question, answer) so far, in order · `cell`: the one that
    is selected, if any.
    """

    place: Path
    protocol: int
    button: str
    name: str
    path: str
    copy: Path
    sheets: Mapping[str, Sheet]
    read_only: bool
    shared: bool
    structure: bool
    epoch_1904: bool
    answers: tuple[tuple[str, str], ...]
    cell: CellRef | None


def presses() -> Path:
    """The folder that holds a folder a press; made where it is missing."""
    found = folder() / FOLDER
    found.mkdir(exist_ok=True)
    return found


def taken() -> Iterator[Request]:
    """Every fresh request that is whole and that no other program has taken, the oldest first."""
    for place in sorted(path for path in presses().iterdir() if path.is_dir()):
        asked = place / ASKED
        try:
            age = time.time() - asked.stat().st_mtime
            if age > FRESH_SECONDS:
                continue
            found = _read(place, json.loads(asked.read_text("utf-8-sig")))
            asked.replace(place / TAKEN)
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            continue  # not there, still being written, or taken by another
        yield found


def sweep() -> None:
    """Folders of yesterday's presses go: their copies hold people's names."""
    for place in presses().iterdir():
        with suppress(OSError):
            if time.time() - place.stat().st_mtime > DAY_SECONDS:
                shutil.rmtree(place)


def _read(place: Path, told: Mapping[str, Any]) -> Request:
    cell = told.get("cell")
    return Request(
        place=place,
        protocol=int(told["protocol"]),
        button=str(told["button"]),
        name=str(told["name"]),
        path=str(told["path"]),
        copy=place / Path(str(told["copy"])).name,
        sheets={str(one["name"]): Sheet(bool(one["visible"]), bool(one["locked"])) for one in told["sheets"]},
        read_only=bool(told["readOnly"]),
        shared=bool(told["shared"]),
        structure=bool(told["structure"]),
        epoch_1904=bool(told["epoch1904"]),
        answers=tuple((str(one["text"]), str(one["answer"])) for one in told["answers"]),
        cell=CellRef(str(cell["sheet"]), int(cell["row"]), int(cell["column"])) if cell else None,
    )
