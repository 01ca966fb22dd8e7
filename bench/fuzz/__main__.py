"""`python -m bench.fuzz TARGET [--seconds N] [--corpus DIR] [--keep]`."""

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path

import atheris

CORPUS = Path(__file__).parents[2] / "build" / "fuzz"
KEPT = Path(__file__).parent / "corpus"
"""What earlier runs found worth keeping: each file reaches something that the others do not."""
LIMITS = ("-timeout=20", "-max_len=4096", "-rss_limit_mb=2048")


def main() -> None:
    """Instruments what is under test, begins with the corpus that is kept, and runs until the time is up."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("target", choices=("reading", "filling"))
    asked.add_argument("--seconds", type=int, default=30)
    asked.add_argument("--corpus", type=Path, default=CORPUS, help="where what is found goes")
    asked.add_argument(
        "--keep", action="store_true", help="put what is new, the least of it, into the corpus that is kept"
    )
    options = asked.parse_args()
    folder, kept = options.corpus / options.target, KEPT / options.target
    folder.mkdir(parents=True, exist_ok=True)
    kept.mkdir(parents=True, exist_ok=True)
    with atheris.instrument_imports(include=["validators", "addin"]):
        from bench.fuzz import targets
    one: Callable[[bytes], None] = getattr(targets, options.target)
    if options.keep:
        call = ["-merge=1", *LIMITS, str(kept), str(folder)]
    else:
        targets.seed(options.target, folder)
        call = [
            f"-max_total_time={options.seconds}",
            *LIMITS,
            f"-artifact_prefix={folder}/crash-",
            str(folder),
            str(kept),
        ]
    os.environ.setdefault("JIUGAI_STATE", str(options.corpus / "state"))
    atheris.Setup([sys.argv[0], *call], one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
