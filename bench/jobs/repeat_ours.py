"""Our placeholder form: one detail row repeated, everything below moved."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

from addin.filling.forms.form import fill_form
from bench.make_form import FIELDS, record


def job(source: Path, target: Path, rows: int) -> Callable[[], None]:
    """One fill a call."""
    records = []
    for number in range(rows):
        row = [Decimal(v).scaleb(-2) if i in (7, 8) else v for i, v in enumerate(record(number + 1))]
        records.append(dict(zip(FIELDS, row, strict=True)))

    def fill() -> None:
        target.unlink(missing_ok=True)
        fill_form(source, target, {}, {"明细": records})

    return fill
