"""The 500- and 10,000-row form: existing rows, then one row repeated, beside the peers and the floor of zip and XML."""

import subprocess
import sys
from pathlib import Path

from bench.make_form import make_form
from bench.measure import ROOT, Contestant, compare

SIZES = ((500, 40), (10_000, 1))
"""Detail rows, and fills a process, so that its start counts for little."""

SLOW = 500
"""excelize moves the sheet anew for each row it duplicates: 10,000 rows take it minutes, so it runs once."""


def compare_fillers(folder: Path) -> None:
    """Time and memory for each size, then what each peer loses or gets wrong.

    xltpl has no way to fill single cells that exist.
    """
    for rows, times in SIZES:
        _compare(folder, rows, times)
        rounds = "25" if rows <= SLOW else "5"
        subprocess.run([sys.executable, "-m", "bench.inside", str(folder), str(rows), rounds], cwd=ROOT, check=True)
    command = [sys.executable, "-m", "bench.lost", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True)  # apart, lest its libraries count as every contestant's memory


def _compare(folder: Path, rows: int, times: int) -> None:
    existing, repeated, loop = (folder / f"{name}-{rows}.xlsx" for name in ("existing", "repeated", "loop"))
    make_form(existing, rows, placeholders=False)
    make_form(repeated, 1, placeholders=True)
    make_form(loop, 1, placeholders="xltpl")
    target, done = folder / "filled.xlsx", folder / f"done-{rows}.xlsx"

    def contestant(name: str, job: str, form: Path, out: Path = target, n: int = times) -> Contestant:
        return Contestant(name, ["-m", "bench.run_job", job, str(form), str(out), str(n), str(rows)])

    contestant("once", "fill_ours", existing, done, 1).run()
    compare(
        f"30 single cells + {rows:,} × 10 cells that exist, {times} times",
        [
            contestant("write_cells", "fill_ours", existing),
            contestant("(a) openpyxl", "fill_openpyxl", existing),
            contestant("(b) excelize", "fill_excelize", existing),
            contestant("(c) zip and XML of the blank form alone", "rezip_floor", existing),
            contestant("(d) zip and XML of the filled form alone", "rezip_floor", done),
        ],
        3,
    )
    slowest = contestant("(c) excelize duplicate_row", "repeat_excelize", repeated)
    slowest.once = rows > SLOW
    compare(
        f"one detail row repeated {rows:,} times, {times} times",
        [
            contestant("fill_form", "repeat_ours", repeated),
            contestant("(a) openpyxl insert_rows", "repeat_openpyxl", repeated),
            contestant("(b) xltpl", "repeat_xltpl", loop),
            slowest,
        ],
        3,
    )
