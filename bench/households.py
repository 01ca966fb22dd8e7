"""100,000 households: read, check, tally and split, beside pandas on openpyxl and beside reading alone."""

from pathlib import Path

from bench.make_data import make
from bench.measure import Contestant, compare


def compare_jobs(folder: Path, households: int) -> None:
    """Ours is the command a user types; it does the whole analysis and prints the tally."""
    workbook = folder / "compound.xlsx"
    make(workbook, households)
    contestants = [
        Contestant("jiugai tally --json", ["-m", "addin.cli", "tally", str(workbook), "--json"], fine=(0, 1)),
        Contestant("(a) pandas + openpyxl", ["-m", "bench.jobs.pandas_openpyxl", str(workbook)]),
        Contestant("(b) calamine reads, nothing else", ["-m", "bench.jobs.read_alone", str(workbook)]),
    ]
    compare(
        f"{households:,} households, {workbook.stat().st_size / 1e6:.1f} MB: read, check, tally, split", contestants, 3
    )
