import pytest
from openpyxl.utils import get_column_letter

from addin.workbook.drawing import LAST_ROW
from addin.workbook.template import draw
from tests.addin.workbook.opened import column_look, opened, validation_at
from validators.sheets.consent import row as consent
from validators.sheets.roster import row as roster
from validators.subjects import OPTIONAL
from validators.table.column import columns_of

BOOK = opened(draw())
NEEDED = ((roster.SHEET, roster.DwellingRow), (consent.SHEET, consent.ConsentRow))
A3, A4 = 8, 9
TABLES = (
    *((name, [one for one in columns_of(model).values() if one.offered]) for name, model in NEEDED),
    *((sheet.name, sheet.columns) for sheet in OPTIONAL),
)
COLUMNS = [
    pytest.param(BOOK[name], get_column_letter(at), column, id=f"{name}-{column.name}")
    for name, columns in TABLES
    for at, column in enumerate(columns, start=1)
]


@pytest.mark.parametrize("name", [roster.SHEET, consent.SHEET])
def test_an_alternative_for_peoples_own_sheets_is_not_drawn(name):
    assert "住址" not in [cell.value for cell in BOOK[name][1]]


@pytest.mark.parametrize(("sheet", "letter", "column"), COLUMNS)
def test_the_header_stands_in_row_1_and_is_locked_unless_it_is_people_s_own_wording(sheet, letter, column):
    head = sheet[f"{letter}1"]
    assert head.value == column.name
    assert head.protection.locked == (not column.own)


@pytest.mark.parametrize(("sheet", "letter", "column"), COLUMNS)
def test_cells_below_are_unlocked_and_text_where_the_column_says_so(sheet, letter, column):
    look = column_look(sheet, letter)
    assert not look.protection.locked
    assert (look.number_format == "@") == column.text


@pytest.mark.parametrize(("sheet", "letter", "column"), COLUMNS)
def test_drop_down_and_message_reach_from_the_first_row_to_the_last(sheet, letter, column):
    for row in (2, LAST_ROW + 1):
        found = validation_at(sheet, f"{letter}{row}")
        choices = found.formula1 if found and found.type == "list" else ""
        message = (found.prompt or "") if found else ""
        assert choices == (f'"{",".join(column.choices)}"' if column.choices else "")
        assert message == column.help


@pytest.mark.parametrize(("sheet", "letter", "column"), COLUMNS)
def test_a_word_that_is_no_choice_is_asked_about_but_can_be_typed(sheet, letter, column):
    found = validation_at(sheet, f"{letter}2")
    assert not column.choices or found.errorStyle == "warning"


@pytest.mark.parametrize("name", [name for name, _ in TABLES])
def test_a_blank_table_has_a_header_and_no_row(name):
    sheet = BOOK[name]
    assert [cell.value for row in sheet.iter_rows(min_row=2) for cell in row if cell.value is not None] == []


@pytest.mark.parametrize("name", [name for name, _ in TABLES])
def test_protection_has_no_password_and_lets_people_work(name):
    protection = BOOK[name].protection
    assert protection.sheet
    assert not protection.password
    forbidden = (protection.sort, protection.insertRows, protection.deleteRows, protection.formatCells)
    assert not any(forbidden)


@pytest.mark.parametrize("name", [name for name, _ in TABLES])
def test_prints_on_a4_or_a3_with_the_header_on_every_page(name):
    sheet = BOOK[name]
    assert sheet.page_setup.paperSize in (A4, A3)
    assert sheet.page_setup.orientation in ("portrait", "landscape")
    assert (sheet.page_setup.fitToWidth or 1) in (1, 2), "two pages side by side, lest the text be too small"
    assert sheet.page_setup.fitToHeight == 0
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.freeze_panes == "A2"
