import pytest
from openpyxl.utils import get_column_letter

from addin.tell.contents_sheet import BACK, NAME
from addin.tell.sheet import PageSheet, WallSheet
from addin.tell.sheets import SHEETS
from addin.workbook.result_sheets import NUMBER_FORMATS
from addin.workbook.template import draw, draw_results
from tests.addin.workbook.opened import column_look, opened

BOOK = opened(draw())
ALL = [pytest.param(result, id=result.name) for result in SHEETS if not isinstance(result, (WallSheet, PageSheet))]
FILLS = {"good": "FFC6EFCE", "bad": "FFFFC7CE", "warn": "FFFFEB9C"}


def rules(sheet):
    return [(str(ranges.sqref), rule) for ranges in sheet.conditional_formatting for rule in ranges.rules]


@pytest.mark.parametrize("result", ALL)
def test_headers_stand_in_row_1_and_nothing_below(result):
    sheet = BOOK[result.name]
    assert [cell.value for cell in sheet[1]] == [*result.headers, BACK]
    below = [cell.value for row in sheet.iter_rows(min_row=2) for cell in row if cell.value is not None]
    assert below == [] or result.name == NAME


@pytest.mark.parametrize("result", ALL)
def test_columns_carry_the_looks_that_written_cells_inherit(result):
    for at, column in enumerate(result.columns, start=1):
        look = column_look(BOOK[result.name], get_column_letter(at))
        assert look.number_format == NUMBER_FORMATS[column.format]
        assert bool(look.alignment.wrap_text) == (column.format == "wrap")
        assert look.width >= column.width


@pytest.mark.parametrize("result", ALL)
def test_every_coloured_word_has_its_rule(result):
    drawn = {
        (where.split(":")[0], rule.formula[0]): rule.dxf.fill.bgColor.rgb
        for where, rule in rules(BOOK[result.name])
        if rule.type == "cellIs"
    }
    declared = {
        (f"{get_column_letter(result.headers.index(colour.column) + 1)}2", f'"{colour.word}"'): FILLS[colour.tone]
        for colour in result.colours
    }
    assert drawn == declared


@pytest.mark.parametrize("result", ALL)
def test_filter_and_header_stay_in_sight(result):
    sheet = BOOK[result.name]
    assert sheet.auto_filter.ref.startswith("A")
    assert sheet.freeze_panes == "A2"
    assert sheet.print_title_rows == "$1:$1"


def test_results_are_not_protected_since_they_are_written_anew():
    assert not any(BOOK[result.name].protection.sheet for result in SHEETS)


def test_the_result_sheets_alone_look_the_same():
    alone = opened(draw_results())
    assert alone.sheetnames == [result.name for result in SHEETS]
    assert set(alone.defined_names) == set(BOOK.defined_names)
