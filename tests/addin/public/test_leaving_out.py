"""Rows of a list that a public copy leaves out."""

from dataclasses import replace

import pytest
from openpyxl import load_workbook
from xlsxwriter import Workbook

from addin.public.notice import Notice
from addin.public.people import People
from addin.public.publish import publish

PEOPLE = People(frozenset({"张三丰", "李四光", "王五一"}), frozenset(), frozenset(), left_out=True)
HEAD = ("序号", "姓名", "金额", "同意公示")
ROWS = ((1, "张三丰", 100, "是"), (2, "李四光", 200, "否"), (3, "王五一", 300, "是"))


def wall(folder, formula=""):
    with Workbook(folder / "榜.xlsx") as book:
        sheet = book.add_worksheet("榜")
        for line, row in enumerate((HEAD, *ROWS)):
            sheet.write_row(line, 0, row)
        sheet.write_row(4, 0, ("合计", "", 600, ""))
        if formula:
            sheet.write_formula(4, 4, formula, value="")
    publish(folder / "榜.xlsx", folder / "墙.xlsx", PEOPLE, Notice())
    return load_workbook(folder / "墙.xlsx")["榜"]


def test_the_list_closes_up_and_is_numbered_anew(tmp_path):
    rows = [row[:4] for row in wall(tmp_path).iter_rows(values_only=True)]
    assert rows == [HEAD, (1, "张三丰", 100, "是"), (2, "王五一", 300, "是"), ("合计", None, 600, None)]


def test_nobody_is_left_out_where_names_are_masked(tmp_path):
    wall(tmp_path)
    masked = replace(PEOPLE, left_out=False)
    publish(tmp_path / "榜.xlsx", tmp_path / "遮.xlsx", masked, Notice())
    said = [row[1] for row in load_workbook(tmp_path / "遮.xlsx")["榜"].iter_rows(values_only=True)]
    assert said[1:4] == ["张三丰", "李*光", "王五一"]


@pytest.mark.parametrize("formula", ["=C3*2", "=SUM(C2:C4)"])
def test_a_formula_on_the_sheet_breaks_nothing(tmp_path, formula):
    said = [cell for row in wall(tmp_path, formula).iter_rows(values_only=True) for cell in row]
    assert not any("李" in str(cell) or cell == 200 or "#REF" in str(cell) for cell in said)
