"""Rows under those of a sheet that people fill in: only blank cells below everything are written."""

from collections.abc import Collection, Iterator, Sequence
from itertools import groupby
from typing import Any

from addin.hosts.shape import TEXT
from addin.hosts.sheet_out import asked, put_block
from addin.hosts.sheets import made
from addin.tell.roster.questions import HEADERS, Asking
from addin.unusable import Unusable
from validators.grid import column_letters


def add(book: Any, asking: Asking, hidden: Collection[int]) -> None:
    """Write the questions; Unusable where the sheet is filtered or cannot be added.  `hidden`: its hidden rows."""
    sheet = made(book, asking.sheet) if asking.new else book.sheets[asking.sheet]
    if asking.new:
        put_block(sheet, 1, [HEADERS])
    first, last = asking.rows
    if any(row in hidden for row in range(first, last + 1)):
        raise Unusable(f"工作表“{asking.sheet}”正在筛选（或有隐藏的行）；请先显示全部行，再按一次按钮")
    is_protected = asked(sheet.api, "ProtectContents")
    columns = sorted({column for _, column in asking.cells})
    for left, right in _runs(columns):
        cells = sheet.range(f"{column_letters(left)}{first}:{column_letters(right)}{last}")
        if is_protected and asked(cells.api, "Locked") is not False:
            raise Unusable(f"工作表“{asking.sheet}”被保护了，写不进去；请点“审阅—撤消工作表保护”，再按一次按钮")
        cells.number_format = TEXT
    across, rows = range(columns[0], columns[-1] + 1), range(first, last + 1)
    block = [[asking.cells.get((row, column)) for column in across] for row in rows]
    put_block(sheet, first, block, columns[0])  # at once, blanks over blanks in between: all the questions, or none


def _runs(columns: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Neighbours together, first and last."""
    for _, run in groupby(enumerate(columns), key=lambda pair: pair[1] - pair[0]):
        found = [column for _, column in run]
        yield found[0], found[-1]
