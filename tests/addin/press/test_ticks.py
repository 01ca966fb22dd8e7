"""选表: what is ticked is filled; what stands there is kept, and forms that it lacks come under it."""

from pathlib import Path

import pytest

from addin.machine.templates import blank_forms, example_forms
from addin.press import ticks
from addin.press.ticks import BLANK, FORM, SHEET
from tests.tables import book, grid

FORMS = {name: Path(f"{name}.xlsx") for name in ("甲表", "乙表", "丙表")}


def listed(*lines: str):
    rows = "\n".join(f"| {line} |" for line in lines)
    return book(grid("选表", f"| 打勾 | 表名 | 种类 | 哪个按钮做它 |\n{rows}"))


@pytest.mark.parametrize("tick", ["☑", "√", "1", "是", "要", "Y", "√ "])
def test_whatever_says_yes_is_a_tick(tick):
    found = ticks.ticked(listed(f"{tick} | 甲表 | 申报表 | x", "☐ | 乙表 | 申报表 | x"), FORM, FORMS)
    assert list(found) == ["甲表", "丙表"]


@pytest.mark.parametrize("tick", ["☐", "", "□", "×", "否", "不", "0", "No"])
def test_a_blank_and_whatever_says_no_is_none(tick):
    assert "甲表" not in ticks.ticked(listed(f"{tick} | 甲表 | 申报表 | x"), FORM, FORMS)


def test_a_form_that_the_list_does_not_name_is_wanted():
    assert list(ticks.ticked(listed("☐ | 甲表 | 申报表 | x"), FORM, FORMS)) == ["乙表", "丙表"]


def test_a_blank_of_the_same_name_is_another_thing():
    assert list(ticks.ticked(listed("☐ | 甲表 | 空白表 | x"), FORM, FORMS)) == list(FORMS)
    assert list(ticks.ticked(listed("☐ | 甲表 | 空白表 | x"), BLANK, FORMS)) == ["乙表", "丙表"]


def test_a_workbook_without_the_list_says_nothing_of_it():
    assert ticks.ticked(book(grid("同意表", "| 打勾 |\n| ☑ |")), FORM, FORMS) is None


def test_ticks_are_kept_and_missing_forms_come_under_them():
    there = listed("☐ | 甲表 | 申报表 | “填写申报表”")
    rows = ticks.rows(there, FORM, FORMS)
    assert [row[:3] for row in rows] == [["☐", "甲表", FORM], ["☑", "乙表", FORM], ["☑", "丙表", FORM]]
    assert ticks.is_new(there, rows)
    assert not ticks.is_new(there, rows[:1])


def test_a_new_list_has_every_form_of_ours_and_the_users_own():
    rows = ticks.rows(book(grid("同意表", "| 意见 |\n| 同意 |")), FORM, {"我的表": Path("表样/我的表.xlsx")})
    names = [row[1] for row in rows]
    assert names == [*example_forms(), *blank_forms(), "我的表"]
    assert "表样" in str(rows[-1][3])
    assert len(SHEET.headers) == len(rows[0])
