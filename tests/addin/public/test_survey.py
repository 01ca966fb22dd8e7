"""Who answers a survey is no owner, perhaps, and names others: nobody of them stands in what is posted of it."""

from datetime import date

import pytest
from openpyxl import load_workbook

from addin.machine.templates import example_forms
from addin.public.notice import Notice
from addin.public.results import publish_form
from tests.outcomes import outcome, tower

SURVEY = """
| 姓名 | 电话 | 住址 | 围墙 | 意见建议 | 日期 |
| 孟小棠 | 010-55501234 | 1号楼1单元101 | √ | {} | 2020-07-01 |
| 钱二宝、李四海 | '13800000001 | 1号楼1单元102 | √ | 同意 | 2020-07-01 |
"""
SAID = (
    ("孟小棠家漏水，电话55501234", "孟*棠家漏水"),
    ("请孟小棠挪车", "请孟*棠挪车"),
    ("找钱二宝，13800000001", "找钱*宝，138****0001"),
    ("李 四 海家的狗叫", "李*海家的狗叫"),
    ("打010-55501234或5550 1234", "打010-"),
    ("联系15900001111", "联系159****1111"),
    ("围墙要高一点，路灯要亮", "围墙要高一点，路灯要亮"),
)


@pytest.mark.parametrize(("said", "shown"), SAID)
def test_suggestions_are_posted_without_them(tmp_path, said, shown):
    found = outcome(tower(1, 2), 征求意见=SURVEY.format(said), 参数="| 项目 | 值 |\n| 填报日期 | 2020-07-10 |")
    publish_form(example_forms()["征求意见汇总表"], found, tmp_path / "公示.xlsx", Notice(date(2020, 7, 11)))
    book = load_workbook(tmp_path / "公示.xlsx")
    texts = [str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert any(shown in text for text in texts)
    together = "\n".join(texts)
    secrets = ("孟小棠", "钱二宝", "李四海", "55501234", "5550 1234", "13800000001", "15900001111")
    assert not [one for one in secrets if one in together]
