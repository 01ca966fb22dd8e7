"""Every button again where it is hard: filtered, merged, protected, hidden, Excel busy in mid-write; and in a cloud."""

import pytest

from addin.buttons.catalogue import BUTTONS
from tests.excel.pressing import Trouble, press
from tests.excel.test_every_button import RESULTS, SAYS, WRITES, filled, judge, without_log

EVERY = [one.id for one in BUTTONS if one.id != "selftest"]  # which takes half a minute, and reads no workbook
BUSY = Trouble({"busy_from": 2, "busy_seconds": 1.0})
VERY_HIDDEN = 2


def hard(book):
    """As an office has it in the worst case; the results stay reachable."""
    roster = book.sheet("户室清册")
    roster.hidden_rows = set(range(3, 120, 2))
    last = max(column for _, column in roster.cells)
    roster.merges = [(row, last + 1, row, last + 2) for row in range(2, 502)]
    for name in ("户室清册", "同意表", "参数", "征求意见"):
        book.sheet(name).protected = True
    book.sheet("征求意见").visible = VERY_HIDDEN
    book.sheet("同意率").visible = VERY_HIDDEN
    book.sheet("资金").visible = 0
    return book


@pytest.mark.parametrize("button", EVERY)
def test_filtered_merged_protected_hidden_and_excel_busy_for_a_second(book, workbook_lines, tmp_path, button):
    book = hard(book)
    typed = {name: rows for name, rows in book.values().items() if name not in RESULTS and name != "人工确认"}
    first = press(book, workbook_lines[button], tmp_path / "home", trouble=BUSY)
    judge(first, button)
    assert WRITES.get(button, set()) <= filled(first.book)
    again = press(first.book, workbook_lines[button], tmp_path / "home", trouble=BUSY)
    judge(again, button)
    assert without_log(again.book) == without_log(first.book)
    assert {name: rows for name, rows in again.book.values().items() if name in typed} == typed


CLOUD = {"merge": "云端", "importing": "云端"}
"""What works on files beside the workbook says that there are none; everything else works, its files elsewhere."""
MAKES = ("blanks", "fill", "run_all", "publish", "sample")


@pytest.mark.parametrize("button", [*CLOUD, *MAKES, "tally", "undo"])
def test_in_a_cloud(book, workbook_lines, tmp_path, button):
    book.address = "https://某某区.sharepoint.cn/sites/jiugai/Shared Documents/jiugai.xlsm"
    pressed = press(book, workbook_lines[button], tmp_path / "home")
    judge(pressed, button, CLOUD.get(button, SAYS.get(button, "")))
    assert WRITES.get(button, set()) <= filled(pressed.book)
    made = [path for path in (tmp_path / "home" / "Documents").rglob("*") if path.suffix in (".xlsx", ".txt")]
    assert bool(made) is (button in MAKES)
    assert not made or "云端" in pressed.said
