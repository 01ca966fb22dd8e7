import pytest

from addin.workbook.contents import Contents
from addin.workbook.settings_sheet import BAND_STARTS
from addin.workbook.template import draw
from tests.addin.workbook.opened import opened, validation_at
from validators.sheets.settings import HEADERS, SHEET, Settings
from validators.table.column import columns_of

DRAWN = opened(draw())[SHEET]
COLUMNS = list(columns_of(Settings).values())
LINES = [pytest.param(row, column, id=column.name) for row, column in enumerate(COLUMNS, start=2)]


def test_the_header_is_item_value_explanation():
    assert [cell.value for cell in DRAWN[1]] == list(HEADERS)


@pytest.mark.parametrize(("row", "column"), LINES)
def test_every_setting_has_its_line_with_its_default(row, column):
    assert DRAWN.cell(row, 1).value == column.name
    written = DRAWN.cell(row, 2).value
    if column.default:
        assert column.read(written).value == column.read(column.default).value
    else:
        assert written is None


@pytest.mark.parametrize(("row", "column"), LINES)
def test_choices_are_a_drop_down_that_refuses_other_words(row, column):
    found = validation_at(DRAWN, f"B{row}")
    assert (found is not None and found.type == "list") == bool(column.choices)
    if column.choices:
        assert found.formula1 == f'"{",".join(column.choices)}"'
        assert found.errorStyle in (None, "stop")
        assert column.default in ("", *column.choices)


@pytest.mark.parametrize(("row", "column"), LINES)
def test_only_the_value_may_be_changed(row, column):
    locked = [DRAWN.cell(row, at).protection.locked for at in (1, 2, 3)]
    assert locked == [True, False, True]


@pytest.mark.parametrize(("row", "column"), LINES)
def test_the_help_and_the_choices_stand_beside_it(row, column):
    said = DRAWN.cell(row, 3).value or ""
    assert column.help in said
    assert all(choice in said for choice in column.choices)


def test_bands_begin_at_settings_that_exist():
    assert set(BAND_STARTS) <= {column.name for column in COLUMNS}
    assert BAND_STARTS[0] == COLUMNS[0].name


def test_values_given_take_the_place_of_defaults():
    sheet = opened(draw(Contents(settings={"小区名称": "甲院", "分摊方式": "按面积"})))[SHEET]
    values = {item.value: value.value for item, value, _ in sheet.iter_rows(min_row=2)}
    assert (values["小区名称"], values["分摊方式"], values["分摊精度"]) == ("甲院", "按面积", "分")


def test_a_percentage_is_a_number_shown_in_percent():
    row = 2 + [column.name for column in COLUMNS].index("财政补助上限")
    cell = DRAWN.cell(row, 2)
    assert (cell.value, cell.number_format) == (0.9, "0.0%")


def test_a_value_of_many_words_has_room_for_its_lines():
    row = next(row for row, column in enumerate(COLUMNS, start=2) if column.name == "各步骤应存记录")
    assert DRAWN.row_dimensions[row].height >= 5 * 13
