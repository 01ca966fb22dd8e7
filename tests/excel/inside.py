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

    def report() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        told: dict[str, Any] = {"boxes": seen.boxes, "calls": dict(WIRE.calls), "opened": seen.opened}
        told |= {"ended": seen.ended, "left": app.state and {k: app.state[k] for k in ("ScreenUpdating", "StatusBar")}}
        told |= {"status": WIRE.status}
        (home / "after").write_bytes(pickle.dumps(book))
        (home / "report").write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")

    def kill() -> None:
        report()
        os._exit(KILLED)

    WIRE.kill = kill
    atexit.register(report)  # before xlwings is imported, so that it runs after xlwings' own handlers
    if trouble.disk is not None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (trouble.disk, resource.RLIM_INFINITY))
    sys.argv = ["-c", f"--wb={book.name}", "--from_xl=1", r"--app=C:\Office16\Microsoft Excel", f"--hwnd={WINDOW}"]
    space = {"__name__": "__main__"}
    exec(compile(trouble.break_line, "<trouble>", "exec"), space)
    exec(compile(job["line"], "<string>", "exec"), space)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
