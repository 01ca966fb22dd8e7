"""Which records of a step the workbook itself holds."""

from tests.papers import dossier
from validators.meaning.procedure.papers import held_records

FLOW = """| 步骤 | 名称 | 开始日期 | 结束日期 |
| 征求意见 | 入户 | 2020-06-24 | 2020-07-12 |
| 提议 | | 2020-07-14 | |
| 决议 | 业主大会 | 2020-07-23 | |
"""
SIGNED = "| 会议 | 日期 | 类别 | 姓名 | 签到 |\n| 业主大会 | 2020-07-23 | 业主代表 | 余聚安 | 余聚安 |"
SLIPS = "| 会议 | 议题 | 姓名 | 意见 |\n| 业主大会 | 方案 | 余聚安 | 通过 |"
SURVEY = "| 姓名 | 楼栋 | 单元 | 房号 | 修缮围墙 |\n| 甲一 | 1 | 1 | 101 | √ |"


def held(**sheets):
    found = held_records(dossier(工作流程=FLOW, **sheets))
    return {str(place): sorted(records) for place, records in found.items()}


def test_nothing_where_no_other_sheet_is_filled():
    assert held() == {}


def test_each_sheet_speaks_for_its_own_step():
    assert held(会议签到=SIGNED) == {"工作流程!A4": ["签到表"]}
    assert held(会议签到=SIGNED, 表决票=SLIPS) == {"工作流程!A4": ["签到表", "表决票"]}
    assert held(征求意见=SURVEY) == {"工作流程!A2": ["征求意见表"]}


def test_two_meetings_of_one_day_without_a_name_are_nobodys():
    other = SIGNED.replace("业主大会", "另一会") + "\n| 第三会 | 2020-07-23 | 业主代表 | 汪山 | 汪山 |"
    assert held(会议签到=other) == {}


def test_a_step_at_which_nobody_meets_has_no_meetings_records_even_on_its_day():
    """公开 on the day of a meeting, or a line whose step cannot be told, is not that meeting."""
    flow = FLOW + "| 公开决议 | 业主大会 | 2020-07-23 | 2020-07-23 |\n| 别的 | 业主大会 | 2020-07-23 | 2020-07-23 |\n"
    found = held_records(dossier(工作流程=flow, 会议签到=SIGNED))
    assert {str(place): sorted(records) for place, records in found.items()} == {"工作流程!A4": ["签到表"]}
