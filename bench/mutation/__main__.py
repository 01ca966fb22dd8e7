"""`python -m bench.mutation [AREA …] [--files FILE …] [--sample N] [--seed S]`: the score, and every survivor.

A mutant meets those of its area's tests that run the statement it breaks.
"""

import argparse
import os
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from bench.mutation.areas import AREAS, LAW_AND_MONEY, Area, files
from bench.mutation.mutants import Mutant, mutants
from bench.mutation.server import first
from bench.mutation.trial import ROOT, preload, survivors


@dataclass(frozen=True)
class Score:
    """Of one area: how many mutants there are, how many were tried, and those that no test noticed."""

    area: Area
    all: int
    tried: int
    left: Sequence[Mutant]

    def __str__(self) -> str:
        noticed = 100 * (self.tried - len(self.left)) / self.tried if self.tried else 100
        return (
            f"{self.area.name}: {self.tried:,} of {self.all:,} mutants tried, {len(self.left)} survive: {noticed:.1f} %"
        )


def main() -> None:
    """Prints how many mutants the tests notice, and those they do not."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("areas", nargs="*", default=LAW_AND_MONEY, help=" ".join(area.name for area in AREAS))
    asked.add_argument("--files", nargs="*", help="only these files of the areas")
    asked.add_argument("--sample", type=int, help="only so many mutants of an area, drawn by the seed")
    asked.add_argument("--seed", type=int, default=16)
    asked.add_argument("--tests", nargs="*", help="these in place of the area's")
    asked.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    options = asked.parse_args()
    os.chdir(ROOT)
    preload()
    scores = []
    for area in AREAS:
        if area.name in options.areas:
            began = time.monotonic()
            scores.append(_score(area, options))
            print(f"{scores[-1]}  ({time.monotonic() - began:.0f} s)", flush=True)
    tried, left = sum(one.tried for one in scores), sum(len(one.left) for one in scores)
    print(f"{tried:,} mutants tried, {left} survive: {100 * (tried - left) / max(1, tried):.1f} %")


def _score(area: Area, options: argparse.Namespace) -> Score:
    found = [mutant for file in files(area) if _wanted(file, options.files) for mutant in mutants(file)]
    drawn = found
    if options.sample is not None and options.sample < len(found):
        places = sorted(Random(options.seed).sample(range(len(found)), options.sample))
        drawn = [found[at] for at in places]
    once = first(drawn, options.tests or area.tests, options.workers)
    told = f"{len(once.killed)} of {len(drawn)} killed at once, {len(once.again)} to be tried anew"
    print(f"{area.name}: {told}", file=sys.stderr, flush=True)
    anew = survivors([drawn[at] for at in once.again], list(once.again.values()), options.workers)
    left = [*(drawn[at] for at in sorted(once.left)), *anew]
    for mutant in left:
        print(mutant, flush=True)
    return Score(area, len(found), len(drawn), left)


def _wanted(file: Path, names: Sequence[str] | None) -> bool:
    return names is None or any(file.as_posix() == name or file.as_posix().startswith(f"{name}/") for name in names)


if __name__ == "__main__":
    main()
