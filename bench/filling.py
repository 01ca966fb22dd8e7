"""The 500-row form: existing rows, then one row repeated, beside openpyxl and beside the floor of zip and XML alone."""

from pathlib import Path

from bench.make_form import make_form
from bench.measure import Contestant, compare

TIMES = "40"
"""Fills a process, so that its start counts for little."""


def compare_fillers(folder: Path) -> None:
    """Two tables; what openpyxl loses or gets wrong is told in the jobs and in tests/addin/filling."""
    existing, repeated, target = folder / "existing.xlsx", folder / "repeated.xlsx", folder / "filled.xlsx"
    make_form(existing, 500, placeholders=False)
    make_form(repeated, 1, placeholders=True)
    compare(
        f"30 single cells + 500 × 10 cells that exist, {TIMES} times",
        [
            Contestant("write_cells", ["-m", "bench.jobs.fill_ours", str(existing), str(target), TIMES]),
            Contestant("(a) openpyxl", ["-m", "bench.jobs.fill_openpyxl", str(existing), str(target), TIMES]),
            Contestant("(b) zip and XML alone", ["-m", "bench.jobs.rezip_floor", str(existing), str(target), TIMES]),
        ],
        3,
    )
    compare(
        f"one detail row repeated 500 times, {TIMES} times",
        [
            Contestant("fill_form", ["-m", "bench.jobs.repeat_ours", str(repeated), str(target), TIMES]),
            Contestant(
                "(a) openpyxl insert_rows", ["-m", "bench.jobs.repeat_openpyxl", str(repeated), str(target), TIMES]
            ),
            Contestant("(b) zip and XML alone", ["-m", "bench.jobs.rezip_floor", str(repeated), str(target), TIMES]),
        ],
        3,
    )
