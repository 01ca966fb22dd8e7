"""The looks of 楼栋图, which no row of it carries."""

import pytest
from openpyxl.utils import get_column_letter

from addin.tell.consent.buildings_sheet import SHEET
from addin.tell.consent.plan_pages import ROWS
from addin.workbook import palette
from addin.workbook.template import draw
from tests.addin.workbook.opened import column_look, opened

WALL = opened(draw())[SHEET.name]


def test_only_the_title_stands_there():
    assert [cell.value for row in WALL.iter_rows() for cell in row if cell.value] == ["楼栋图", "返回目录"]


def test_it_is_printed_on_a3_at_full_size_with_a_break_after_each_page():
    assert (WALL.page_setup.paperSize, WALL.page_setup.orientation, WALL.page_setup.scale) == (8, "landscape", None)
    assert not WALL.sheet_properties.pageSetUpPr or not WALL.sheet_properties.pageSetUpPr.fitToPage
    assert [one.id for one in WALL.row_breaks.brk][:3] == [ROWS, 2 * ROWS, 3 * ROWS]


def test_a_page_of_rows_and_all_the_columns_fit_on_the_paper():
    height = WALL.row_dimensions[1].height + (ROWS - 1) * WALL.sheet_format.defaultRowHeight
    margins = WALL.page_margins
    assert height <= 297 / 25.4 * 72 - 72 * (margins.top + margins.bottom)
    widths = [column_look(WALL, get_column_letter(at)).width for at in range(1, len(SHEET.columns) + 1)]
    widest_digit = 10  # of the font that LibreOffice takes where 微软雅黑 is missing
    assert sum(widths) * widest_digit * 0.75 <= 420 / 25.4 * 72 - 72 * (margins.left + margins.right)


def test_every_word_colours_its_cell_and_the_one_above_in_a_colour_of_its_own():
    rules = [rule for ranges in WALL.conditional_formatting for rule in ranges.rules]
    fills = {rule.formula[0]: rule.dxf.fill.bgColor.rgb for rule in rules}
    for word in SHEET.words:
        colour = "FF" + palette.WALL[word]["bg_color"].lstrip("#")
        assert fills[f'A2="{word}"'] == fills[f'AND(A2<>"",A3="{word}")'] == colour
    assert len({look["bg_color"] for look in palette.WALL.values()}) == len(SHEET.words)


@pytest.mark.parametrize("sheet", opened(draw()).worksheets, ids=lambda sheet: sheet.title)
def test_the_line_above_each_page_has_a_quarter_of_an_inch_of_its_own(sheet):
    """LibreOffice cuts what is higher than its room."""
    assert "&12" in sheet.oddHeader.center.text or sheet.oddHeader.center.size == 12
    assert sheet.page_margins.top - sheet.page_margins.header >= 0.245
