"""A start that nobody waits for: `--version`, `check` of the sample beside pandas on openpyxl, and growth with size.

`python -m bench.start` · processor time of whole processes (user and system), the least of several, in turn: other
work on the machine lengthens it, so the ratios hold and the seconds do not.  Sizes beyond the first: `--sizes 100000`.
"""

import argparse
import compileall
import math
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.make_data import make
from bench.measure import ROOT

PANDAS = "import sys, pandas; pandas.read_excel(sys.argv[1], engine='openpyxl', sheet_name=None)"


def main() -> None:
    """Prints Markdown tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="*", default=[100_000], help="households")
    parser.add_argument("--rounds", type=int, default=7)
    chosen = parser.parse_args()
    for package in ("validators", "addin", "xlsx_templates"):
        compileall.compile_dir(ROOT / package, quiet=1)  # as an installation has it, whatever this shell forbids
    with TemporaryDirectory() as folder:
        _starts(Path(folder), chosen.rounds)
        _sizes(Path(folder), chosen.sizes)


def _starts(folder: Path, rounds: int) -> None:
    sample = folder / "sample.xlsx"
    _spent(["-m", "addin.cli", "new", str(sample), "--sample"])
    contestants = {
        "pandas.read_excel(engine=openpyxl), every sheet": ["-c", PANDAS, str(sample)],
        "jiugai check --json": ["-m", "addin.cli", "check", str(sample), "--json"],
        "jiugai check": ["-m", "addin.cli", "check", str(sample)],
        "jiugai --version": ["-m", "addin.cli", "--version"],
    }
    found: dict[str, list[tuple[float, float]]] = {name: [] for name in contestants}
    for _ in range(rounds):
        for name, command in contestants.items():
            found[name].append(_spent(command))
    base = min(found["pandas.read_excel(engine=openpyxl), every sheet"])[0]
    print("\n## the sample, 134 households\n\n| | CPU s | × pandas | peak MB |\n|---|---|---|---|")
    for name, runs in found.items():
        print(f"| {name} | {min(runs)[0]:.3f} | {min(runs)[0] / base:.2f} | {max(peak for _, peak in runs):.0f} |")


def _sizes(folder: Path, sizes: list[int]) -> None:
    print("\n## growth\n\n| households | tally CPU s | reading | × | peak MB | exponent |\n|---|---|---|---|---|---|")
    before: tuple[int, float] | None = None
    for size in sizes:
        workbook = folder / f"{size}.xlsx"
        make(workbook, size)
        ours, peak = min(_spent(["-m", "addin.cli", "tally", str(workbook), "--json"]) for _ in range(2))
        floor, _ = min(_spent(["-m", "bench.jobs.read_alone", str(workbook)]) for _ in range(2))
        grown = math.log(ours / before[1]) / math.log(size / before[0]) if before else float("nan")
        print(f"| {size:,} | {ours:.2f} | {floor:.2f} | {ours / floor:.2f} | {peak:.0f} | {grown:.2f} |", flush=True)
        before = (size, ours)


def _spent(arguments: list[str]) -> tuple[float, float]:
    """Processor seconds and peak MB of one process."""
    quiet = subprocess.DEVNULL
    process = subprocess.Popen([sys.executable, *arguments], cwd=ROOT, stdout=quiet, stderr=quiet)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


if __name__ == "__main__":
    main()
