"""A printed page drawn line by line: each line is a few cells, each cell spans some columns of the page's grid."""

from dataclasses import dataclass

from addin.workbook.drawing import Drawing, Format, Worksheet

A4 = 9
PRIVATE = "含个人信息，请勿张贴"
"""At the foot of whatever names people."""
CODE = 60
"""Pixels a QR code is wide and high on a page: 16 mm, of which a telephone or a scanner at 200 dpi reads it."""
MILLIMETRE = 1 / 25.4
"""In inches, as margins are given."""


@dataclass(frozen=True, slots=True)
class Cell:
    """`span` grid columns of text; text that starts with `=` is a formula."""

    text: str
    look: Format
    span: int = 1


class Page:
    """One sheet of a form; `row` counts from 0 and stands at the next free line, `last` is the last column."""

    def __init__(self, drawing: Drawing, name: str, widths: list[float], landscape: bool = False) -> None:
        self.sheet: Worksheet = drawing.sheet(name)
        self.row = 0
        self.last = len(widths) - 1
        for column, width in enumerate(widths):
            self.sheet.set_column(column, column, width)
        self.sheet.hide_gridlines(2)
        self.sheet.set_paper(A4)
        self.sheet.center_horizontally()
        if landscape:
            self.sheet.set_landscape()

    def line(self, height: float, *cells: Cell, start: int = 0) -> int:
        """Draw the next line from grid column `start`; gives its row for formulas and merges."""
        self.sheet.set_row(self.row, height)
        column = start
        for cell in cells:
            self.block(self.row, column, self.row, column + cell.span - 1, cell.text, cell.look)
            column += cell.span
        self.row += 1
        return self.row - 1

    def block(self, top: int, left: int, bottom: int, right: int, text: str, look: Format) -> None:
        """A cell or a merged block of cells."""
        if (top, left) != (bottom, right):
            self.sheet.merge_range(top, left, bottom, right, "", look)
        if text.startswith("="):
            self.sheet.write_formula(top, left, text, look, value="")
        else:
            self.sheet.write_string(top, left, text, look)

    def margins(self, left: float, right: float, top: float, bottom: float) -> None:
        """In millimetres."""
        self.sheet.set_margins(*(round(side * MILLIMETRE, 2) for side in (left, right, top, bottom)))

    def code(
        self, row: int, column: int, form: str, place: str = "", number: str = "", side: int = CODE, indent: int = 3
    ) -> None:
        """A QR code in the cell's left upper corner, `indent` pixels in, for a scan to find where the page belongs:
        which `form`, of which `place` (unit, building, meeting), the how manyth page, which compound (docs/forms.md).
        """
        text = "{{码}}" + "|".join(("旧改", form, place, number, "{{小区名称}}"))
        size = {"width": side, "height": side, "x_offset": indent, "y_offset": 2}
        self.sheet.insert_textbox(row, column, text, {**size, "object_position": 2, "line": {"none": True}})

    def numbered(self, remark: str = "") -> None:
        """第 1 页　共 3 页 at the foot of every page, a remark in its right corner."""
        self.foot('&C&"宋体"&11第 &P 页　共 &N 页' + (f'&R&"宋体"&11{remark}' if remark else ""))

    def head(self, text: str, **options: object) -> None:
        """Above every page, in Excel's codes, of 11 points: LibreOffice shrinks it with the sheet, Excel does not."""
        self.sheet.set_header(text, {"scale_with_doc": False, **options})

    def foot(self, text: str) -> None:
        """Below every page, likewise."""
        self.sheet.set_footer(text, {"scale_with_doc": False})

    def enclose(self) -> None:
        """Print the lines drawn so far, the whole width of the grid, and no more."""
        self.sheet.print_area(0, 0, self.row - 1, self.last)
