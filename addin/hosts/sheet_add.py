"""Rows under those of a sheet that people fill in: only blank cells below everything are written."""

from collections.abc import Collection
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
    for column in sorted({column for _, column in asking.cells}):
        letters = column_letters(column)
        cells = sheet.range(f"{letters}{first}:{letters}{last}")
        if is_protected and asked(cells.api, "Locked") is not False:
            raise Unusable(f"工作表“{asking.sheet}”被保护了，写不进去；请点“审阅—撤消工作表保护”，再按一次按钮")
        cells.number_format = TEXT
        put_block(sheet, first, [[asking.cells.get((row, column))] for row in range(first, last + 1)], column)
