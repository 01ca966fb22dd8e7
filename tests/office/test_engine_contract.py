"""What Excel does, xlwings call by xlwings call, and our LibreOffice engine with it, in strict mode."""

from datetime import date, datetime

import pytest
import xlwings as xw

from addin.hosts.calc.app import App
from addin.hosts.calc.books import Book
from addin.hosts.calc.bridge import CalcError
from addin.hosts.calc.engine import Engine
from addin.hosts.calc.values import WouldChange
from addin.hosts.sheets import sheet_named
from tests.office.desktop import Office

pytestmark = pytest.mark.office


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    running = Office(tmp_path_factory.mktemp("engine"))
    yield running
    running.quit()


@pytest.fixture
def book(office):
    document = office.load("private:factory/scalc")
    engine = Engine(office.context, strict=True)
    xw.engines.add(xw.Engine(impl=engine))
    xw.engines[len(xw.engines) - 1].activate()
    xw.Book(impl=Book(App(engine), document)).set_mock_caller()
    yield xw.Book.caller()
    document.close(True)
    office.document = None


@pytest.fixture
def sheet(book):
    return book.sheets[0]


def test_a_block_is_written_and_read_in_one_piece(sheet):
    sheet.range((2, 2), (3, 4)).value = [["王建国", 1.5, 2], [None, "x", 3]]
    block = sheet.range((1, 1), (3, 4)).options(ndim=2, empty="", err_to_str=True).value
    assert block == [["", "", "", ""], ["", "王建国", 1.5, 2.0], ["", "", "x", 3.0]]


def test_numbers_come_back_as_float_and_blanks_as_none(sheet):
    sheet.range((1, 1)).value = 7
    assert isinstance(sheet.range((1, 1)).value, float)
    assert sheet.range((1, 2)).value is None


def test_one_cell_reads_as_a_scalar_one_row_as_a_list_and_ndim_2_as_rows(sheet):
    sheet.range((1, 1), (1, 2)).value = [["a", "b"]]
    assert sheet.range((1, 1)).value == "a"
    assert sheet.range((1, 1), (1, 2)).value == ["a", "b"]
    assert sheet.range((1, 1)).options(ndim=2).value == [["a"]]


def test_a_scalar_fills_the_range(sheet):
    sheet.range((1, 1), (2, 2)).value = "x"
    assert sheet.range((1, 1), (2, 2)).value == [["x", "x"], ["x", "x"]]


def test_none_empties_a_cell(sheet):
    sheet.range((1, 1)).value = "x"
    sheet.range((1, 1), (1, 2)).value = [[None, "y"]]
    assert sheet.range((1, 1)).value is None


@pytest.mark.parametrize("value", [date(2026, 6, 29), datetime(2026, 6, 29, 8, 30, 5), datetime(2026, 6, 29)])
def test_dates_come_back_as_datetime_and_show_as_dates(sheet, value):
    sheet.range((1, 1)).value = value
    back = sheet.range((1, 1)).value
    assert back == (value if isinstance(value, datetime) else datetime(2026, 6, 29))
    assert "yyyy" in sheet.range((1, 1)).number_format.lower()


@pytest.mark.parametrize("value", [True, False])
def test_truth_values_stay_truth_values(sheet, value):
    sheet.range((1, 1)).value = value
    assert sheet.range((1, 1)).value is value


@pytest.mark.parametrize("text", ["001", "13803939090", "110101199003070011", "1/2", "3-1", "2026-06-29", "1e5", "5%"])
def test_excel_makes_numbers_of_digits_so_strict_mode_refuses_them_outside_text_cells(sheet, text):
    with pytest.raises(WouldChange):
        sheet.range((1, 1)).value = text
    sheet.range((1, 1)).number_format = "@"
    sheet.range((1, 1)).value = text
    assert sheet.range((1, 1)).value == text


@pytest.mark.parametrize("text", ["3号楼1单元502", "错误", "-", "王*国", "a1"])
def test_plain_words_may_go_anywhere(sheet, text):
    sheet.range((1, 1)).value = text
    assert sheet.range((1, 1)).value == text


def test_text_with_an_equals_sign_is_a_formula_but_not_in_a_text_cell(sheet):
    sheet.range((1, 1), (1, 2)).value = [[2, "=A1*3"]]
    assert sheet.range((1, 2)).value == 6
    sheet.range((2, 1)).number_format = "@"
    sheet.range((2, 1)).value = "=A1*3"
    assert sheet.range((2, 1)).value == "=A1*3"


