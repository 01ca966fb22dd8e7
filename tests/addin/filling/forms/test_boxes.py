"""Boxes for digits that cannot take the whole figure are an error that says so."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from addin.filling.forms.form import FormProblem, fill_form
from addin.filling.sheets.values import Cell
from tests.addin.filling.made_forms import make

FIGURES: Mapping[str, Cell] = {"居民出资": Decimal("1234567.50"), "填报日期": date(2020, 6, 9), "电话": "13800000000"}
PLACES = ["百万", "十万", "万", "千", "百", "十", "元", "角", "分"]
ROWS = [{"门牌": "1-1", "分摊金额": Decimal("99.90")}, {"门牌": "1-2", "分摊金额": Decimal("12345.00")}]


def filled(path: Path, boxes: list[str]) -> list[list[Cell]]:
    form = make(path / "表样.xlsx", {f"{chr(65 + at)}1": text for at, text in enumerate(boxes)})
    fill_form(form, path / "好.xlsx", FIGURES, {"分摊明细": ROWS}, force=True)
    return [list(row) for row in openpyxl.load_workbook(path / "好.xlsx").active.iter_rows(values_only=True)]


def boxes(name: str, *places: str) -> list[str]:
    return [f"{{{{{name}|位 {place}}}}}" for place in places]


def test_a_row_of_boxes_holds_the_amount(tmp_path: Path) -> None:
    assert filled(tmp_path, boxes("居民出资", *PLACES)) == [[1, 2, 3, 4, 5, 6, 7, 5, 0]]


def test_each_record_has_its_own_digits(tmp_path: Path) -> None:
    found = filled(tmp_path, ["{{分摊明细.门牌}}", *boxes("分摊明细.分摊金额", *PLACES[2:])])

    assert found == [["1-1", None, None, None, 9, 9, 9, 0], ["1-2", 1, 2, 3, 4, 5, 0, 0]]


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        (boxes("居民出资", "十万", "万", "分"), "“居民出资”是 1234567.50，表上的格子最高只到“十万”，放不下"),
        (boxes("居民出资", "百万", "元"), "“居民出资”是 1234567.50，表上的格子只到“元”，后面的会丢掉"),
        (boxes("居民出资|万元|小数 0", "十", "元"), "“居民出资”是 123，表上的格子最高只到“十”"),
        (boxes("分摊明细.分摊金额", "千", "元", "角"), "“分摊明细.分摊金额”是 12345.00，表上的格子最高只到“千”"),
        (boxes("电话", "1", "2", "10"), "“电话”是 13800000000，有 11 位，表上的格子只有 10 位"),
        (boxes("填报日期", "1", "4"), "有 8 位，表上的格子只有 4 位"),
    ],
)
def test_a_figure_that_does_not_go_in_is_an_error(tmp_path: Path, asked: list[str], says: str) -> None:
    with pytest.raises(FormProblem, match=f"“表”的 A1：.*{says}"):
        filled(tmp_path, asked)


def test_year_month_and_day_in_cells_of_their_own(tmp_path: Path) -> None:
    assert filled(tmp_path, ["{{填报日期|年}}", "{{填报日期|月}}", "{{填报日期|日|左补零}}"]) == [[2020, 6, "09"]]


def test_yes_and_no_in_the_forms_own_boxes(tmp_path: Path) -> None:
    text = "是{{居民出资|勾(是)|框 □}} 否{{居民出资|勾(否)|框 □}}"
    assert filled(tmp_path, [text, text.replace("□", "○")]) == [["是☑ 否□", "是● 否○"]]
