"""xltpl: a template with its loop in notes, as its documentation shows.  It stands on openpyxl."""

from collections.abc import Callable
from pathlib import Path

from xltpl.writerx import BookWriter

from bench.make_form import FIELDS, record


def job(source: Path, target: Path, rows: int) -> Callable[[], None]:
    """One fill a call."""
    records = []
    for number in range(rows):
        values = [v / 100 if i in (7, 8) else v for i, v in enumerate(record(number + 1))]  # type: ignore[operator]
        records.append(dict(zip(FIELDS, values, strict=True)))

    def fill() -> None:
        writer = BookWriter(str(source))
        writer.render_book([{"rows": records, "sheet_name": "明细", "tpl_name": "明细"}])
        writer.save(str(target))

    return fill
