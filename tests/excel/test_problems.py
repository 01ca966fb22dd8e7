"""下一处问题, 上一处问题, 这一户怎么算的, as Excel would run them: the cell selected, the note put, the note gone."""

import pytest

from tests.excel.pressing import press

MARK = "旧改助手："


def noted(book) -> dict[tuple[str, tuple[int, int]], str]:
    return {(sheet.name, place): text for sheet in book.sheets for place, text in sheet.notes.items()}


def at(book) -> tuple[str, tuple[int, int]]:
    return book.sheets[book.active].name, tuple(book.cell)


def test_forwards_and_back_each_cell_has_its_sentence_and_only_this_one_is_open(book, workbook_lines, tmp_path):
    first = press(book, workbook_lines["next"], tmp_path / "home")
    assert first.boxes == []
    assert first.is_tidy
    assert at(first.book) != at(book)
    assert noted(first.book)[at(first.book)].startswith(f"{MARK}\n错误　")
    second = press(first.book, workbook_lines["next"], tmp_path / "home").book
    assert set(noted(second)) == {at(first.book), at(second)}
    opened = {(sheet.name, place) for sheet in second.sheets for place in sheet.visible_notes}
    assert opened == {at(second)}
    assert at(press(second, workbook_lines["previous"], tmp_path / "home").book) == at(first.book)
    assert second.values() == book.values()


@pytest.mark.parametrize("button", ["next", "check", "tally", "run_all"])
def test_the_note_goes_with_the_next_press_once_the_cell_is_mended(book, workbook_lines, tmp_path, button):
    once = press(book, workbook_lines["next"], tmp_path / "home").book
    name, (row, column) = at(once)
    del once.sheet(name).cells[row, column]
    after = press(once, workbook_lines[button], tmp_path / "home").book
    assert (name, (row, column)) not in noted(after)


def test_a_note_goes_with_its_cell_when_rows_are_put_above(book, workbook_lines, tmp_path):
    """As Excel moves it; the finding moves along."""
    once = press(book, workbook_lines["next"], tmp_path / "home").book
    name, (row, column) = at(once)
    sheet = once.sheet(name)
    sheet.cells = {(r + (r >= row), c): value for (r, c), value in sheet.cells.items()}
    sheet.formats = {(r + (r >= row), c): code for (r, c), code in sheet.formats.items()}
    sheet.notes[row + 1, column] = sheet.notes.pop((row, column))
    after = press(once, workbook_lines["check"], tmp_path / "home").book
    assert (name, (row + 1, column)) in noted(after)


def test_peoples_own_notes_stay(book, workbook_lines, tmp_path):
    target = at(press(book, workbook_lines["next"], tmp_path / "trial").book)
    book.sheet(target[0]).notes = {target[1]: "张主任：已打电话", (2, 1): "旧的说明"}
    pressed = press(book, workbook_lines["next"], tmp_path / "home")
    assert book.sheet(target[0]).notes == pressed.book.sheet(target[0]).notes
    assert "怎么改" in pressed.said
    assert at(pressed.book) == target


def test_on_a_sheet_that_is_protected_against_notes_the_sentence_comes_in_a_box(book, workbook_lines, tmp_path):
    for sheet in book.sheets:
        sheet.protected = sheet.objects_protected = True
    pressed = press(book, workbook_lines["next"], tmp_path / "home")
    assert "怎么改" in pressed.said
    assert pressed.is_tidy
    assert noted(pressed.book) == {}


def test_where_no_copy_can_be_saved_the_sentence_comes_in_a_box_as_no_note_would_be_found_again(
    book, workbook_lines, tmp_path
):
    """A policy, or Excel on macOS, which has no such call."""
    book.no_copies = True
    pressed = press(book, workbook_lines["next"], tmp_path / "home")
    assert "怎么改" in pressed.said
    assert noted(pressed.book) == {}
    assert at(pressed.book) != at(book)
    assert pressed.is_tidy


def test_a_hidden_sheet_is_shown(book, workbook_lines, tmp_path):
    target = at(press(book, workbook_lines["next"], tmp_path / "trial").book)
    book.sheet(target[0]).visible = 0
    assert at(press(book, workbook_lines["next"], tmp_path / "home").book) == target


@pytest.mark.parametrize("button", ["next", "previous"])
def test_in_a_plain_workbook_through_the_add_in(plain, add_in_lines, tmp_path, button):
    pressed = press(plain, add_in_lines[button], tmp_path / "home")
    assert noted(pressed.book)[at(pressed.book)].startswith(MARK)
    assert pressed.book.values() == plain.values()


def turn_to(book, name: str, row: int, column: int = 1) -> None:
    book.active = next(number for number, sheet in enumerate(book.sheets) if sheet.name == name)
    book.cell = (row, column)


@pytest.mark.parametrize("name", ["户室清册", "同意表", "出资分摊", "待办清单", "同意表-307楼"])
def test_the_dwelling_of_the_selected_row_is_explained(book, workbook_lines, tmp_path, name):
    book = press(book, workbook_lines["run_all"], tmp_path / "home").book
    rows = book.sheet(name).rows()
    row = next(n for n, cells in enumerate(rows, start=1) if n > 5 and sum(cell is not None for cell in cells) > 2)
    turn_to(book, name, row)
    pressed = press(book, workbook_lines["explain"], tmp_path / "home")
    assert "公式：" in pressed.said
    assert "户室清册!" in pressed.said
    assert len(pressed.said) < 1000
    assert pressed.book.values() == book.values()


def test_the_two_rows_of_one_dwelling_say_the_same(book, workbook_lines, tmp_path):
    book = press(book, workbook_lines["shares"], tmp_path / "home").book
    address = book.sheet("出资分摊").rows()[5][1]
    turn_to(book, "出资分摊", 6)
    by_share = press(book, workbook_lines["explain"], tmp_path / "home").said
    assert by_share.startswith(str(address))
    amount = book.sheet("出资分摊").rows()[5][6]
    assert f"{amount:,.2f}" in by_share


@pytest.mark.parametrize(("name", "row"), [("参数", 3), ("户室清册", 1), ("户室清册", 5000), ("控制台", 4)])
def test_a_row_of_no_dwelling_is_answered_in_one_sentence(book, workbook_lines, tmp_path, name, row):
    turn_to(book, name, row)
    pressed = press(book, workbook_lines["explain"], tmp_path / "home")
    assert "不是一户" in pressed.said
    assert "请先点住一户的那一行" in pressed.said