def test_a_link_formula_in_excels_spelling_shows_its_text(sheet):
    sheet.range((1, 1)).value = '=HYPERLINK("#\'同意表\'!B3","同意表!B3")'
    assert sheet.range((1, 1)).value == "同意表!B3"


@pytest.mark.parametrize(("formula", "shown"), [("=1/0", "#DIV/0!"), ("=NA()", "#N/A")])
def test_errors_are_none_or_their_text_when_asked_for(sheet, formula, shown):
    sheet.range((1, 1)).value = formula
    assert sheet.range((1, 1)).value is None
    assert sheet.range((1, 1)).options(err_to_str=True).value == shown


def test_number_formats_are_excels_codes_and_none_where_cells_differ(sheet):
    sheet.range((1, 1), (2, 1)).number_format = "@"
    assert sheet.range((1, 1), (2, 1)).number_format == "@"
    assert sheet.range((1, 1), (3, 1)).number_format is None


def test_the_used_range_reaches_to_the_last_value(sheet):
    sheet.range((4, 3)).value = "x"
    last = sheet.used_range.last_cell
    assert (last.row, last.column) == (4, 3)


def test_hidden_rows_are_true_false_or_none_where_mixed(sheet, office):
    sheet.range((1, 1), (4, 1)).value = [["a"], ["b"], ["c"], ["d"]]
    office.document.Sheets.getByIndex(0).Rows.getByIndex(1).IsVisible = False
    assert sheet.range((1, 1), (1, 1)).rows.hidden is False
    assert sheet.range((2, 1), (2, 1)).rows.hidden is True
    assert sheet.range((1, 1), (4, 1)).rows.hidden is None
    assert sheet.range((3, 1), (4, 1)).rows.hidden is False


def test_merged_cells_are_found_with_their_area(sheet, office):
    office.document.Sheets.getByIndex(0).getCellRangeByName("B2:C3").merge(True)
    assert sheet.range((1, 1), (1, 4)).merge_cells is False
    assert sheet.range((1, 1), (4, 4)).merge_cells is not False
    area = sheet.range((2, 2)).merge_area
    assert (area.row, area.column, area.shape) == (2, 2, (2, 2))


def test_slices_of_a_range_are_ranges(sheet):
    block = sheet.range((2, 2), (5, 4))
    assert block[:2, :].shape == (2, 3)
    assert (block[2:, :].row, block[2:, :].column) == (4, 2)


def test_a_sheet_is_added_after_another_under_its_name(book):
    made = book.sheets.add("问题清单", after=book.sheets[0])
    assert made.name == "问题清单"
    assert sheet_named(book, "问题清单").name == "问题清单"
    assert sheet_named(book, "没有") is None
    assert "问题清单" not in book.sheets  # as on Windows, where nothing ever is
    assert [one.name for one in book.sheets][1] == "问题清单"


def test_a_protected_sheet_refuses_and_says_so(sheet, office):
    office.document.Sheets.getByIndex(0).protect("")
    assert sheet.api.ProtectContents
    with pytest.raises(CalcError):
        sheet.range((1, 1)).value = "x"
    with pytest.raises(CalcError):
        sheet.range((1, 1)).number_format = "@"


def test_a_book_knows_its_name_and_whether_it_may_be_written(book):
    assert book.name == book.fullname
    assert book.api.ReadOnly is False
    assert book.api.MultiUserEditing is False


def test_the_application_holds_still_and_lets_go(book):
    book.app.screen_updating = False
    assert book.app.screen_updating is False
    book.app.screen_updating = True
    assert book.app.screen_updating is True
    book.app.status_bar = "正在检查 …"
    book.app.status_bar = False


def test_calculation_is_told_and_kept(book):
    book.app.calculation = "manual"
    assert book.app.calculation == "manual"
    book.app.calculation = "automatic"
    assert book.app.calculation == "automatic"


def test_a_box_without_a_screen_is_cancelled(book):
    assert book.app.alert("要继续吗？", "旧改助手", "yes_no") in ("cancel", "no")


def test_rows_have_the_height_they_are_given(sheet):
    sheet.range("A2:C3").row_height = 43
    assert [round(sheet.range(f"A{row}").row_height) for row in (2, 3)] == [43, 43]
    assert round(sheet.range("A4").row_height) < 43
