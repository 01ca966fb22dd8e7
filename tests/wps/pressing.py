"""A session of WPS: a node process with the add-in in it, and the workbook in memory that it works on."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import Any

from addin.workbook.build.wps import wps_add_in
from tests import office_stand_in
from tests.excel.com import ComError, Model
from tests.excel.sheets import Application, BookData
from tests.wps.judges import MODULES, node

HERE = Path(__file__).parent
MISSING = ("OneDrive", "JIUGAI_ANSWER", "XDG_STATE_HOME", "USERPROFILE")


class Killed(Exception):
    """WPS itself was ended."""


@dataclass(frozen=True)
class Pressed:
    """`said`: every box · `started`: what was started with which parameters · `calls`: asked of WPS."""

    boxes: Sequence[Mapping[str, str]]
    started: Sequence[tuple[str, str]]
    calls: int

    @property
    def said(self) -> str:
        """The last box."""
        return self.boxes[-1]["text"] if self.boxes else ""


@dataclass
class Wps:
    """`fails_at`: the block of cells, from 1 on, that cannot be written; `dead_from`: none can from there on.

    `killed_at`: WPS ends there.
    """

    book: BookData
    process: "subprocess.Popen[str]"
    app: Application
    no_workbook: bool = False
    ready: bool = True
    fails_at: int = 0
    dead_from: int = 0
    killed_at: int = 0
    blocks: int = 0
    calls: int = 0
    objects: list[Any] = field(default_factory=list)

    def press(self, button: str, *answers: str, then: Sequence[tuple[int, str]] = ()) -> Pressed:
        """From the click to the end, whatever it is."""
        told = {"op": "press", "button": f"jiugai_{button}", "answers": list(answers or ("yes",)), "then": list(then)}
        before = self.calls
        done = self.send(told)
        assert not done["failed"], done["failed"]
        return Pressed(done["boxes"], [tuple(one) for one in done["started"]], self.calls - before)

    def send(self, told: Mapping[str, Any]) -> Mapping[str, Any]:
        """A command to the page; what it asks of the workbook meanwhile is answered."""
        self._tell(told)
        while (asked := self._heard())["op"] not in ("done", "ready"):
            self._tell(self._answer(asked))
        return asked

    def _tell(self, told: Mapping[str, Any]) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps(told) + "\n")
        self.process.stdin.flush()

    def _heard(self) -> Mapping[str, Any]:
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        assert line, "the page has gone"
        return json.loads(line)

    def _answer(self, asked: Mapping[str, Any]) -> Mapping[str, Any]:
        self.calls += 1
        try:
            return self._shown(self._done(asked))
        except (ComError, OSError) as error:
            return {"error": f"{error}"}

    def _done(self, asked: Mapping[str, Any]) -> Any:
        model, name = self.objects[asked["id"]], asked["name"]
        special = SPECIAL.get((type(model).__name__, name))
        if asked["op"] == "set" and name == "Value2":
            self._block()
            return setattr(model, "Value", asked["value"])
        if special:
            return special(self, model, *map(self._bare, asked.get("values", ())))
        assert hasattr(type(model), name), f"the workbook in memory knows no {type(model).__name__}.{name}"
        if asked["op"] == "set":
            return setattr(model, name, self._bare(asked["value"]))
        found = getattr(model, name)
        return found(*map(self._bare, asked["values"])) if asked["op"] == "call" else found

    def _block(self) -> None:
        self.blocks += 1
        if self.blocks == self.killed_at:
            self.process.kill()
            raise Killed
        if self.blocks == self.fails_at or 0 < self.dead_from <= self.blocks:
            raise ComError(-1, "the cell cannot be written")

    def _bare(self, value: Any) -> Any:
        return self.objects[value["$"]] if isinstance(value, dict) else value

    def _shown(self, value: Any) -> Mapping[str, Any]:
        if isinstance(value, Model):
            self.objects.append(value)
            return {"object": len(self.objects) - 1, "name": type(value).__name__}
        return {"value": _plain(value)}


def impatient(**seconds: int) -> str:
    """main.js that gives up sooner: START, SILENT, BUSY."""
    page = files("addin.hosts.wps").joinpath("addon", "main.js").read_text("utf-8")
    for name, wanted in seconds.items():
        page, found = re.subn(rf"\b{name} = \d+", f"{name} = {wanted}", page)
        assert found == 1
    return page


def _plain(value: Any) -> Any:
    """As JSON has it."""
    if isinstance(value, (list, tuple)):
        return [_plain(one) for one in value]
    return value if value is None or isinstance(value, (str, bool, int, float)) else str(value)


SPECIAL = {
    ("Application", "Ready"): lambda wps, _: wps.ready,
    ("Application", "ActiveWorkbook"): lambda wps, app: None if wps.no_workbook else app.ActiveWorkbook,
    ("Workbooks", "Item"): lambda _, books, key: books.item(key),
    ("Worksheets", "Item"): lambda _, sheets, key: sheets.item(key),
    ("Workbook", "Date1904"): lambda _, book: False,
    ("Range", "Value2"): lambda _, cells: cells.Value,
}
"""What WPS names in another way than Excel does over COM, or tells where Excel's model has no need to."""


@contextmanager
def opened(
    book: BookData, home: Path, trouble: Mapping[str, Any] | None = None, python: str = "", page: str = ""
) -> Iterator[Wps]:
    """WPS with this workbook; `home`: the user's folder, which keeps log, lock and what undoing needs.

    `trouble`: see `wps.js`.  `python`: another program than ours.  `page`: another main.js.
    """
    program, state = node(), home / "state"
    (state / "wps").mkdir(parents=True, exist_ok=True)
    (home / "Documents").mkdir(exist_ok=True)
    folder = home / "jsaddons"
    for name, data in wps_add_in(Path(python or sys.executable), state / "wps").items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(page.encode() if page and name == "main.js" else data)
    environment = {name: value for name, value in os.environ.items() if name not in MISSING}
    environment |= {"JUDGES": str(MODULES), "JIUGAI_STATE": str(state), "HOME": str(home)}
    office_stand_in.put(home / "bin/soffice")
    environment["PATH"] = os.pathsep.join([str(home / "bin"), os.environ["PATH"]])
    environment["TROUBLE"] = json.dumps(trouble or {})
    command = [program, str(HERE / "wps.js"), str(folder)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(command, env=environment, text=True, encoding="utf-8", **pipes) as process:
        wps = Wps(book, process, Application(book))
        wps.objects.append(wps.app)
        try:
            assert wps._heard()["op"] == "ready"
            wps.send({"op": "load"})
            yield wps
        finally:
            process.kill()
