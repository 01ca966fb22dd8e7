"""Our placeholder form: one detail row repeated 500 times, everything below moved, n times."""

import sys
from decimal import Decimal
from pathlib import Path

from addin.filling.form import fill_form
from bench.make_form import FIELDS, record

source, target, times = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
rows = int(sys.argv[4]) if len(sys.argv) > 4 else 500
records = [
    dict(zip(FIELDS, [Decimal(v).scaleb(-2) if i in (7, 8) else v for i, v in enumerate(record(n + 1))], strict=True))
    for n in range(rows)
]
for _ in range(times):
    target.unlink(missing_ok=True)
    fill_form(source, target, {}, {"明细": records})
