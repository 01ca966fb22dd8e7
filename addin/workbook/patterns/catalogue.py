"""The patterns, by the file each is kept in under `xlsx_templates/patterns/`."""

from collections.abc import Callable

from addin.workbook.patterns import across, continued, nested, receipt

PATTERNS: dict[str, Callable[[], bytes]] = {
    receipt.FILE: receipt.draw,
    across.FILE: across.draw,
    nested.FILE: nested.draw,
    continued.FILE: continued.draw,
}
