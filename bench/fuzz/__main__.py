"""`python -m bench.fuzz TARGET [--seconds N] [--corpus DIR]`."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

import atheris

CORPUS = Path(__file__).parents[2] / "build" / "fuzz"


def main() -> None:
    """Instruments what is under test, seeds the corpus, and runs until the time is up."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("target", choices=("reading", "filling"))
    asked.add_argument("--seconds", type=int, default=30)
    asked.add_argument("--corpus", type=Path, default=CORPUS)
    options = asked.parse_args()
    folder = options.corpus / options.target
    folder.mkdir(parents=True, exist_ok=True)
    with atheris.instrument_imports(include=["validators", "addin"]):
        from bench.fuzz import targets
    targets.seed(options.target, folder)
    one: Callable[[bytes], None] = getattr(targets, options.target)
    limits = [f"-max_total_time={options.seconds}", "-timeout=20", "-max_len=4096", "-rss_limit_mb=2048"]
    atheris.Setup([sys.argv[0], *limits, f"-artifact_prefix={folder}/crash-", str(folder)], one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
