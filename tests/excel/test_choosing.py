"""Forms are ticked on 选表: one question at a press, and what is not ticked is not filled."""

import pytest

from addin.machine.templates import blank_forms, example_forms
from tests.excel.pressing import press

LIST = "选表"


def untick(book, *names: str, tick: str = "☐") -> None:
    sheet = book.sheet(LIST)
    for row, cells in enumerate(sheet.rows(), start=1):
        if cells[1] in names:
            sheet.cells[row, 1] = tick


def made(folder, kind: str) -> set[str]:
    return {path.stem for path in (folder / "小区").glob(f"*-{kind}-*/*.xlsx")}


def test_all_are_ticked_at_first_and_one_question_is_asked(book, workbook_lines, tmp_path):
    pressed = press(book, workbook_lines["fill"], tmp_path / "home")
    asked = [box["text"] for box in pressed.boxes if box["buttons"] != "ok"]
    assert sum("要换几份" in text for text in asked) == 1
    assert not any(f"填写“{name}”" in text for text in asked for name in example_forms()), "no box for each form"
    assert made(tmp_path, "申报表") == set(example_forms())


@pytest.mark.parametrize(
    ("button", "kind", "forms"), [("fill", "申报表", example_forms()), ("blanks", "空白表", blank_forms())]
)
def test_what_is_not_ticked_is_not_made(book, workbook_lines, tmp_path, button, kind, forms):
    first, *others = forms
    untick(book, *others)
    pressed = press(book, workbook_lines[button], tmp_path / "home")
    assert made(tmp_path, kind) == {first}
    assert " 1 份" in pressed.said


@pytest.mark.parametrize("answer", ["no", "cancel"])
def test_no_turns_to_the_list_and_fills_nothing(book, workbook_lines, tmp_path, answer):
    pressed = press(book, workbook_lines["fill"], tmp_path / "home", answers=[answer])
    assert pressed.book.sheets[pressed.book.active].name == LIST
    assert "打勾" in pressed.said
    assert pressed.book.values() == book.values()
    assert made(tmp_path, "申报表") == set()


def test_nothing_ticked_is_answered_in_one_sentence(book, workbook_lines, tmp_path):
    untick(book, *example_forms())
    pressed = press(book, workbook_lines["fill"], tmp_path / "home")
    assert "没有一份打勾的申报表" in pressed.said
    assert pressed.book.sheets[pressed.book.active].name == LIST


def test_a_plain_workbook_gets_the_list_only_when_it_is_wanted(plain, add_in_lines, tmp_path):
    plain.sheets = [sheet for sheet in plain.sheets if sheet.name != LIST]
    assert LIST not in press(plain, add_in_lines["fill"], tmp_path / "one").book.values()
    listed = press(plain, add_in_lines["fill"], tmp_path / "two", answers=["no"]).book
    rows = listed.sheet(LIST).rows()
    assert [row[1] for row in rows[1:]] == [*example_forms(), *blank_forms()]
    assert {row[0] for row in rows[1:]} == {"☑"}
    untick(listed, *list(example_forms())[1:], tick="否")
    pressed = press(listed, add_in_lines["fill"], tmp_path / "three")
    assert "1 份" in pressed.said


def test_a_form_of_the_users_own_comes_under_the_others_with_ticks_kept(book, workbook_lines, tmp_path):
    own = tmp_path / "小区" / "表样"
    own.mkdir()
    source = next(iter(example_forms().values()))
    (own / "我区的表.xlsx").write_bytes(source.read_bytes())
    untick(book, "告知书")
    listed = press(book, workbook_lines["fill"], tmp_path / "home", answers=["no"]).book
    rows = {row[1]: row for row in listed.sheet(LIST).rows()}
    assert rows["我区的表"][0] == "☑"
    assert "表样" in rows["我区的表"][3]
    assert rows["告知书"][0] == "☐"
