"""`python -m tests.excel.inside HOME`: the process that Excel would start for a press."""

import atexit
import json
import os
import pickle
import resource
import signal
import sys
from pathlib import Path
from typing import Any

from tests.excel import windows
from tests.excel.com import WIRE
from tests.excel.disk import Disk
from tests.excel.sheets import WINDOW, Application

KILLED = 137


def main(home: Path) -> None:
    """Reads the job, presses, writes the report and the workbook afterwards, however it ends."""
    job = pickle.loads((home / "job").read_bytes())
    book, trouble = job["book"], job["trouble"]
    app = Application(book)
    for name, value in trouble.wire.items():
        setattr(WIRE, name, value)
    import openpyxl.cell.cell
    import openpyxl.reader.excel  # Excel's own work, not the program's

    _ = openpyxl
    seen = windows.install(None if trouble.no_workbook else app, job["answers"])
    disk = Disk(trouble.full_from, spared=(home / "report", home / "after"))
    moments: list[dict[str, Any]] = []

    def remember() -> None:
        """How the workbook stands after each change: what a press leaves that is killed there."""
        before = moments[-1] if moments else {}
        now = {name: before[name] if before.get(name) == rows else rows for name, rows in book.values().items()}
        if now != before:
            moments.append(now)

    if trouble.moments:
        remember()
        WIRE.changed = remember

    def report() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        told: dict[str, Any] = {"boxes": seen.boxes, "calls": dict(WIRE.calls), "opened": seen.opened}
        told |= {"ended": seen.ended, "left": app.state and {k: app.state[k] for k in ("ScreenUpdating", "StatusBar")}}
        told |= {"status": WIRE.status, "files": disk.written}
        (home / "after").write_bytes(pickle.dumps((book, moments)))
        (home / "report").write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")

    def kill() -> None:
        report()
        os._exit(KILLED)

    WIRE.kill = kill
    atexit.register(report)  # before xlwings is imported, so that it runs after xlwings' own handlers
    if trouble.disk is not None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (trouble.disk, resource.RLIM_INFINITY))
    disk.watch()
    sys.argv = ["-c", f"--wb={book.name}", "--from_xl=1", r"--app=C:\Office16\Microsoft Excel", f"--hwnd={WINDOW}"]
    space = {"__name__": "__main__"}
    exec(compile(trouble.break_line, "<trouble>", "exec"), space)
    exec(compile(job["line"], "<string>", "exec"), space)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
