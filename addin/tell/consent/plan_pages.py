"""Pages of a fixed number of rows: the sheet breaks after so many, so a block that must not be torn is pushed on.

Nothing but blank rows does it, so a file and an open workbook, which may not be given page breaks, come out alike.
"""

from collections.abc import Iterable, Sequence

from addin.tell.sheet import Row

ROWS = 31
"""On a page; the title above the first row written is one of them."""
BLOCK = ROWS - 1
"""The longest block."""


def laid(blocks: Iterable[Sequence[Row]]) -> list[Row]:
    """Block after block, a blank row between two; none is torn that is no longer than `BLOCK`."""
    rows: list[Row] = []
    for block in blocks:
        used = (len(rows) + 1) % ROWS
        if used and len(rows):
            rows.append([])
            used += 1
        if used + len(block) > ROWS:
            rows += [[] for _ in range(used, ROWS)]
        rows += block
    return rows
