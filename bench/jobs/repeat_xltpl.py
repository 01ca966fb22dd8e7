"""xltpl: a template with its loop in the first cell, as its documentation shows, n times.  It stands on openpyxl."""

import sys

from xltpl.writerx import BookWriter

from bench.make_form import FIELDS, record

source, target, times = sys.argv[1], sys.argv[2], int(sys.argv[3])
rows = int(sys.argv[4]) if len(sys.argv) > 4 else 500
records = []
for number in range(rows):
    values = [v / 100 if i in (7, 8) else v for i, v in enumerate(record(number + 1))]  # type: ignore[operator]
    records.append(dict(zip(FIELDS, values, strict=True)))
for _ in range(times):
    writer = BookWriter(source)
    writer.render_book([{"rows": records, "sheet_name": "明细", "tpl_name": "明细"}])
    writer.save(target)
