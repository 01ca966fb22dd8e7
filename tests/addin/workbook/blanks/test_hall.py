"""会场: it counts by itself while people arrive, and its sheet is read back as 会议签到.

The formulas are worked out by a calculator that is not ours, as Excel does while the clerk types.
"""

from decimal import Decimal

import formualizer
import openpyxl
import pytest

from addin.filling.forms.form import fill_form
from addin.hosts.files import read_book
from addin.pipeline import analyse
from addin.tell import catalogue
from addin.tell.meetings import sessions_sheet
from addin.tell.meetings.hall import UNKNOWN
from addin.workbook.blanks import hall
from tests.outcomes import TODAY, outcome
from tests.tables import book, grid
from validators.grid import Book

ROSTER = """
    | 楼栋 | 单元 | 房号 | 建筑面积 | 产权人 | 产权人代码 | 房屋类型 |
    | 1    | 1    | 101  | 50.01    | 甲     | A          |          |
    | 1    | 1    | 102  | 60       | 乙     | B          |          |
    | 1    | 1    | 201  | 70       | 丙     | C          |          |
    | 1    | 1    | 202  | 80       | 甲     | A          |          |
    | 1    | 1    | 车位1 | 12      | 乙     | B          | 车位     |
"""
NEW = "| 项目 | 内容 |\n| 表决日期 | 2025-06-01 |\n| 会议类型 | 业主大会 |"
FIRST = 9


@pytest.fixture
def door(tmp_path):
    """Fills the sheet for a roster and marks who came; the path of the file."""

    def made(*came, settings=NEW, roster=ROSTER):
        found, form, target = outcome(roster, 参数=settings), tmp_path / "表.xlsx", tmp_path / "会场.xlsx"
        form.write_bytes(hall.draw())
        fill_form(form, target, catalogue.figures(found), catalogue.records(found), force=True)
        typed = openpyxl.load_workbook(target)
        for name, how in came:
            row = next(row for row in range(FIRST, FIRST + 9) if typed.active.cell(row, 3).value == name)
            typed.active.cell(row, 6, how)
            if how == "代理":
                typed.active.cell(row, 7, "某人")
        typed.save(target)
        return target

    return made


def shown(path):
    """应到, 至少, 已到 by heads and by area, and the light, as the sheet shows them once it is recalculated."""
    again = formualizer.load_workbook(str(path))
    again.evaluate_all()
    numbers = [
        [again.evaluate_cell("会场", row, 3) for row in (4, 5)],
        [openpyxl.load_workbook(path).active.cell(row, 5).value for row in (4, 5)],
        [again.evaluate_cell("会场", row, 7) for row in (4, 5)],
    ]
    return [[round(float(value), 2) for value in pair] for pair in numbers], again.evaluate_cell("会场", 7, 1)


def test_each_owner_stands_there_once_with_all_his_area(door):
    sheet = openpyxl.load_workbook(door()).active
    assert [[sheet.cell(row, column).value for column in (3, 4, 5)] for row in range(FIRST, FIRST + 3)] == [
        ["甲", "1号楼1单元101", 130.01],
        ["乙", "1号楼1单元102", 60],
        ["丙", "1号楼1单元201", 70],
    ]


@pytest.mark.parametrize(
    ("came", "heads", "area", "light"),
    [
        ((), 0, 0, "○ 还差 2 人、173.34 ㎡"),
        ((("甲", "本人"),), 1, 130.01, "○ 还差 1 人、43.33 ㎡"),
        ((("乙", "本人"), ("丙", "代理")), 2, 130, "○ 还差 0 人、43.34 ㎡"),
        ((("甲", "代理"), ("丙", "本人")), 2, 200.01, hall.ENOUGH),
        ((("甲", "没来"), ("丙", "本人")), 1, 70, "○ 还差 1 人、103.34 ㎡"),
    ],
)
def test_the_light_turns_by_heads_and_by_area_at_once(door, came, heads, area, light):
    numbers, said = shown(door(*came))
    assert numbers == [[3, 260.01], [2, 173.34], [heads, area]]
    assert said == light


def test_before_2021_more_than_half_must_come(door):
    numbers, _ = shown(door(settings="| 项目 | 内容 |\n| 表决日期 | 2020-06-01 |"))
    assert numbers[1] == [2, 130.01]


def test_where_no_law_is_known_it_asks_for_no_number(door):
    sheet = openpyxl.load_workbook(door(settings="| 项目 | 内容 |\n| 表决日期 | 2001-06-01 |")).active
    assert sheet["E4"].value in (None, "")
    assert UNKNOWN in sheet["A6"].value


def test_moved_into_the_workbook_it_is_read_as_the_sign_in_sheet(door):
    sheets = read_book(door(("甲", "代理"), ("丙", "本人"))).grids
    found = analyse(
        Book("册.xlsx", (*book(grid("户室清册", ROSTER), grid("参数", NEW)).grids, *sheets)),
        TODAY,
    )
    assert [row.name for row in found.dossier.papers.attendance if row.attended] == ["甲", "丙"]
    lines = [row for row in sessions_sheet.rows(found) if row[2] == "应到／实到"]
    assert [(row[3], row[4], row[6]) for row in lines] == [
        ("人", 3, 2),
        ("㎡", Decimal("260.01"), Decimal("200.01")),
    ]
    assert not [finding.code for finding in found.report.findings if finding.code.startswith("attend")]
