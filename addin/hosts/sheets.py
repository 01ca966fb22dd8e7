"""The sheets of an open workbook: found by name, made where they are missing."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from addin.hosts.patience import is_busy
from addin.unusable import Unusable
from validators.grid import column_letters


def sheet_named(book: Any, name: str) -> Any:
    """None where there is none.

    `name in book.sheets` cannot be asked: xlwings on Windows has no `__contains__` for sheets, so that Python compares
    the name with one sheet after the other, and it is never there (xlwings issue 613).
    """
    try:
        sheet = book.sheets[name]
        return sheet if sheet.name else None  # macOS finds out only when something is asked of it
    except Exception as error:
        if is_busy(error):
            raise
        return None


def shown(sheet: Any) -> bool:
    """Turn to it, hidden or not; False where that cannot be done: results that stand are not spoilt by it."""
    try:
        if sheet.visible in (False, 0, 2):
            sheet.visible = True
        sheet.activate()
    except Exception:  # hidden in a workbook whose structure is protected, or Excel is busy
        return False
    return True


def made(book: Any, name: str, widths: Sequence[int] = (), before: Any = None) -> Any:
    """A new sheet, the last or `before` another, its columns so wide (characters).  Unusable where there can be none.

    Before another is cheap; to put one last, xlwings on Windows adds it before the last and moves that: ten calls.
    """
    try:
        sheet = book.sheets.add(before=before) if before else book.sheets.add(after=book.sheets[len(book.sheets) - 1])
        sheet.name = name  # given to `add`, xlwings would ask every sheet for its name first
    except Exception as error:
        if is_busy(error):
            raise
        raise Unusable(
            f"加不了工作表“{name}”；工作簿结构可能被保护了；请点“审阅—保护工作簿”撤消保护，再按一次按钮"
        ) from error
    same = defaultdict[int, list[str]](list)
    for at, width in enumerate(widths, start=1):
        same[width].append(f"{column_letters(at)}1")
    for width, cells in same.items():
        sheet.range(",".join(cells)).column_width = width
    return sheet
