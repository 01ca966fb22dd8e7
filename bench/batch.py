"""`python -m bench.batch`: a batch with one process and with two, on a dask cluster with one worker and with two, and a
second run; pairs on the same data in one run, in turn.  `--large` adds 1,000 workbooks and 30,000 made lines.
"""

import json
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median

import psutil

from addin.workbook.sample import sample_bytes
from bench.make_data import make
from bench.tree import Cost, adopt, cost
from tests.clusters import cluster_in

ROUNDS, COUNT = 3, 96
_Contestant = tuple[str, tuple[object, ...], Sequence[psutil.Process]]
"""Name, options, and the processes that work for it beside its own."""


def bare(folder: Path, count: int) -> None:
    """Roster and answers, 150 to 170 households, none like another."""
    for number in range(count):
        make(folder / f"{number % 7}街道" / f"{number:05}.xlsx", 150 + number % 21, seed=number)


def full(folder: Path, count: int) -> None:
    """The whole file of papers: survey, meetings, ballots, versions, gifts; 134 households."""
    data = sample_bytes(clean=True)
    for number in range(count):
        (folder / f"{number % 7}街道").mkdir(parents=True, exist_ok=True)
        (folder / f"{number % 7}街道" / f"{number:05}.xlsx").write_bytes(data)


def main() -> None:
    """Prints Markdown tables."""
    adopt()
    large = "--large" in sys.argv
    with tempfile.TemporaryDirectory() as place:
        _compare(Path(place), "96 workbooks, roster and answers", bare, COUNT, ROUNDS)
        _compare(Path(place), "96 workbooks, the whole file of papers", full, COUNT, ROUNDS)
        if large:
            _compare(Path(place), "1,000 workbooks, roster and answers", bare, 1000, 1)
            _province(Path(place))


def _compare(place: Path, title: str, fill: Callable[[Path, int], None], count: int, rounds: int) -> None:
    source, out = place / f"{fill.__name__}{count}", place / "out"
    fill(source, count)
    found: dict[str, list[Cost]] = {}
    with _clusters(place / f"clusters-{source.name}") as clusters:
        contestants: list[_Contestant] = [("1 process", ("--jobs", 1), ()), ("2 processes", ("--jobs", 2), ())]
        contestants += clusters
        for _ in range(rounds):
            for name, more, beside in contestants:
                shutil.rmtree(out, ignore_errors=True)
                found.setdefault(name, []).append(cost((*_call(source, out), "--json", *more), beside))
                if name == "2 processes":
                    found.setdefault("2 processes, a second run", []).append(cost((*_call(source, out), *more)))
    _print(title, found, count, rounds)
    shutil.rmtree(source)


def _call(source: Path, out: Path) -> tuple[object, ...]:
    return "-m", "addin.cli", "batch", source, "--out", out, "--summary-only"


@contextmanager
def _clusters(folder: Path) -> Iterator[list[_Contestant]]:
    """One with one worker, one with two, both warm."""
    folder.mkdir(parents=True)
    with cluster_in(folder / "one") as one, cluster_in(folder / "two") as two:
        found: list[_Contestant] = []
        full(folder / "warm", 4)
        for number, each in ((1, one), (2, two)):
            each.start_workers(number)
            more = ("--on", each.address)
            cost((*_call(folder / "warm", folder / f"out{number}"), *more))
            processes = [psutil.Process(process.pid) for process in each.started]
            found.append((f"dask, {number} worker{'s' * (number > 1)}", more, processes))
        yield found


def _print(title: str, found: dict[str, list[Cost]], count: int, rounds: int) -> None:
    lines = {name: _lines(each[0]) for name, each in found.items() if "second" not in name}
    same = "the same lines from all" if len(set(lines.values())) == 1 else "THE LINES DIFFER"
    base = {what: median(getattr(each, what) for each in found["1 process"]) for what in ("wall", "cpu")}
    print(f"\n## {title} (median of {rounds}; {same})\n")
    print("| | wall s | × 1 process | CPU s | × 1 process | CPU ms each | compounds/s |")
    print("|---|---|---|---|---|---|---|")
    for name, each in found.items():
        wall, cpu = (median(getattr(one, what) for one in each) for what in ("wall", "cpu"))
        ratios = f"{wall:.2f} | {wall / base['wall']:.2f} | {cpu:.2f} | {cpu / base['cpu']:.2f}"
        print(f"| {name} | {ratios} | {1000 * cpu / count:.1f} | {count / wall:.0f} |", flush=True)


def _lines(one: Cost) -> str:
    return json.dumps(json.loads(one.printed)["compounds"], sort_keys=True)


def _province(place: Path) -> None:
    """30,000 made lines through ranking, totals, levels, a plan and all sheets."""
    start = time.perf_counter()
    done = cost(("-m", "bench.province", place / "province", 30_000))
    print(
        f"\n## 30,000 made lines\n\n{done.printed.decode().strip()}; whole process {time.perf_counter() - start:.1f} s"
    )


if __name__ == "__main__":
    main()
