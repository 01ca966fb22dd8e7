"""`python -m bench.press_excel`: what a press in Excel costs on our side, for 134, 500 and 5,000 households.

No machine of ours has Excel.  Python's part is worked out in a fresh process, from its start to the blocks that are
written, on the copy that the workbook saves of itself; what it asks Excel is counted by the judge of tests/excel, at
0.15 ms a call.  Excel's own saving of the copy and filling of cells is not in it.
"""

import os
import statistics
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from addin.workbook.build.products import macro_workbook
from bench.measure import ROOT
from bench.press import HOUSEHOLDS, contents
from tests.excel.conftest import opened
from tests.excel.pressing import lines, press

BUTTONS = ("check", "tally", "shares")
CALL, ROUNDS = 0.00015, 5
INSIDE = """
import sys, time
last = time.process_time(); print(f"start of Python\\t{last:.3f}")
def mark(name):
    global last
    now = time.process_time(); print(f"{name}\\t{now - last:.3f}"); last = now
from addin.hosts.xlwings_alone import import_xlwings
import_xlwings(); mark("import xlwings")
from addin.buttons.catalogue import BUTTONS
import addin.press.pressing, addin.hosts.live
from addin.press.desk import Desk
mark("import our own code")
from pathlib import Path
from types import SimpleNamespace
from addin.hosts import copied
saved = Path(sys.argv[1]).read_bytes()
api = SimpleNamespace(FileFormat=52, SaveCopyAs=lambda name: Path(name).write_bytes(saved))
book = copied.read_copy(SimpleNamespace(api=api), "jiugai.xlsm").book; mark("read the copy")
from addin.hosts.shape import shape
from addin.hosts.plain import plain
class Host:
    name, folder, elsewhere = "jiugai.xlsm", Path(sys.argv[1]).parent, ""
    from contextlib import nullcontext
    busy = staticmethod(lambda text: Host.nullcontext())
    read = staticmethod(lambda: book)
    show = staticmethod(lambda sheet: True)
    def write(self, tables):
        mark("check, count, judge, split, and rows of the result sheets")
        there = {grid.name: grid for grid in book.grids}
        for sheet, rows in tables:
            shape(there[sheet.name], sheet, rows)
        mark("blocks of cells")
next(one for one in BUTTONS if one.id == sys.argv[2]).run(Desk(Host()))
"""


def main() -> None:
    """A line a button, and where the time of one press goes."""
    for households in map(int, sys.argv[1:] or HOUSEHOLDS):
        print(f"--- {households} households")
        with TemporaryDirectory() as folder:
            _one(households, Path(folder))


def _one(households: int, folder: Path) -> None:
    book = folder / "jiugai.xlsm"
    book.write_bytes(macro_workbook(contents(households)))
    commands = lines(book)
    for button in BUTTONS:
        own = folder / button
        own.mkdir()
        calls = press(opened(book, own), commands[button], own / "home").cost
        spent = [_spent(book, button, own) for _ in range(ROUNDS)]
        total = statistics.median(spent) + calls * CALL
        print(f"{button}\t{total:.3f} s\tof it {calls} calls {calls * CALL:.3f} s\tleast {min(spent):.3f} s CPU")
    print(
        subprocess.run(
            _command(book, "check"), env=_environment(folder), check=True, capture_output=True, text=True
        ).stdout
    )


def _command(book: Path, button: str) -> list[str]:
    return [sys.executable, "-c", INSIDE, str(book), button]


def _environment(state: Path) -> dict[str, str]:
    return {**os.environ, "JIUGAI_STATE": str(state / "state"), "JIUGAI_ANSWER": "yes", "PYTHONPATH": str(ROOT)}


def _spent(book: Path, button: str, state: Path) -> float:
    """Processor seconds of the whole process, its start and its end among them."""
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(_command(book, button), env=_environment(state), stdout=quiet)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0
    return usage.ru_utime + usage.ru_stime


if __name__ == "__main__":
    main()
