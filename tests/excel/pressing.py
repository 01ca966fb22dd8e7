"""A press: the Python line of the workbook's own VBA, in a process of its own, against a workbook in memory."""

import json
import os
import pickle
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests import office_stand_in
from tests.excel.sheets import BookData

ROOT = Path(__file__).parents[2]
PARTS = ("Documents", "AppData/Local", "AppData/Roaming", "tmp")
_SUB = re.compile(r"^(?:Public |Private )?Sub (\w+)\([^)]*\)\n(.*?)^End Sub", re.M | re.S)
_LINE = re.compile(r'^[^\'\n]*\bRunPython "((?:[^"\n]|"")*)"', re.M)
_START = '" -B -c """ & PythonCommand & """ "'
"""How the launcher puts the command together: the line is all that Python is given."""


@dataclass(frozen=True)
class Pressed:
    """What came of it.  `code`: Python's exit code · `book`: the workbook afterwards · `home`: the user's folder.

    `status`: all that stood in the status bar · `files`: all that were opened for writing, in turn.
    `moments`: what stood in the workbook before the press and after each change, where it was asked for.
    """

    code: int
    boxes: Sequence[Mapping[str, Any]]
    calls: Mapping[str, int]
    opened: Sequence[str]
    ended: Sequence[Sequence[str]]
    left: Mapping[str, Any]
    status: Sequence[str]
    files: Sequence[str]
    stderr: str
    book: BookData
    home: Path
    moments: Sequence[Mapping[str, list[list[Any]]]] = ()

    @property
    def cost(self) -> int:
        """Calls to Excel, importing xlwings among them."""
        return sum(self.calls.values())

    @property
    def said(self) -> str:
        """The last box."""
        return str(self.boxes[-1]["text"]) if self.boxes else ""

    @property
    def is_tidy(self) -> bool:
        """Screen and status bar as Excel had them, and no process of another's looked for."""
        return self.left == {"ScreenUpdating": True, "StatusBar": False} and not self.ended


@dataclass(frozen=True)
class Trouble:
    """What goes wrong; see `com.Wire`.  `disk`: bytes that any one file may take, else unlimited.

    `full_from`: the disk takes nothing more from this file on, counted from 1 · `moments`: each change is remembered.
    """

    wire: Mapping[str, Any] = field(default_factory=dict)
    disk: int | None = None
    full_from: int = 0
    moments: bool = False
    no_workbook: bool = False
    break_line: str = ""
    """Python run before the press, to take something away."""


def lines(product: Path) -> dict[str, str]:
    """Button → the line of Python that its Sub hands to the launcher; from the VBA of an .xlsm or .xlam."""
    from oletools.olevba import VBA_Parser

    found: dict[str, str] = {}
    parser = VBA_Parser(str(product))
    code = "\n".join(module.replace("\r\n", "\n") for *_, module in parser.extract_macros())
    parser.close()
    assert _START in code, "the launcher starts Python in another way than this judge does"
    for name, body in _SUB.findall(code):
        call = _LINE.search(body)
        if call:
            found[name.removeprefix("Btn_")] = call[1].replace('""', '"')
    return found


def press(
    book: BookData, line: str, home: Path, answers: Sequence[str] = ("yes",), trouble: Trouble = Trouble()
) -> Pressed:
    """`book` stays as it is; `home` is made where it is missing, and keeps log, lock and what undoing needs."""
    for part in PARTS:
        (home / part).mkdir(parents=True, exist_ok=True)
    job, report = home / "job", home / "report"
    report.unlink(missing_ok=True)
    job.write_bytes(pickle.dumps({"book": book, "line": line, "answers": list(answers), "trouble": trouble}))
    own = {
        "HOME": home,
        "USERPROFILE": home,
        "LOCALAPPDATA": home / "AppData/Local",
        "APPDATA": home / "AppData/Roaming",
    }
    office_stand_in.put(home / "Program Files/LibreOffice/program/soffice.com")
    own |= {"ProgramFiles": home / "Program Files"}
    own |= {"TEMP": home / "tmp", "TMPDIR": home / "tmp", "PYTHONPATH": ROOT, "PYTHONDONTWRITEBYTECODE": "1"}
    gone = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial", "JIUGAI_STATE", "JIUGAI_ANSWER", "XDG_STATE_HOME")
    environment = {name: value for name, value in os.environ.items() if name not in gone}
    done = subprocess.run(
        [sys.executable, "-m", "tests.excel.inside", str(home)],
        env=environment | {name: str(value) for name, value in own.items()},
        cwd=home,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert report.exists(), done.stderr
    told = json.loads(report.read_text("utf-8"))
    after, moments = pickle.loads((home / "after").read_bytes())
    return Pressed(done.returncode, **told, stderr=done.stderr, book=after, home=home, moments=moments)
