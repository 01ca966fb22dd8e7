"""Every button, twice, in the built workbook and on a plain .xlsx: a good summary, results in place, few calls."""

import pytest

from addin.buttons.catalogue import BUTTONS
from addin.tell.sheets import SHEETS
from tests.excel.pressing import press

RESULTS = {sheet.name for sheet in SHEETS}
LOG = "运行记录"
AT_MOST, A_SHEET = 300, 40
"""Calls a press may take, and so many more for each sheet it writes."""
WRITES = {
    "check": {"问题清单"},
    "tally": {"问题清单", "同意率", "表决结论", "待办清单"},
    "shares": {"问题清单", "出资分摊", "资金"},
    "paper": {"问题清单", "征求意见汇总", "会议表决"},
    "fill": {"问题清单"},
    "publish": {"问题清单"},
    "run_all": {"问题清单", "同意率", "表决结论", "出资分摊", "资金"},
}
SAYS = {
    "check": "错误",
    "tally": "同意率",
    "shares": "居民出资",
    "paper": "写好了",
    "confirm": "确认",
    "blanks": "空白表",
    "fill": "填好",
    "run_all": "居民出资",
    "clear": "清空",
    "importing": "没有可导入的文件",
    "merge": "没有可合并的副本",
    "print_file": "打开就可以打印",
    "publish": "公示版",
    "about": "Python",
    "selftest": "结论：通过",
    "sample": "抽查",
    "undo": "没有可以撤消的",
    "explain": "不是一户",  # 控制台 is in front; tests/excel/test_problems.py selects rows
}


def filled(book) -> set[str]:
    """Result sheets with something under their header."""
    return {one.name for one in book.sheets if one.name in RESULTS and any(row > 1 for row, _ in one.cells)}


def without_log(book) -> dict[str, list[list[object]]]:
    return {name: rows for name, rows in book.values().items() if name != LOG}


def judge(pressed, button, says=None) -> None:
    """`says`: what stands in the last box, where that is not what the button says as a rule."""
    assert pressed.code == 0, pressed.stderr
    assert pressed.stderr == ""
    assert pressed.is_tidy
    assert (SAYS.get(button, "") if says is None else says) in pressed.said
    assert not any("出错了" in box["text"] for box in pressed.boxes)
    written = len(filled(pressed.book)) + 1
    assert pressed.cost <= AT_MOST + A_SHEET * written, pressed.calls


@pytest.mark.parametrize("button", [one.id for one in BUTTONS])
def test_a_button_of_the_workbook_pressed_twice(book, workbook_lines, tmp_path, button):
    typed = {name: rows for name, rows in book.values().items() if name not in RESULTS and name != "人工确认"}
    first = press(book, workbook_lines[button], tmp_path / "home")
    judge(first, button)
    assert WRITES.get(button, set()) <= filled(first.book)
    again = press(first.book, workbook_lines[button], tmp_path / "home")
    judge(again, button)
    assert without_log(again.book) == without_log(first.book)
    assert {name: rows for name, rows in again.book.values().items() if name in typed} == typed
    assert not any("以前的结果" in box["text"] for box in again.boxes), "unchanged results are not asked about"


@pytest.mark.parametrize("button", [one.id for one in BUTTONS if one.id != "selftest"])
def test_a_button_of_the_add_in_on_a_plain_workbook_pressed_twice(plain, add_in_lines, tmp_path, button):
    for name in RESULTS:  # as an office's own workbook, which has none of our sheets
        plain.sheets = [sheet for sheet in plain.sheets if sheet.name != name]
    first = press(plain, add_in_lines[button], tmp_path / "home")
    judge(first, button)
    assert WRITES.get(button, set()) <= filled(first.book)
    again = press(first.book, add_in_lines[button], tmp_path / "home")
    judge(again, button)
    assert without_log(again.book) == without_log(first.book)


def test_numbers_of_a_sheet_that_was_made_for_them_look_like_what_they_are(plain, add_in_lines, tmp_path):
    plain.sheets = [sheet for sheet in plain.sheets if sheet.name not in RESULTS]
    sheet = press(plain, add_in_lines["tally"], tmp_path / "home").book.sheet("同意率")
    at = sheet.rows()[0].index("同意率(户)") + 1
    assert "%" in sheet.format((2, at))
    assert isinstance(sheet.cells[2, at], float)
