"""A form as openpyxl sees it: merges, widths, what is printed, how cells look.

The author's tools ask it, not our own reading: what they say of a form, a second reader has seen.  It saves nothing.
"""

import io
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from addin.filling.opc.second_reader import CannotRead, usual
from addin.filling.sheets.refs import Block, blocks

WIDTH, SIZE = 8.43, 11.0
"""Excel's own column width in characters, and its size of letters in points."""
_SPAN = 500
"""Columns of one width that are looked into: a last one often reaches to the sheet's end."""


class Seen:
    """The workbook of these bytes; CannotRead where openpyxl does not open it.  `results`: values, not formulas."""

    def __init__(self, blob: bytes, results: bool = False) -> None:
        from openpyxl import load_workbook  # a quarter of a second, only for those who prepare a form

        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                book: Any = load_workbook(io.BytesIO(usual(blob)), data_only=results)
            except Exception as error:  # whatever it stumbles over, it is no statement about the form
                raise CannotRead(str(error)) from error
        self._normal = float(book._fonts[0].sz or SIZE) if book._fonts else SIZE
        self._sheets = {sheet.title: SeenSheet(sheet, self._normal) for sheet in book.worksheets}

    def __getitem__(self, name: str) -> "SeenSheet":
        """The sheet of that name."""
        return self._sheets[name]

    def __contains__(self, name: str) -> bool:
        return name in self._sheets

    def __iter__(self) -> Iterator["SeenSheet"]:
        yield from self._sheets.values()


@dataclass(frozen=True, slots=True)
class Look:
    """How a cell shows what it holds; `size` in points, `size_normal` that of the workbook's own font."""

    code: str
    font: str
    frame: str
    fill: str
    size: float
    size_normal: float
    wraps: bool
    shrinks: bool
    is_turned: bool
    is_locked: bool

    @property
    def fits_itself(self) -> bool:
        """Whether long text wraps, shrinks, or stands upright, where the row's height counts."""
        return self.wraps or self.shrinks or self.is_turned


@dataclass(frozen=True, slots=True)
class Page:
    """How a sheet is printed; `margins` left and right together, in inches."""

    paper: str
    is_across: bool
    scale: int
    is_fitted: bool
    margins: float
    areas: tuple[Block, ...]
    titles: str


class SeenSheet:
    """One sheet; `own` is openpyxl's."""

    def __init__(self, own: Any, normal: float) -> None:
        self.own, self._normal = own, normal
        self._cells: dict[int, set[int]] | None = None
        default = own.sheet_format
        self.default_width: float = default.defaultColWidth or WIDTH
        self.default_height: float | None = default.defaultRowHeight
        columns = [(one, range(one.min or 1, min(one.max or 1, (one.min or 1) + _SPAN) + 1)) for one in _columns(own)]
        self.widths = {at: 0.0 if one.hidden else float(one.width) for one, span in columns for at in span}
        self.hidden_columns = {at for one, span in columns for at in span if one.hidden}
        self.hidden_rows = {number for number, one in own.row_dimensions.items() if one.hidden}
        self.heights = {number: one.height for number, one in own.row_dimensions.items()}
        self.merged = [Block(one.min_row, one.min_col, one.max_row, one.max_col) for one in own.merged_cells.ranges]

    @property
    def name(self) -> str:
        """As on its tab."""
        return str(self.own.title)

    @property
    def state(self) -> str:
        """Whether visible, hidden, veryHidden."""
        return str(self.own.sheet_state)

    @property
    def is_protected(self) -> bool:
        """Whether locked cells cannot be typed into."""
        return bool(self.own.protection.sheet)

    def width(self, column: int) -> float:
        """In characters; 0 for a hidden one."""
        return self.widths.get(column, self.default_width)

    def look(self, row: int, column: int) -> Look:
        """Of a cell."""
        cell = self.own.cell(row, column)
        how = cell.alignment
        return Look(
            str(cell.number_format),
            str(cell.font.name or ""),
            _frame(cell.border),
            str(cell.fill.fgColor.rgb) if cell.fill.fill_type else "",
            float(cell.font.sz or self._normal),
            self._normal,
            bool(how.wrap_text),
            bool(how.shrink_to_fit),
            bool(how.textRotation),
            bool(cell.protection.locked),
        )

    def hiding(self, row: int, column: int) -> Block | None:
        """The merge that hides the cell; None for a free one, and for a merge's top left one."""
        found = next((one for one in self.merged if one.holds(row, column)), None)
        return None if found is None or (found.top, found.left) == (row, column) else found

    def columns_of(self, row: int) -> set[int]:
        """Those that have a cell in the row."""
        if self._cells is None:
            self._cells = {}
            for at, column in self.own._cells:
                self._cells.setdefault(at, set()).add(column)
        return self._cells.get(row, set())

    @property
    def last_column(self) -> int:
        """The last one in which anything stands, 0 where nothing does."""
        return max((cell.column for row in self.own.iter_rows() for cell in row if cell.value is not None), default=0)

    @property
    def page(self) -> Page:
        """As it goes to the printer."""
        setup, margins = self.own.page_setup, self.own.page_margins
        fit = self.own.sheet_properties.pageSetUpPr
        return Page(
            str(setup.paperSize or ""),
            setup.orientation == "landscape",
            int(setup.scale or 100),
            bool(fit is not None and fit.fitToPage),
            float(margins.left) + float(margins.right),
            tuple(one for ref in str(self.own.print_area or "").split(",") for one in blocks(_plain(ref))),
            ",".join(_plain(one) for one in str(self.own.print_titles or "").split(",") if one),
        )


def _frame(border: Any) -> str:
    """The styles of its four lines."""
    return "/".join(str(side.style or "") for side in (border.left, border.right, border.top, border.bottom))


def _columns(own: Any) -> list[Any]:
    return list(own.column_dimensions.values())


def _plain(ref: str) -> str:
    """Without the sheet and without `$`."""
    return ref.rpartition("!")[2].replace("$", "")
