"""Every button of the ribbon, twice: a good summary, results in place, nothing typed touched, the second one equal."""

import pytest

from addin.buttons.catalogue import BUTTONS
from tests.excel.test_every_button import LOG, RESULTS, SAYS, WRITES, filled, without_log
from tests.wps.pressing import opened

WRITTEN_BY_US = {*RESULTS, "人工确认", "选表"}


def judge(pressed, button, book):
    assert SAYS.get(button, "") in pressed.said
    assert not any("出错了" in box["text"] for box in pressed.boxes)
    assert pressed.started
    assert all(parameters == "-Imaddin.buttons" for _, parameters in pressed.started)
    assert WRITES.get(button, set()) <= filled(book)


def twice(book, button, home):
    typed = {name: rows for name, rows in book.values().items() if name not in WRITTEN_BY_US}
    with opened(book, home) as wps:
        judge(wps.press(button), button, book)
        once = without_log(book)
        again = wps.press(button)
        judge(again, button, book)
    assert without_log(book) == once
    assert {name: rows for name, rows in book.values().items() if name in typed} == typed
    assert not any("以前的结果" in box["text"] for box in again.boxes), "unchanged results are not asked about"
    assert wps.app.state["ScreenUpdating"] is True
    assert wps.app.state["StatusBar"] is False
    assert not list((home / "state" / "wps").iterdir()), "the folder of the press, with people's names, is gone"


@pytest.mark.parametrize("button", [one.id for one in BUTTONS])
def test_a_button_in_the_workbook_pressed_twice(book, tmp_path, button):
    twice(book, button, tmp_path / "home")


@pytest.mark.parametrize("button", ["check", "tally", "shares", "run_all", "confirm"])
def test_a_button_on_a_plain_workbook_pressed_twice(plain, tmp_path, button):
    plain.sheets = [sheet for sheet in plain.sheets if sheet.name not in RESULTS]
    twice(plain, button, tmp_path / "home")
    if button == "tally":
        sheet = plain.sheet("同意率")
        at = sheet.rows()[0].index("同意率(户)") + 1
        assert "%" in sheet.format((2, at))
        assert isinstance(sheet.cells[2, at], float)


def test_what_wps_writes_is_what_excel_writes(book, tmp_path, products):
    """The same press, the same cells, formulas and formats."""
    from tests.excel.conftest import opened as open_copy
    from tests.excel.pressing import lines, press

    (tmp_path / "other").mkdir()
    other = open_copy(products / "jiugai.xlsm", tmp_path / "other")
    in_excel = press(other, lines(products / "jiugai.xlsm")["run_all"], tmp_path / "excel").book
    with opened(book, tmp_path / "home") as wps:
        wps.press("run_all")
    for name in RESULTS - {LOG}:
        ours, theirs = book.sheet(name), in_excel.sheet(name)
        assert _plain(ours) == _plain(theirs), name
        assert ours.formulas == theirs.formulas
        assert {k: v for k, v in ours.formats.items() if k in ours.cells} == {
            k: v for k, v in theirs.formats.items() if k in theirs.cells
        }
        assert ours.heights == theirs.heights


def _plain(sheet):
    """A day as the number that stands for it: WPS is given that, Excel a day."""
    from datetime import datetime

    epoch = datetime(1899, 12, 30)
    return [
        [(one - epoch).total_seconds() / 86400 if isinstance(one, datetime) else one for one in row]
        for row in sheet.rows()
    ]
