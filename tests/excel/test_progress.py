"""How far a press has come stands in the status bar, with numbers; on a large compound Esc stops it between stages."""

import re

import pytest

from addin.machine.templates import example_forms
from tests.excel.pressing import Trouble, press

NUMBERED = re.compile(r"第 (\d+) (?:步|份)，共 (\d+) (?:步|份)")


def enlarged(book):
    """The sample with more than 1,000 households: those that are there, again and again in further buildings."""
    sheet = book.sheet("户室清册")
    last, width = max(row for row, _ in sheet.cells), max(column for _, column in sheet.cells)
    row = last
    for copy in range(1, 9):
        for source in range(2, last + 1):
            row += 1
            for column in range(1, width + 1):
                value = sheet.cells.get((source, column))
                if value is not None:
                    sheet.cells[row, column] = f"{value}-{copy}" if column == 1 else value
    return book


@pytest.mark.parametrize("button", ["check", "tally", "shares", "paper"])
def test_every_stage_has_its_number(book, workbook_lines, tmp_path, button):
    status = press(book, workbook_lines[button], tmp_path / "home").status
    numbers = [match.groups() for match in map(NUMBERED.search, status) if match]
    assert numbers == [("1", "3"), ("2", "3"), ("3", "3")]
    assert not any("Esc" in text for text in status), "a small compound is done before anybody could press it"


def test_every_form_has_its_number(book, workbook_lines, tmp_path):
    status = press(book, workbook_lines["run_all"], tmp_path / "home").status
    forms = len(example_forms())
    told = [text for text in status if " 份，共 " in text]
    assert [NUMBERED.search(text).groups() for text in told] == [(str(n), str(forms)) for n in range(1, forms + 1)]
    assert all(name in text for name, text in zip(example_forms(), told, strict=True))


@pytest.mark.parametrize("asked", [2, 3])
def test_esc_stops_a_large_one_and_nothing_is_written(book, workbook_lines, tmp_path, asked):
    """The second question is the first after listening began: before the analysis; the third is after it."""
    trouble = Trouble({"escape_at": asked})
    pressed = press(enlarged(book), workbook_lines["tally"], tmp_path / "home", trouble=trouble)
    assert "已停下：没有改动任何内容" in pressed.said
    assert pressed.book.values() == book.values()
    assert pressed.is_tidy
    assert asked == 2 or any("1,2" in text and "按 Esc 停下" in text for text in pressed.status)


def test_esc_between_two_forms_says_how_many_are_there(book, workbook_lines, tmp_path):
    pressed = press(enlarged(book), workbook_lines["fill"], tmp_path / "home", trouble=Trouble({"escape_at": 6}))
    made = list((tmp_path / "小区").glob("*-申报表-*/*.xlsx"))
    assert "已停下" in pressed.said
    assert f"填好了前 {len(made)} 份（共 {len(example_forms())} 份）" in pressed.said
    assert 0 < len(made) < len(example_forms())


def test_a_small_one_does_not_listen(book, workbook_lines, tmp_path):
    pressed = press(book, workbook_lines["check"], tmp_path / "home", trouble=Trouble({"escape_at": 1}))
    assert "错误" in pressed.said
