"""`python -m bench.fuzz TARGET [--seconds N] [--runs N] [--seed N] [--corpus DIR] [--keep]`.

With runs and a seed it tries the same each time, so that CI fails by a change of ours and not by chance.
"""

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

CORPUS = Path(__file__).parents[2] / "build" / "fuzz"
KEPT = Path(__file__).parent / "corpus"
"""What earlier runs found worth keeping, a package a target: each file reached something that those before did not."""
LIMITS = ("-timeout=20", "-max_len=4096", "-rss_limit_mb=2048")


def main() -> None:
    """Instruments what is under test, begins with the corpus that is kept, and runs until the time is up."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("target", choices=("reading", "filling"))
    asked.add_argument("--seconds", type=int, default=30)
    asked.add_argument("--runs", type=int, default=-1, help="so many tries at the most")
    asked.add_argument("--seed", type=int, default=0, help="0: another each time")
    asked.add_argument("--corpus", type=Path, default=CORPUS, help="where what is found goes")
    asked.add_argument("--keep", action="store_true", help="fuzz nothing; keep what lies there")
    options = asked.parse_args()
    folder = options.corpus / options.target
    folder.mkdir(parents=True, exist_ok=True)
    if options.keep:
        keep(folder, KEPT / f"{options.target}.zip")
        return
    unpack(KEPT / f"{options.target}.zip", folder)
    os.environ.setdefault("JIUGAI_STATE", str(options.corpus / "state"))
    import atheris

    with atheris.instrument_imports(include=["validators", "addin"]):
        from bench.fuzz import targets
    targets.seed(options.target, folder)
    one: Callable[[bytes], None] = getattr(targets, options.target)
    bounds = (f"-max_total_time={options.seconds}", f"-runs={options.runs}", f"-seed={options.seed}")
    call = [*bounds, *LIMITS, f"-artifact_prefix={folder}/crash-", str(folder)]
    atheris.Setup([sys.argv[0], *call], one)
    atheris.Fuzz()


def unpack(kept: Path, folder: Path) -> None:
    """Beside what lies there."""
    if kept.exists():
        with ZipFile(kept) as package:
            package.extractall(folder)


def keep(folder: Path, kept: Path) -> None:
    """All that was found, in one package, whose bytes follow from it; what broke something is mended, not kept."""
    kept.parent.mkdir(parents=True, exist_ok=True)
    with ZipFile(kept, "w", ZIP_DEFLATED) as package:
        for path in sorted(folder.iterdir()):
            if path.is_file() and not path.name.startswith("crash-"):
                package.writestr(ZipInfo(path.name), path.read_bytes(), ZIP_DEFLATED)


if __name__ == "__main__":
    main()
