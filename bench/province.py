"""`python -m bench.province OUT COUNT`: made lines through ranking, totals, levels, a plan and every sheet."""

import resource
import sys
import time
from datetime import date
from pathlib import Path

from tests.addin.batch.made import province


def main() -> None:
    """Prints one line."""
    out, count = Path(sys.argv[1]), int(sys.argv[2])
    lines = list(province(count))
    start, cpu = time.perf_counter(), time.process_time()
    from addin.batch.plan import Budget, plan
    from addin.batch.ranking import rank
    from addin.batch.summary.report import Report
    from addin.batch.summary.workbook import draw

    ranking = rank(lines)
    ranked = time.perf_counter()
    budget = Budget((count * 100_000_000_00,) * 3)
    size = 0
    for name, data in draw(
        Report("某某市", "市级汇总", date(2026, 11, 28), ranking, (), budget, plan(ranking, budget))
    ):
        (out / name).parent.mkdir(parents=True, exist_ok=True)
        (out / name).write_bytes(data)
        size += len(data)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"import and ranking {ranked - start:.1f} s, with plan and sheets {time.perf_counter() - start:.1f} s wall, "
        f"{time.process_time() - cpu:.1f} s CPU, peak {peak:.0f} MB, {size / 1e6:.1f} MB of .xlsx"
    )


if __name__ == "__main__":
    main()
