"""The meeting's papers in a public copy: rare names are hidden whole, and forms keep them whole."""

from datetime import date

import openpyxl
import pytest

from addin.filling.forms.form import fill_form
from addin.machine.templates import blank_forms, example_forms
from addin.pipeline import analyse
from addin.public.notice import Notice
from addin.public.results import PUBLIC, publish_form, publish_results
from addin.tell import catalogue
from addin.tell.meetings import people_sheet as people
from tests.tables import book, grid

RARE = ["\u4dae晴霞", "范\u3f06霞", "\U00020bb7晴霞", "李\U00030000民", "王\U00031350"]


def outcome(name: str):
    roster = f"| 楼栋 | 单元 | 房号 | 建筑面积 | 产权人 |\n| 1 | 1 | 101 | 50 | {name} |\n| 1 | 1 | 102 | 50 | 李江 |"
    head = "| 会议 | 日期 | 类别 | 姓名 | 住址 | 签到 |"
    signed_in = f"{head}\n| 大会 | 2020-07-23 | 业主代表 | {name} | 1号楼1单元101 | {name} |"
    slips = f"| 姓名 | 意见 |\n| {name} | 通过 |"
    sheets = {"户室清册": roster, "会议签到": signed_in, "表决票": slips}
    return analyse(book(*(grid(sheet, table) for sheet, table in sheets.items())), date(2020, 8, 1))


def cells(path) -> list[str]:
    return [str(c.value) for sheet in openpyxl.load_workbook(path) for row in sheet.iter_rows() for c in row if c.value]


@pytest.mark.parametrize("name", RARE)
def test_a_rare_name_is_printed_whole_on_the_sign_in_sheet_and_the_ballot(name, tmp_path):
    found = outcome(name)
    forms = {"签到": example_forms()["会议签到表"], "票": blank_forms()["表决票"]}
    for key, form in forms.items():
        fill_form(form, tmp_path / f"{key}.xlsx", catalogue.figures(found), catalogue.records(found), draft=found.draft)
        assert name in cells(tmp_path / f"{key}.xlsx")


@pytest.mark.parametrize("name", RARE)
def test_a_public_copy_hides_it_whole(name, tmp_path):
    found = outcome(name)
    publish_form(example_forms()["会议签到表"], found, tmp_path / "公示.xlsx", Notice())
    said = cells(tmp_path / "公示.xlsx")
    assert not [text for text in said if name in text]
    assert [text for text in said if text[0] == name[0] and "*" in text]


def test_who_may_be_whom_and_who_was_absent_is_never_posted(tmp_path):
    assert (
        not {people.SHEET.name, "征求意见建议", "流程核查", "问题清单", "待办清单", "催办", "询异清单", "会议表决"}
        & PUBLIC
    )
    assert {"光荣榜汇总", "征求意见汇总", "倒排工期", "物业测算"} <= PUBLIC
    found = outcome("范晴霞")
    publish_results(tmp_path / "会.ods", found, tmp_path / "公示.xlsx", Notice())
    assert people.SHEET.name not in openpyxl.load_workbook(tmp_path / "公示.xlsx").sheetnames
