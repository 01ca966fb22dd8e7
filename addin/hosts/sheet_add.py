"""Rows under those of a sheet that people fill in: only blank cells below everything are written."""

from typing import Any

from addin.hosts.sheet_out import TEXT, asked
from addin.tell.roster.questions import HEADERS, Asking
from addin.unusable import Unusable


def add(book: Any, asking: Asking) -> None:
    """Write the questions; Unusable where the sheet is filtered or cannot be added."""
    sheet = _made(book, asking.sheet) if asking.new else book.sheets[asking.sheet]
    first, last = asking.rows
    for column in sorted({column for _, column in asking.cells}):
        cells = sheet.range((first, column), (last, column))
        if cells.rows.hidden is not False:
            raise Unusable(f"工作表“{sheet.name}”正在筛选（或有隐藏的行）；请先显示全部行，再按一次按钮")
        if asked(sheet.api, "ProtectContents") and asked(cells.api, "Locked") is not False:
            raise Unusable(f"工作表“{sheet.name}”被保护了，写不进去；请点“审阅—撤消工作表保护”，再按一次按钮")
        cells.number_format = TEXT
        cells.value = [[asking.cells.get((row, column))] for row in range(first, last + 1)]


def _made(book: Any, name: str) -> Any:
    try:
        made = book.sheets.add(name, after=book.sheets[len(book.sheets) - 1])
    except Exception as error:
        raise Unusable(f"加不了工作表“{name}”；工作簿结构可能被保护了，请撤消保护再按") from error
    for at, header in enumerate(HEADERS, start=1):
        made.range((1, at)).value = header
    return made
