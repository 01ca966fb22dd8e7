"""The sheets of an open workbook by their names."""

from typing import Any


def sheets_of(book: Any) -> dict[str, Any]:
    """Name → sheet, in workbook order.

    `name in book.sheets` cannot be asked: xlwings on Windows has no `__contains__` for sheets, so that Python compares
    the name with one sheet after the other, and it is never there (xlwings issue 613).
    """
    return {sheet.name: sheet for sheet in book.sheets}
