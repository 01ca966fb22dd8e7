"""Runs a job of `bench/jobs` in a process of its own: `python -m bench.run_job NAME SOURCE TARGET TIMES ROWS`."""

import sys
from importlib import import_module
from pathlib import Path


def main() -> None:
    """What is timed is the whole process."""
    name, source, target, times, rows = sys.argv[1:]
    job = import_module(f"bench.jobs.{name}").job(Path(source), Path(target), int(rows))
    for _ in range(int(times)):
        job()


if __name__ == "__main__":
    main()
