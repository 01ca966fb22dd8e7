"""`python -m bench.mutation [--files addin/law/… …] [--every N] [--workers N]`: the score, and every survivor.

A mutant meets the tests that stand beside the code.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from bench.mutation.mutants import Mutant, mutants
from bench.mutation.server import killed
from bench.mutation.trial import ROOT, preload, survivors

TARGETS = ("addin/exact.py", "addin/law", "addin/money")
LEFT_OUT = ("manual.py",)
"""It prints docs/law.md and decides nothing."""
MONEY = ("tests/addin/money", "tests/addin/tell/money/test_quarterly.py", "tests/addin/tell/money/test_money_sheets.py")
FAST = {
    "addin/trust/audit/": ("tests/addin/trust/audit",),
    "addin/exact.py": ("tests/addin/test_exact.py", "tests/addin/money", "tests/law"),
    "addin/law/": ("tests/law", "tests/addin/test_policy.py"),
    "addin/money/": MONEY,
}
"""The tests that stand beside the code, which take about a second; the property runs would take a day."""


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
    left = 0
    for mutant in survivors(_not_killed_at_once(sampled, options.workers), FAST, options.workers):
        print(mutant, flush=True)
        left += 1
    score = 100 * (len(sampled) - left) / len(sampled)
    print(f"{len(sampled)} of {len(found)} mutants tried, {left} survive: {score:.1f} %")


def _not_killed_at_once(mutants: Sequence[Mutant], workers: int) -> list[Mutant]:
    """Most slips are in the body of a function, and die in a fork of one process that has all tests collected."""
    left = []
    for start, tests in FAST.items():
        here = [mutant for mutant in mutants if mutant.path.as_posix().startswith(start)]
        dead = killed(here, tests, workers) if here else set()
        print(f"{start}: {len(dead)} of {len(here)} killed at once", file=sys.stderr, flush=True)
        left += [mutant for number, mutant in enumerate(here) if number not in dead]
    return left


def _files(names: list[str]) -> list[Path]:
    paths = [
        path for name in names for path in ([Path(name)] if name.endswith(".py") else sorted(Path(name).rglob("*.py")))
    ]
    return [path for path in paths if path.name not in LEFT_OUT]


if __name__ == "__main__":
    main()
