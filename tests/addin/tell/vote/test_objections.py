"""异议: what a register of objections says in forms and on its sheet."""

from addin.tell import catalogue
from addin.tell.vote import objections_sheet
from addin.tell.vote.objections import FIGURES, RECORDS
from addin.workbook.blanks import objections as blank
from tests.addin.workbook.forms.filled import filled, sample, texts
from tests.outcomes import outcome

ROSTER = "| 楼栋 | 单元 | 房号 | 建筑面积 | 产权人 |\n| 1 | 1 | 101 | 50 | 甲 |\n| 1 | 1 | 102 | 50 | 乙 |"
ANSWERS = "| 楼栋 | 单元 | 房号 | 意见 | 签字 |\n| 1 | 1 | 101 | 同意 | 甲 |"
REGISTER = """
    | 楼栋 | 单元 | 房号 | 异议人 | 收到日期   | 异议内容 | 核实答复 | 答复日期   | 结论   |
    | 1    | 1    | 101  | 甲     | 2020-07-25 | 面积不对 | 已核对   | 2020-07-26 | 不成立 |
    | 1    | 1    | 102  | 乙     | 2020-08-25 | 没有签字 |          |            |        |
    | 1    | 1    | 102  | 乙     | 2020-07-24 | 又一件   | 录错了   | 2020-07-26 | 成立   |
"""
DAYS = "| 项目 | 内容 |\n| 结果公示开始 | 2020-07-24 |\n| 结果公示结束 | 2020-07-30 |"


def objected(settings=DAYS):
    return outcome(ROSTER, ANSWERS, 参数=settings, 异议登记=REGISTER)


def test_each_objection_says_whether_it_came_in_time_and_what_became_of_it():
    found = [(record["异议人"], record["期内"], record["结论"]) for record in RECORDS.records(objected())]
    assert found == [("甲", "是", "不成立"), ("乙", "否", "待答复"), ("乙", "是", "成立")]


def test_without_the_days_of_the_notice_nobody_says_whether_it_came_in_time():
    assert {record["期内"] for record in RECORDS.records(objected(settings=""))} == {""}


def test_the_open_ones_stand_first_on_the_sheet():
    assert [(row[0], row[8]) for row in objections_sheet.rows(objected())] == [
        (2, "待答复"),
        (1, "不成立"),
        (3, "成立"),
    ]


def test_the_figures_count_them():
    values = catalogue.figures(objected())
    assert [values[figure.name] for figure in FIGURES] == [3, 1, 1]


def test_where_nobody_objected_there_is_nothing_to_say():
    assert objections_sheet.rows(sample(True)) == []


def test_the_blank_says_until_when_and_has_lines_to_write_on():
    (sheet,) = filled(blank.FILE, sample(True)).worksheets
    said = texts(sheet)
    assert any("异议登记表" in text for text in said)
    assert [str(number) in said for number in range(1, blank.LINES + 1)] == [True] * blank.LINES
