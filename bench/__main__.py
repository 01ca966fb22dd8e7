"""`make bench`: every comparison on the same data in one run; both sides are printed."""

import tempfile
from pathlib import Path

from bench import filling, households


def main() -> None:
    """Print Markdown tables; takes some minutes."""
    with tempfile.TemporaryDirectory() as folder:
        households.compare_jobs(Path(folder), 100_000)
        filling.compare_fillers(Path(folder))


if __name__ == "__main__":
    main()
