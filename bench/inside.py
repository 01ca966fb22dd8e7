"""Filling alone, without the start of a process, beside the floor: `python -m bench.inside FOLDER ROWS ROUNDS`.

Contestants take turns within one process, from the file to the finished file.  CPU time is told beside wall time:
ours waits for the disk before it takes the target's name (`fsync`) and reads the file back, which the others do not.
"""

import gc
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from bench.jobs import fill_openpyxl, fill_ours, repeat_openpyxl, repeat_ours, rezip_floor
from bench.make_form import make_form

Job = Callable[[], None]


def compare_inside(folder: Path, rows: int, rounds: int) -> None:
    """Two tables: cells that exist, and a row that is repeated; medians, and the ratio to the floor."""
    existing, repeated, done = (folder / f"inside-{name}.xlsx" for name in ("existing", "repeated", "done"))
    target = folder / "inside.xlsx"
    make_form(existing, rows, placeholders=False)
    make_form(repeated, 1, placeholders=True)
    fill_ours.job(existing, done, rows)()
    floor = rezip_floor.job(done, target, rows)
    blank = rezip_floor.job(existing, target, rows)
    _print(
        f"in one process: 30 single cells + {rows:,} × 10 cells that exist",
        {
            "zip and XML of the filled form alone (the floor)": floor,
            "zip and XML of the blank form alone": blank,
            "write_cells": fill_ours.job(existing, target, rows),
            "openpyxl": fill_openpyxl.job(existing, target, rows),
        },
        rounds,
    )
    _print(
        f"in one process: one detail row repeated {rows:,} times",
        {
            "zip and XML of the filled form alone (the floor)": floor,
            "fill_form": repeat_ours.job(repeated, target, rows),
            "openpyxl insert_rows (its result is wrong)": repeat_openpyxl.job(repeated, target, rows),
        },
        rounds,
    )


def _print(title: str, jobs: dict[str, Job], rounds: int) -> None:
    wall: dict[str, list[float]] = {name: [] for name in jobs}
    cpu: dict[str, list[float]] = {name: [] for name in jobs}
    for _ in range(rounds + 1):
        for name, job in jobs.items():
            gc.collect()
            start, used = time.perf_counter(), time.process_time()
            job()
            wall[name].append((time.perf_counter() - start) * 1000)
            cpu[name].append((time.process_time() - used) * 1000)
    base = statistics.median(next(iter(cpu.values()))[1:])
    print(f"\n## {title}, {rounds} rounds\n\n| | wall ms | CPU ms | least | × floor (CPU) |\n|---|---|---|---|---|")
    for name in jobs:
        middle = statistics.median(cpu[name][1:])
        columns = (statistics.median(wall[name][1:]), middle, min(cpu[name][1:]), middle / base)
        print(f"| {name} | " + " | ".join(f"{one:.1f}" for one in columns) + " |", flush=True)


if __name__ == "__main__":
    compare_inside(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
