"""No form is printed smaller than 9 points: its page set-up, its columns and its type are reckoned together.

The worst case is a machine without 宋体: a character's width takes 6.4 points there instead of 5.25, and a page fitted
to its paper is shrunk the most.  The form is read by openpyxl, which has no part in drawing it.
"""

from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils.cell import range_boundaries
from openpyxl.worksheet.worksheet import Worksheet

from addin.machine.templates import HERE

CHARACTER = 6.4
LEAST = 9
PAPERS = {8: (841.9, 1190.6), 9: (595.3, 841.9)}
DRAWN = [path for folder in ("forms", "blanks", "patterns") for path in sorted((HERE / folder).glob("*.xlsx"))]


@pytest.mark.parametrize("form", DRAWN, ids=lambda path: path.stem)
def test_nothing_on_a_form_is_printed_under_nine_points(form: Path) -> None:
    for sheet in openpyxl.load_workbook(form):
        shrunk = scale(sheet)
        small = {cell.coordinate: cell.font.sz for cell in texts(sheet) if cell.font.sz * shrunk < LEAST}
        assert small == {}, (sheet.title, shrunk)


@pytest.mark.parametrize("form", DRAWN, ids=lambda path: path.stem)
def test_what_stands_above_and_below_the_pages_is_large_enough_even_where_it_is_shrunk_with_them(form: Path) -> None:
    for sheet in openpyxl.load_workbook(form):
        for part in (sheet.oddHeader, sheet.oddFooter):
            for said in (part.left, part.center, part.right):
                assert not said.text or (said.size or 0) * scale(sheet) >= LEAST, (sheet.title, said.text)


def test_a_form_that_is_too_wide_would_be_seen() -> None:
    sheet = openpyxl.Workbook().worksheets[0]
    sheet["A1"] = "太宽"
    sheet.column_dimensions["A"].width = 120
    sheet.sheet_properties.pageSetUpPr = openpyxl.worksheet.properties.PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToHeight = 0

    assert scale(sheet) * 11 < LEAST


def test_a_form_that_is_too_high_for_its_one_page_would_be_seen() -> None:
    sheet = openpyxl.Workbook().worksheets[0]
    sheet["A1"] = "太高"
    for row in range(1, 5):
        sheet.row_dimensions[row].height = 300
    sheet.cell(4, 1, "末行")
    sheet.sheet_properties.pageSetUpPr = openpyxl.worksheet.properties.PageSetupProperties(fitToPage=True)

    assert scale(sheet) * 11 < LEAST


def scale(sheet: Worksheet) -> float:
    """What a sheet fitted to its paper is shrunk to: by its columns, and by its rows where it is fitted to one page."""
    if not (sheet.sheet_properties.pageSetUpPr and sheet.sheet_properties.pageSetUpPr.fitToPage):
        return 1
    setup, margins = sheet.page_setup, sheet.page_margins
    across, down = PAPERS[int(setup.paperSize or 9)][:: -1 if setup.orientation == "landscape" else 1]
    right, bottom = sheet.max_column, sheet.max_row
    if sheet.print_area:
        right, bottom = range_boundaries(str(sheet.print_area).split("!")[-1].replace("$", ""))[2:]
    wide = sum(widths(sheet, right)) * CHARACTER
    high = sum(sheet.row_dimensions[row].height or 15 for row in range(1, bottom + 1))
    room = across - (margins.left + margins.right) * 72, down - (margins.top + margins.bottom) * 72
    by_rows = 1 if setup.fitToHeight in (0, "0") else room[1] / high
    return min(1, room[0] / wide, by_rows)


def widths(sheet: Worksheet, last: int) -> list[float]:
    found = {
        at: one.width for one in sheet.column_dimensions.values() for at in range(one.min or 1, (one.max or 1) + 1)
    }
    return [found.get(at, 9.14) for at in range(1, last + 1)]


def texts(sheet: Worksheet) -> list[openpyxl.cell.Cell]:
    """Cells that show something: one of the format `;;;` helps a formula and is not printed."""
    return [
        cell
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell.value, str) and cell.value.strip() and cell.number_format != ";;;"
    ]
