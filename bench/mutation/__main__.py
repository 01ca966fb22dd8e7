"""`python -m bench.mutation [--files addin/law/… …] [--every N] [--workers N]`: the score, and every survivor.

A mutant first meets the matching fast tests; one that lives through them meets the slower ones: properties and oracle.
"""

import argparse
import os
import sys
from pathlib import Path

from bench.mutation.mutants import mutants
from bench.mutation.trial import ROOT, preload, survivors

TARGETS = ("addin/exact.py", "addin/law", "addin/shares")
LEFT_OUT = ("manual.py",)
"""It prints docs/law.md and decides nothing."""
FAST = ("tests/law", "tests/addin/shares", "tests/addin/test_exact.py", "tests/addin/test_policy.py")
SLOW = ("tests/properties", "tests/addin/results", "tests/golden/test_sample.py")


def main() -> None:
    """Prints how many mutants the tests notice, and those they do not."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--files", nargs="*", default=TARGETS)
    asked.add_argument("--every", type=int, default=1, help="only every N-th mutant")
    asked.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    options = asked.parse_args()
    os.chdir(ROOT)
    found = [mutant for file in _files(options.files) for mutant in mutants(file)]
    sampled = found[:: options.every]
    preload()
    left = list(survivors(sampled, FAST, options.workers))
    print(f"fast tests notice {len(sampled) - len(left)} of {len(sampled)}", file=sys.stderr, flush=True)
    left = sorted(survivors(left, SLOW, options.workers), key=lambda one: (one.path, one.line))
    for mutant in left:
        print(mutant)
    score = 100 * (len(sampled) - len(left)) / len(sampled)
    print(f"{len(sampled)} of {len(found)} mutants tried, {len(left)} survive: {score:.1f} %")


def _files(names: list[str]) -> list[Path]:
    paths = [path for name in names for path in ([Path(name)] if name.endswith(".py") else sorted(Path(name).rglob("*.py")))]
    return [path for path in paths if path.name not in LEFT_OUT]


if __name__ == "__main__":
    main()
