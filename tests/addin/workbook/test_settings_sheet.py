from datetime import datetime

import pytest

from addin.workbook.settings_sheet import BAND_STARTS, default_of
from addin.workbook.template import draw
from tests.addin.workbook.opened import opened, validation_at
from validators.sheets.settings import HEADERS, SHEET, Settings
from validators.table.column import columns_of

SHEET_DRAWN = opened(draw())[SHEET]
COLUMNS = list(columns_of(Settings).values())
LINES = [pytest.param(row, column, id=column.name) for row, column in enumerate(COLUMNS, start=2)]


def test_the_header_is_item_value_explanation():
    assert [cell.value for cell in SHEET_DRAWN[1]] == list(HEADERS)


@pytest.mark.parametrize(("row", "column"), LINES)
def test_every_setting_has_its_line_with_its_default(row, column):
    assert SHEET_DRAWN.cell(row, 1).value == column.name
    value = SHEET_DRAWN.cell(row, 2).value
    assert (
        column.read("" if value is None else value).value
        == (column.read(column.default).value if column.default else None)
        or value is None
    )
    assert (value is None) == (column.default == "")


@pytest.mark.parametrize(("row", "column"), LINES)
def test_choices_are_a_drop_down_that_refuses_other_words(row, column):
    found = validation_at(SHEET_DRAWN, f"B{row}")
    assert (found is not None and found.type == "list") == bool(column.choices)
    if column.choices:
        assert found.formula1 == f'"{",".join(column.choices)}"'
        assert found.errorStyle in (None, "stop")
        assert column.default in column.choices


@pytest.mark.parametrize(("row", "column"), LINES)
def test_only_the_value_may_be_changed(row, column):
    locked = [SHEET_DRAWN.cell(row, at).protection.locked for at in (1, 2, 3)]
    assert locked == [True, False, True]


@pytest.mark.parametrize(("row", "column"), LINES)
def test_the_help_is_beside_it(row, column):
    said = SHEET_DRAWN.cell(row, 3).value or ""
    assert column.help in said
    assert all(choice in said for choice in column.choices)


def test_bands_begin_at_settings_that_exist():
    assert set(BAND_STARTS) <= {column.name for column in COLUMNS}
    assert BAND_STARTS[0] == COLUMNS[0].name


def test_values_given_take_the_place_of_defaults():
    from addin.workbook.contents import Contents

    sheet = opened(draw(Contents(settings={"小区名称": "甲院", "分摊方式": "按面积"})))[SHEET]
    values = {row[0].value: row[1].value for row in sheet.iter_rows(min_row=2)}
    assert (values["小区名称"], values["分摊方式"], values["分摊精度"]) == ("甲院", "按面积", "分")
    assert not isinstance(values["财政补助上限"], datetime | str)
    assert default_of(columns_of(Settings)["grant_ceiling"]) == pytest.approx(values["财政补助上限"])
