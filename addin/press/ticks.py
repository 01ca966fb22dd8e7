"""选表: the list of forms with a tick before each; what is ticked there is filled, or printed.

A blank workbook has it with every form of ours ticked; forms of the user's own come under them when they are there.
"""

from collections.abc import Mapping
from pathlib import Path

from addin.machine.templates import blank_forms, example_forms
from addin.tell.sheet import ResultColumn, ResultSheet, Row
from addin.tell.tables import again
from validators.grid import Book, Grid, Raw

TICK, NONE = "☑", "☐"
NO = frozenset({"", NONE, "□", "×", "x", "✗", "否", "不", "不要", "0", "n", "no", "false"})
"""What stands before a form that is not wanted, in small letters; whatever else stands there is a tick."""
FORM, BLANK = "申报表", "空白表"
BUTTON = {FORM: "填写申报表", BLANK: "打印空白表"}
OWN = "您自己的表样（“表样”文件夹）"
SHEET = ResultSheet(
    "选表",
    (ResultColumn("打勾", 8), ResultColumn("表名", 30), ResultColumn("种类", 12), ResultColumn("哪个按钮做它", 44)),
    landscape=False,
)


def all_rows() -> list[Row]:
    """Of a new workbook: every form and every blank of ours, ticked."""
    return [
        _row(TICK, name, kind, "")
        for kind, forms in ((FORM, example_forms()), (BLANK, blank_forms()))
        for name in forms
    ]


def rows(book: Book, kind: str, forms: Mapping[str, Path]) -> list[Row]:
    """What stands there, and under it the forms that it does not name yet, ticked."""
    grid = _grid(book)
    standing = [[again(cell) for cell in line[: len(SHEET.columns)]] for line in (grid.rows[1:] if grid else ())]
    named = {(str(line[2]), str(line[1])) for line in standing if len(line) > 2}
    missing = [_row(TICK, name, kind, path.parent.name) for name, path in forms.items() if (kind, name) not in named]
    return [*standing, *missing] if grid else [*all_rows(), *(row for row in missing if row not in all_rows())]


def is_new(book: Book, listed: list[Row]) -> bool:
    """Whether the list is not there yet, or lacks some of these rows."""
    grid = _grid(book)
    return grid is None or len(listed) > len(grid.rows) - 1


def ticked(book: Book, kind: str, forms: Mapping[str, Path]) -> dict[str, Path] | None:
    """The forms that are wanted, those too that the list does not name yet; None where there is no list."""
    grid = _grid(book)
    if grid is None:
        return None
    unwanted = {str(line[1]) for line in _lines(grid) if str(line[2]) == kind and _is_no(line[0])}
    return {name: path for name, path in forms.items() if name not in unwanted}


def _lines(grid: Grid) -> list[list[Raw]]:
    width = len(SHEET.columns)
    return [[*line[:width], *[""] * (width - len(line))] for line in grid.rows[1:]]


def _grid(book: Book) -> Grid | None:
    """The sheet, where its header is ours."""
    width = len(SHEET.columns)
    for grid in book.grids:
        if grid.name == SHEET.name and grid.rows and list(grid.rows[0][:width]) == SHEET.headers:
            return grid
    return None


def _is_no(cell: Raw) -> bool:
    return cell == 0 or str(cell).strip().lower() in NO


def _row(tick: str, name: str, kind: str, folder: str) -> Row:
    own = f"；{OWN}" if folder == "表样" else ""
    return [tick, name, kind, f"“{BUTTON[kind]}”{own}"]
